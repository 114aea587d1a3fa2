"""A document as the checks see it that no schema makes: the elements that they look for, with attributes and places.

It is read once with expat, which is quick and knows columns. What is not looked for is not kept: of most documents that is
nearly all. Where elements stand is read when it is asked for the first time (``structure``), since most documents get by without.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from rubricator.source import Position
from rubricator.validation.wanted import Wanted

try:
    from rubricator.validation.compiled import Rows, Structure
except ImportError:  # built without a C compiler; to mypy the two are different classes, but they do the same
    from rubricator.validation.rows import Rows  # type: ignore[assignment]
    from rubricator.validation.structure import Structure  # type: ignore[assignment]

_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Element:
    """An element: its number in the document (from 0), its expanded name, attributes by expanded names, line and column.

    ``empty``: there is no text in it that is more than white space, nor in an element inside of it; known only of those
    wanted so. Of an element that is not wanted itself, but stands around others, there are only number and name.
    """

    order: int
    name: str = field(compare=False)
    attributes: Mapping[str, str] = field(compare=False)
    line: int = field(compare=False)
    column: int = field(compare=False)
    empty: bool = field(compare=False)
    outline: Outline = field(compare=False, repr=False)

    @property
    def position(self) -> Position:
        """The place of the start tag."""
        return Position(self.line, self.column)

    @property
    def parent(self) -> Element | None:
        """The element around this one."""
        order = self.outline.structure.parent(self.order)
        return None if order < 0 else self.outline.element(order)

    def ancestors(self) -> Iterator[Element]:
        """Yield the elements around this one, the innermost first."""
        element = self.parent
        while element is not None:
            yield element
            element = element.parent


@dataclass(frozen=True, slots=True)
class Use:
    """What an attribute of elements of one name has as its value, and how often; the first time in the given row."""

    row: int
    name: str
    attribute: str
    value: str
    count: int
    outline: Outline

    @property
    def element(self) -> Element:
        """The first element that has it."""
        return self.outline.in_row(self.row)


class Outline:
    """The wanted elements of a document, in the order in which they begin.

    Names and attributes are given by expanded names. Asked for one that is not wanted, all raise LookupError.
    """

    def __init__(self, document: bytes, wanted: Wanted) -> None:
        """Read a well-formed document. Raises ExpatError, ValueError and LookupError for any other."""
        self._document = document
        self._rows = Rows(document, wanted)

    @cached_property
    def structure(self) -> Structure:
        """Which element stands in which."""
        return Structure(self._document)

    @property
    def root(self) -> Element:
        """The root element."""
        return self.in_row(0)

    def named(self, *names: str) -> Iterator[Element]:
        """Yield the elements that have one of the names."""
        return map(self.in_row, self._rows.named(names))

    def having(self, *attributes: str) -> Iterator[Element]:
        """Yield the elements that have one of the attributes."""
        return map(self.in_row, self._rows.having(attributes))

    def empty(self) -> list[Element]:
        """Return the elements without text, of those whose names are wanted so."""
        return [*map(self.in_row, self._rows.empty())]

    def uses(self, *attributes: str) -> Iterator[Use]:
        """Yield the values of attributes, each once for every name of an element, in the order of the first ones."""
        return (Use(*use, self) for use in self._rows.uses(attributes))

    def each_use(self, *attributes: str) -> Iterator[Use]:
        """Yield the values of attributes, of every element by itself."""
        for row in self._rows.having(attributes):
            element = self.in_row(row)
            for attribute, value in element.attributes.items():
                if attribute in attributes:
                    yield Use(row, element.name, attribute, value, 1, self)

    def has(self, identifier: str) -> bool:
        """Return whether an element has an identifier; white space around that does not count."""
        return self._rows.first(identifier) >= 0

    def identified(self, identifier: str) -> Element:
        """Return the first element that has an identifier. Raises LookupError if there is none."""
        row = self._rows.first(identifier)
        if row < 0:
            raise LookupError(identifier)
        return self.in_row(row)

    def identifiers(self) -> Iterator[tuple[str, int, int]]:
        """Yield the identifiers with the lines and columns of the first elements that have them."""
        return self._rows.identifiers()

    def repeated(self) -> list[tuple[str, Element]]:
        """Return the identifiers that an element before has already, with the elements that have them again."""
        return [(identifier, self.in_row(row)) for identifier, row in self._rows.repeated()]

    def in_row(self, row: int) -> Element:
        """Return a wanted element by its number among those."""
        return Element(*self._rows.row(row), self)

    def element(self, order: int) -> Element:
        """Return an element by its number in the document."""
        row = self._rows.find(order)
        return self.in_row(row) if row >= 0 else Element(order, self.structure.name(order), _NONE, 0, 0, False, self)
