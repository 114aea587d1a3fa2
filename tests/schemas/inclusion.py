"""Whether every document of one RELAX NG schema is one of another, decided element by element.

In both schemas a name stands for one element pattern only, so the question falls into one for each element: is each
sequence of children that the first allows allowed by the second? It is answered with derivatives (J. A. Brzozowski,
1964): take both content models apart child by child, in step, until no new pair of rests appears. The names of
attributes are compared too; their values are not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lxml import etree

RNG = "{http://relaxng.org/ns/structure/1.0}"
TEXT = "#text"

Pattern = tuple
"""``("empty",)``, ``("none",)``, ``("text",)``, ``("child", name)``, ``("group", first, rest)``,
``("choice", frozenset of patterns)`` or ``("many", pattern)``, which is one or more."""
EMPTY: Pattern = ("empty",)
NONE: Pattern = ("none",)


def group(first: Pattern, rest: Pattern) -> Pattern:
    if NONE in (first, rest):
        return NONE
    if first == EMPTY or rest == EMPTY:
        return rest if first == EMPTY else first
    return ("group", first[1], group(first[2], rest)) if first[0] == "group" else ("group", first, rest)


def choice(*patterns: Pattern) -> Pattern:
    flat = {one for pattern in patterns for one in (pattern[1] if pattern[0] == "choice" else (pattern,))}
    flat.discard(NONE)
    return ("choice", frozenset(flat)) if len(flat) > 1 else next(iter(flat), NONE)


@cache
def nullable(pattern: Pattern) -> bool:
    """Return whether a content model allows no content."""
    match pattern:
        case ("group", first, rest):
            return nullable(first) and nullable(rest)
        case ("choice", branches):
            return any(map(nullable, branches))
        case ("many", inner):
            return nullable(inner)
        case (kind, *_):
            return kind in ("empty", "text")


@cache
def derivative(pattern: Pattern, child: str) -> Pattern:
    """Return what may follow after ``child``."""
    match pattern:
        case ("text",):
            return pattern if child == TEXT else NONE
        case ("child", name):
            return EMPTY if name == child else NONE
        case ("group", first, rest):
            after = group(derivative(first, child), rest)
            return choice(after, derivative(rest, child)) if nullable(first) else after
        case ("choice", branches):
            return choice(*(derivative(branch, child) for branch in branches))
        case ("many", inner):
            return group(derivative(inner, child), choice(EMPTY, pattern))
    return NONE


@cache
def firsts(pattern: Pattern) -> frozenset[str]:
    """Return the children that content may begin with."""
    match pattern:
        case ("text",):
            return frozenset({TEXT})
        case ("child", name):
            return frozenset({name})
        case ("group", first, rest):
            return firsts(first) | (firsts(rest) if nullable(first) else frozenset())
        case ("choice", branches):
            return frozenset().union(*map(firsts, branches))
        case ("many", inner):
            return firsts(inner)
    return frozenset()


@dataclass(frozen=True)
class Element:
    """An element pattern: its content model, and whether each of its attributes is required."""

    content: Pattern
    attributes: dict[str, bool]


class Schema:
    """The element patterns of a schema in the XML syntax, by name; those that any name matches are left out."""

    def __init__(self, path: Path) -> None:
        grammar = etree.parse(path).getroot()
        self.defines = {define.get("name"): define for define in grammar.iter(RNG + "define")}
        self.known: dict[str, Pattern] = {}
        named = [element for element in grammar.iter(RNG + "element") if element.get("name")]
        self.elements = {
            element.get("name"): Element(self._all(element), self._attributes(element)) for element in named
        }
        assert len(self.elements) == len(named), "a name stands for two element patterns"

    def _all(self, holder: etree._Element) -> Pattern:
        content = EMPTY
        for part in reversed(list(holder.iterchildren(f"{RNG}*"))):
            content = group(self._pattern(part), content)
        return content

    def _pattern(self, part: etree._Element) -> Pattern:
        match etree.QName(part).localname:
            case "element":
                return ("child", part.get("name", "*"))
            case "ref":
                return self._reference(part.get("name"))
            case "choice":
                return choice(*map(self._pattern, part.iterchildren(f"{RNG}*")))
            case "optional":
                return choice(EMPTY, self._all(part))
            case "zeroOrMore":
                return choice(EMPTY, ("many", self._all(part)))
            case "oneOrMore":
                return ("many", self._all(part))
            case "group":
                return self._all(part)
            case "text":
                return ("text",)
            case "empty" | "attribute":
                return EMPTY
            case "data" | "value" | "list":
                return ("child", "#data")
            case "notAllowed":
                return NONE
            case other:
                raise NotImplementedError(other)

    def _reference(self, name: str) -> Pattern:
        if name not in self.known:
            self.known[name] = self._all(self.defines[name])
        return self.known[name]

    def _attributes(self, holder: etree._Element, required: bool = True) -> dict[str, bool]:
        found: dict[str, bool] = {}
        for part in holder.iterchildren(f"{RNG}*"):
            match etree.QName(part).localname:
                case "attribute":
                    found[part.get("name")] = required
                case "ref":
                    found |= self._attributes(self.defines[part.get("name")], required)
                case "choice" | "optional" | "zeroOrMore":
                    found |= self._attributes(part, False)
                case "group" | "oneOrMore":
                    found |= self._attributes(part, required)
        return found


def differences(smaller: Path, larger: Path) -> list[str]:
    """Return, for each element at most once, what the first schema allows and the second does not."""
    ours, theirs = Schema(smaller).elements, Schema(larger).elements
    unknown = [f"{name}: unknown" for name in ours.keys() - theirs.keys()]
    both = [(name, ours[name], theirs[name]) for name in sorted(ours.keys() & theirs.keys())]
    return unknown + [f"{name}: {found}" for name, our, their in both for found in difference(our, their)]


def difference(ours: Element, theirs: Element) -> Iterator[str]:
    """Yield what one element pattern allows and another does not."""
    yield from (f"@{name}" for name in ours.attributes if name not in theirs.attributes)
    for name, required in theirs.attributes.items():
        if required and not ours.attributes.get(name):
            yield f"no @{name}"
    rows = [(ours.content, theirs.content, ())]
    seen = {rows[0][:2]}
    for our, their, before in rows:
        if nullable(our) and not nullable(their):
            yield f"nothing more after {before}"
            return
        for child in sorted(firsts(our)):
            rest = (derivative(our, child), derivative(their, child))
            if rest[1] == NONE:
                yield f"{child} after {before}"
                return
            if rest not in seen:
                seen.add(rest)
                rows.append((*rest, (*before, child)))
