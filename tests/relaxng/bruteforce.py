"""RELAX NG as its specification says it: every way in which a document may match is tried, with no thought of speed.

Section 6 of the specification, rule by rule, over patterns that can be written out as a schema. Nothing here is shared with
the engine, so that what both say is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import assert_never
from xml.sax.saxutils import escape, quoteattr

# --- documents: section 2 of the specification


@dataclass(frozen=True)
class Name:
    """An expanded name."""

    namespace: str
    local: str


@dataclass(frozen=True)
class Node:
    """An element. No two strings stand side by side in ``children``, and none is empty."""

    name: Name
    attributes: Mapping[Name, str] = field(default_factory=dict)
    children: tuple[Node | str, ...] = ()


Children = tuple[Node | str, ...]
Attributes = frozenset[tuple[Name, str]]

# --- name classes: section 6.1


@dataclass(frozen=True)
class AnyName:
    """Any name but those of ``excepted``."""

    excepted: NameClass | None = None


@dataclass(frozen=True)
class NsName:
    """Any name of a namespace but those of ``excepted``."""

    namespace: str
    excepted: NameClass | None = None


@dataclass(frozen=True)
class EitherName:
    """A name of either class."""

    one: NameClass
    other: NameClass


NameClass = Name | AnyName | NsName | EitherName


def belongs(name: Name, names: NameClass) -> bool:
    """Return whether a name belongs to a class (6.1)."""
    match names:
        case Name():
            return name == names
        case AnyName(excepted):
            return excepted is None or not belongs(name, excepted)
        case NsName(namespace, excepted):
            return name.namespace == namespace and (excepted is None or not belongs(name, excepted))
        case EitherName(one, other):
            return belongs(name, one) or belongs(name, other)
        case _:
            assert_never(names)


# --- patterns: section 5, and what section 4 rewrites into it


@dataclass(frozen=True)
class Empty:
    """Nothing."""


@dataclass(frozen=True)
class NotAllowed:
    """What never matches."""


@dataclass(frozen=True)
class Text:
    """Any text."""


@dataclass(frozen=True)
class Choice:
    """One or the other."""

    one: Pattern
    other: Pattern


@dataclass(frozen=True)
class Group:
    """One, then the other."""

    one: Pattern
    other: Pattern


@dataclass(frozen=True)
class Interleave:
    """One and the other, in any order and mixed."""

    one: Pattern
    other: Pattern


@dataclass(frozen=True)
class OneOrMore:
    """Once or more often."""

    pattern: Pattern


@dataclass(frozen=True)
class Optional:
    """A choice with empty (4.13)."""

    pattern: Pattern


@dataclass(frozen=True)
class ZeroOrMore:
    """A choice of one or more with empty (4.14)."""

    pattern: Pattern


@dataclass(frozen=True)
class Mixed:
    """An interleave with text (4.15)."""

    pattern: Pattern


@dataclass(frozen=True)
class Attribute:
    """An attribute."""

    names: NameClass
    pattern: Pattern


@dataclass(frozen=True)
class Element:
    """An element."""

    names: NameClass
    pattern: Pattern


@dataclass(frozen=True)
class Ref:
    """The element pattern of a definition, by its number."""

    number: int


@dataclass(frozen=True)
class Data:
    """A string of a datatype: ``string`` and ``token`` are RELAX NG's own, ``integer`` and ``NCName`` those of W3C XML Schema."""

    datatype: str
    excepted: Pattern | None = None


@dataclass(frozen=True)
class Value:
    """A string that is the same value as ``text``."""

    datatype: str
    text: str


@dataclass(frozen=True)
class List:
    """A string whose tokens match."""

    pattern: Pattern


Pattern = (
    Empty | NotAllowed | Text | Choice | Group | Interleave | OneOrMore | Optional | ZeroOrMore | Mixed | Attribute
    | Element | Ref | Data | Value | List
)  # fmt: skip


EMPTY, TEXT = Empty(), Text()


