"""An attribute once, and wildcards repeated. Source: RELAX NG specification 7.3."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from operator import is_

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.relaxng.errors import fault, line_of
from rubricator.relaxng.nodes import Kind, Node
from rubricator.relaxng.restrictions.facts import ALL_OF, OPEN_ATTRIBUTE, Facts, Knowledge, names_of
from rubricator.relaxng.restrictions.overlap import is_open, overlap
from rubricator.relaxng.restrictions.sites import Site, attribute_title, sites

DUPLICATE = Rule(
    "RNG146",
    Severity.ERROR,
    "An attribute described twice",
    "An element has an attribute at most once, so a sequence cannot contain it twice. In a schema made from an ODD that "
    "often means that two classes bring in the same attribute, or one class is brought in twice.",
    hint="Remove one of the two, or make them alternatives in a <choice>.",
    wrong='<element name="p"><attribute name="n"/><attribute name="n"/></element>',
    right='<element name="p"><attribute name="n"/></element>',
    reference="RELAX NG 7.3",
)
UNREPEATED = Rule(
    "RNG147",
    Severity.ERROR,
    "A wildcard for one attribute",
    "An attribute pattern of any name must be repeated: it describes all the other attributes of an element.",
    hint="Put it into <zeroOrMore>.",
    wrong="<attribute><anyName/></attribute>",
    right="<zeroOrMore><attribute><anyName/></attribute></zeroOrMore>",
    reference="RELAX NG 7.3",
)
RULES = (DUPLICATE, UNREPEATED)

Pair = tuple[Node, Node]


def duplicates(node: Node, knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Yield the attributes that two members of a group or interleave describe: all that one reference repeats together."""
    if node.kind not in ALL_OF or not knowledge.of(node).found & Kind.ATTRIBUTE:
        return
    named: dict[str, Node] = {}
    wildcards: list[Node] = []
    for number, member in enumerate(node.children):
        facts = knowledge.of(member)
        pairs = {**_twice_named(named, facts), **_twice_by_wildcards(named, wildcards, facts)}
        if pairs:
            yield from _together(list(pairs), node.children[:number], member)
        named.update(facts.attributes)
        wildcards += facts.open_attributes


def unrepeated(node: Node, knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Yield the attributes of endlessly many names that an element has outside of a repetition."""
    if node.kind is not Kind.ELEMENT or not knowledge.of(node.children[0]).found & OPEN_ATTRIBUTE:
        return
    seen: set[Node] = set()
    waiting = list(node.children)
    while waiting:
        inner = waiting.pop()
        if inner in seen or not knowledge.of(inner).found & OPEN_ATTRIBUTE:
            continue
        seen.add(inner)
        if inner.kind is Kind.ATTRIBUTE:
            yield fault(inner.source.place, UNREPEATED, f"An attribute {attribute_title(inner)} is not repeated.")
        else:
            waiting.extend(inner.children)


def _twice_named(named: dict[str, Node], facts: Facts) -> dict[Pair, None]:
    """Return the pairs of an earlier and a later attribute that have a name in common."""
    if named.keys().isdisjoint(facts.attributes):
        return {}
    return {(named[name], later): None for name, later in facts.attributes.items() if name in named}


def _twice_by_wildcards(named: dict[str, Node], wildcards: list[Node], facts: Facts) -> dict[Pair, None]:
    """Return the pairs of an earlier and a later attribute, at least one a wildcard, that take a name in common."""
    earlier = {**dict.fromkeys(named.values()), **dict.fromkeys(wildcards)} if facts.open_attributes else {}
    later = facts.attributes.values() if wildcards else ()
    candidates = [
        *((first, second) for first in earlier for second in facts.open_attributes),
        *((first, second) for first in wildcards for second in later),
    ]
    return {(first, second): None for first, second in candidates if overlap(names_of(first), names_of(second))}


def _together(pairs: list[Pair], before: tuple[Node, ...], member: Node) -> Iterator[Diagnostic]:
    """Yield one finding for each place that is to blame: a wildcard, or what brings attributes in for the second time."""
    places: dict[Node, list[tuple[Site, Site]]] = {}
    for earlier, later in sorted(pairs, key=lambda pair: (pair[1].source.line, pair[1].source.column)):
        first = next(sites(before, partial(is_, earlier)))
        second = next(sites((member,), partial(is_, later)))
        blamed, other = (first, second) if is_open(names_of(earlier)) else (second, first)
        places.setdefault(blamed.written, []).append((blamed, other))
    for twice in places.values():
        yield _twice(twice)


def _twice(twice: list[tuple[Site, Site]]) -> Diagnostic:
    blamed, other = twice[0]
    place = blamed.written.source.place
    title, where = attribute_title(blamed.node), f"{other.way} in {line_of(other.written.source.place, place)}"
    if is_open(names_of(blamed.node)):
        message = (
            f"The attribute {title}{blamed.way} takes a name of the attribute {attribute_title(other.node)}{where} too."
        )
        return fault(place, DUPLICATE, message, "Except the names of the other attributes from the wildcard.")
    what = f"attribute {title} is" if len(twice) == 1 else f"attributes {title} and {len(twice) - 1} more are"
    return fault(place, DUPLICATE, f"The {what} described a second time{blamed.way}; the first is{where}.")
