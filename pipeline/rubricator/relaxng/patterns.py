"""Patterns in the simple form (section 5).

They are made by ``interning.Patterns`` only: the same pattern is the same object, and is compared by identity.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rubricator.relaxng.datatypes.datatype import Datatype, Namespaces
from rubricator.relaxng.nameclasses import NameClass
from rubricator.relaxng.tree import Place


class Pattern:
    """A pattern, and what of it is asked most often.

    ``nullable``: it is content with nothing at all. ``data``: it has a value, a data or a list outside of elements and
    attributes, so text has to be seen whole. ``attributes``: it has an attribute outside of elements.
    """

    __slots__ = ("attributes", "data", "nullable")

    def __init__(self, nullable: bool, data: bool = False, attributes: bool = False) -> None:
        self.nullable = nullable
        self.data = data
        self.attributes = attributes


def _inside(members: tuple[Pattern, ...]) -> tuple[int, bool, bool]:
    """Return how many of several patterns are nullable, and whether any has data or attributes."""
    # One loop: a schema has thousands of these to make before the first document is read.
    nullable, data, attributes = 0, False, False
    for member in members:
        if member.nullable:
            nullable += 1
        if member.data:
            data = True
        if member.attributes:
            attributes = True
    return nullable, data, attributes


class NotAllowed(Pattern):
    """``<notAllowed/>``: nothing is right."""

    __slots__ = ()


class Empty(Pattern):
    """``<empty/>``."""

    __slots__ = ()


class Text(Pattern):
    """``<text/>``: any text, also none."""

    __slots__ = ()


class Choice(Pattern):
    """One of several patterns, in the schema's order."""

    __slots__ = ("members",)

    def __init__(self, members: tuple[Pattern, ...]) -> None:
        nullable, data, attributes = _inside(members)
        super().__init__(nullable > 0, data, attributes)
        self.members = members


class Group(Pattern):
    """Several patterns, one after the other."""

    __slots__ = ("members",)

    def __init__(self, members: tuple[Pattern, ...]) -> None:
        nullable, data, attributes = _inside(members)
        super().__init__(nullable == len(members), data, attributes)
        self.members = members


class Interleave(Pattern):
    """Several patterns, in any order and mixed with each other."""

    __slots__ = ("members",)

    def __init__(self, members: tuple[Pattern, ...]) -> None:
        nullable, data, attributes = _inside(members)
        super().__init__(nullable == len(members), data, attributes)
        self.members = members


class OneOrMore(Pattern):
    """A pattern, once or more often."""

    __slots__ = ("member",)

    def __init__(self, member: Pattern) -> None:
        super().__init__(member.nullable, member.data, member.attributes)
        self.member = member


class List(Pattern):
    """``<list>``: text that is split at white space, every token one string for the pattern inside."""

    __slots__ = ("member",)

    def __init__(self, member: Pattern) -> None:
        super().__init__(nullable=False, data=True)
        self.member = member


class Data(Pattern):
    """``<data>``: a string of a type, but not one that ``except_`` takes."""

    __slots__ = ("datatype", "documentation", "except_")

    def __init__(self, datatype: Datatype, except_: Pattern | None, documentation: str) -> None:
        super().__init__(nullable=False, data=True)
        self.datatype = datatype
        self.except_ = except_
        self.documentation = documentation


class Value(Pattern):
    """``<value>``: a string that is the same value as ``text``, which stands as written in the schema.

    ``namespaces`` are the declarations in scope there, empty unless the value depends on them.
    """

    __slots__ = ("datatype", "documentation", "namespaces", "text", "value")

    def __init__(
        self, datatype: Datatype, value: object, text: str, namespaces: Namespaces, documentation: str
    ) -> None:
        super().__init__(nullable=False, data=True)
        self.datatype = datatype
        self.value = value
        self.text = text
        self.namespaces = namespaces
        self.documentation = documentation


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a schema says about an element or attribute pattern besides its names and content.

    ``documentation`` is the text of ``a:documentation`` (empty: none); ``default`` the value of ``a:defaultValue``.
    """

    place: Place
    documentation: str = ""
    default: str | None = None


class Attribute(Pattern):
    """An attribute pattern; one that may be missing is a choice with empty."""

    __slots__ = ("content", "declaration", "names")

    def __init__(self, names: NameClass, content: Pattern, declaration: Declaration) -> None:
        super().__init__(nullable=False, attributes=True)
        self.names = names
        self.content = content
        self.declaration = declaration


class Element(Pattern):
    """An element pattern: the ``<element>`` of one ``<define>`` of the simple form (4.19), and every ``<ref>`` to it.

    ``content`` is set once, after all elements are made: patterns are recursive through elements only.
    """

    __slots__ = ("content", "declaration", "names")

    content: Pattern

    def __init__(self, names: NameClass, declaration: Declaration) -> None:
        super().__init__(nullable=False)
        self.names = names
        self.declaration = declaration


def attributes_of(pattern: Pattern) -> Iterator[Attribute]:
    """Yield the attribute patterns in the content of an element, those of its children apart."""
    if not pattern.attributes:
        return
    match pattern:
        case Attribute():
            yield pattern
        case Choice() | Group() | Interleave():
            for member in pattern.members:
                yield from attributes_of(member)
        case OneOrMore():
            yield from attributes_of(pattern.member)
        case _:
            return


def datatypes_of(pattern: Pattern) -> Iterator[Datatype]:
    """Yield the datatypes in a pattern of strings, the content of an attribute or of an element."""
    match pattern:
        case Data() | Value():
            yield pattern.datatype
            if isinstance(pattern, Data) and pattern.except_ is not None:
                yield from datatypes_of(pattern.except_)
        case List() | OneOrMore():
            yield from datatypes_of(pattern.member)
        case Choice() | Group() | Interleave():
            for member in pattern.members:
                yield from datatypes_of(member)
        case _:
            return