@dataclass(frozen=True)
class Schema:
    """A schema: its start, and the definitions that references name."""

    start: Pattern
    definitions: tuple[Element, ...] = ()
    known: dict[object, bool] = field(default_factory=dict, repr=False, compare=False)

    def is_valid(self, root: Node) -> bool:
        """Return whether a document is valid (6.3)."""
        self.known.clear()
        return self.matches(frozenset(), (root,), self.start)

    def matches(self, attributes: Attributes, children: Children, pattern: Pattern) -> bool:
        """Return whether attributes and children match a pattern, as found before if it was asked before."""
        key = (attributes, tuple(child if isinstance(child, str) else id(child) for child in children), id(pattern))
        if key not in self.known:
            self.known[key] = self._matches(attributes, children, pattern)
        return self.known[key]

    def _matches(self, attributes: Attributes, children: Children, pattern: Pattern) -> bool:
        """6.2.1 to 6.2.9."""
        match pattern:
            case NotAllowed():
                return False
            case Empty():
                return not attributes and not children
            case Text():
                return not attributes and all(isinstance(child, str) for child in children)
            case Choice(one, other):
                return self.matches(attributes, children, one) or self.matches(attributes, children, other)
            case Group(one, other):
                return any(
                    self.matches(some, children[:at], one) and self.matches(attributes - some, children[at:], other)
                    for some in _subsets(attributes)
                    for at in range(len(children) + 1)
                )
            case Interleave(one, other):
                return self._interleaves(attributes, children, one, other)
            case OneOrMore(repeated):
                return self._repeats(attributes, children, repeated)
            case Optional(optional):
                return self.matches(attributes, children, optional) or self.matches(attributes, children, EMPTY)
            case ZeroOrMore(repeated):
                return self._repeats(attributes, children, repeated) or self.matches(attributes, children, EMPTY)
            case Mixed(mixed):
                return self._interleaves(attributes, children, mixed, TEXT)
            case Attribute(names, value):
                return (
                    not children and len(attributes) == 1 and self._is_attribute(next(iter(attributes)), names, value)
                )
            case Ref(number):
                return self.matches(attributes, children, self.definitions[number])
            case Element():
                return not attributes and self._is_element(children, pattern)
            case Data() | Value() | List():
                # 6.2.8 and 6.2.9: one string, as a whole.
                match children:
                    case (str(text),):
                        return not attributes and self._is_value(text, pattern)
                    case _:
                        return False
            case _:
                assert_never(pattern)

    def _interleaves(self, attributes: Attributes, children: Children, one: Pattern, other: Pattern) -> bool:
        return any(
            self.matches(some, left, one) and self.matches(attributes - some, right, other)
            for some in _subsets(attributes)
            for left, right in _partings(children)
        )

    def _repeats(self, attributes: Attributes, children: Children, repeated: Pattern) -> bool:
        if self.matches(attributes, children, repeated):
            return True
        # A first part that is empty leaves as much as there was, so it is no help.
        return any(
            (some or at)
            and self.matches(some, children[:at], repeated)
            and self._repeats(attributes - some, children[at:], repeated)
            for some in _subsets(attributes)
            for at in range(len(children) + 1)
        )

    def _is_attribute(self, attribute: tuple[Name, str], names: NameClass, value: Pattern) -> bool:
        name, text = attribute
        return belongs(name, names) and self._weakly(frozenset(), (text,), value)

    def _is_element(self, children: Children, element: Element) -> bool:
        """6.2.7: white space on both sides of an element is nothing."""
        nodes = [child for child in children if not _is_blank(child)]
        match nodes:
            case [Node(name, attributes, inside)]:
                return belongs(name, element.names) and self._weakly(
                    frozenset(attributes.items()), inside, element.pattern
                )
            case _:
                return False

    def _weakly(self, attributes: Attributes, children: Children, pattern: Pattern) -> bool:
        """6.2.7: white space alone may also be nothing, and nothing may also be the empty string."""
        if self.matches(attributes, children, pattern):
            return True
        if len(children) == 1 and _is_blank(children[0]):
            return self.matches(attributes, (), pattern)
        return not children and self.matches(attributes, ("",), pattern)

    def _is_value(self, text: str, pattern: Data | Value | List) -> bool:
        match pattern:
            case Data(datatype, excepted):
                without = excepted is None or not self.matches(frozenset(), (text,), excepted)
                return _value(datatype, text) is not None and without
            case Value(datatype, wanted):
                value = _value(datatype, text)
                return value is not None and value == _value(datatype, wanted)
            case List(tokens):
                return self.matches(frozenset(), tuple(_tokens(text)), tokens)
            case _:
                assert_never(pattern)


def _is_blank(child: Node | str) -> bool:
    return isinstance(child, str) and not child.strip(" \t\r\n")


def _tokens(text: str) -> list[str]:
    return re.findall(r"[^ \t\r\n]+", text)


def _value(datatype: str, text: str) -> str | int | None:
    """Return the value of a string, None if it is not of the type."""
    token = " ".join(_tokens(text))
    match datatype:
        case "string":
            return text
        case "token":
            return token
        case "integer":
            return int(token) if re.fullmatch(r"[+-]?[0-9]+", token) else None
        case "NCName":
            return token if re.fullmatch(r"[A-Za-z_][\w.-]*", token) else None
        case _:
            raise ValueError(datatype)


def _subsets(attributes: Attributes) -> Iterator[Attributes]:
    some = sorted(attributes, key=repr)
    for chosen in product((False, True), repeat=len(some)):
        yield frozenset(one for one, taken in zip(some, chosen, strict=True) if taken)


def _partings(children: Children) -> Iterator[tuple[Children, Children]]:
    """Yield every way to part children into two sequences that keep their order."""
    for chosen in product((False, True), repeat=len(children)):
        parts: tuple[list[Node | str], list[Node | str]] = ([], [])
        for child, side in zip(children, chosen, strict=True):
            parts[side].append(child)
        yield tuple(parts[0]), tuple(parts[1])


# --- how documents and schemas are written

_XSD = "http://www.w3.org/2001/XMLSchema-datatypes"


def document_source(node: Node) -> str:
    """Return a document as XML."""
    attributes = "".join(
        f" {f'p{at}:' if name.namespace else ''}{name.local}={quoteattr(value)}"
        + (f" xmlns:p{at}={quoteattr(name.namespace)}" if name.namespace else "")
        for at, (name, value) in enumerate(node.attributes.items())
    )
    inside = "".join(escape(child) if isinstance(child, str) else document_source(child) for child in node.children)
    return f"<{node.name.local} xmlns={quoteattr(node.name.namespace)}{attributes}>{inside}</{node.name.local}>"


def schema_source(schema: Schema) -> str:
    """Return a schema in the XML syntax."""
    definitions = "".join(
        f'<define name="d{number}">{_source(element)}</define>' for number, element in enumerate(schema.definitions)
    )
    start = f"<start>{_source(schema.start)}</start>"
    return f'<grammar xmlns="http://relaxng.org/ns/structure/1.0">{start}{definitions}</grammar>'


def _source(pattern: Pattern) -> str:
    match pattern:
        case Empty():
            return "<empty/>"
        case NotAllowed():
            return "<notAllowed/>"
        case Text():
            return "<text/>"
        case Choice(one, other):
            return _element("choice", one, other)
        case Group(one, other):
            return _element("group", one, other)
        case Interleave(one, other):
            return _element("interleave", one, other)
        case OneOrMore(inner):
            return _element("oneOrMore", inner)
        case Optional(inner):
            return _element("optional", inner)
        case ZeroOrMore(inner):
            return _element("zeroOrMore", inner)
        case Mixed(inner):
            return _element("mixed", inner)
        case List(inner):
            return _element("list", inner)
        case Attribute(names, inner):
            return f"<attribute>{_names(names)}{_source(inner)}</attribute>"
        case Element(names, inner):
            return f"<element>{_names(names)}{_source(inner)}</element>"
        case Ref(number):
            return f'<ref name="d{number}"/>'
        case Value(datatype, text):
            return f"<value {_type(datatype)}>{escape(text)}</value>"
        case Data(datatype, excepted):
            return f"<data {_type(datatype)}>{'' if excepted is None else _element('except', excepted)}</data>"
        case _:
            assert_never(pattern)


def _element(name: str, *patterns: Pattern) -> str:
    return f"<{name}>{''.join(map(_source, patterns))}</{name}>"


def _type(datatype: str) -> str:
    library = "" if datatype in ("string", "token") else _XSD
    return f'type="{datatype}" datatypeLibrary="{library}"'


def _names(names: NameClass) -> str:
    match names:
        case Name(namespace, local):
            return f"<name ns={quoteattr(namespace)}>{local}</name>"
        case AnyName(excepted):
            return f"<anyName>{_excepted(excepted)}</anyName>"
        case NsName(namespace, excepted):
            return f"<nsName ns={quoteattr(namespace)}>{_excepted(excepted)}</nsName>"
        case EitherName(one, other):
            return f"<choice>{_names(one)}{_names(other)}</choice>"
        case _:
            assert_never(names)


def _excepted(names: NameClass | None) -> str:
    return "" if names is None else f"<except>{_names(names)}</except>"
