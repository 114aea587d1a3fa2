"""The wanted elements of a document, in pure Python; ``compiled`` does the same in C.

It is one function with its state in local variables, since it runs for every start tag; ends and text are listened to only
inside of an element of which it is asked whether it is empty, and as long as that may be so.
"""

from __future__ import annotations

from bisect import bisect_left
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter
from xml.parsers import expat

from rubricator.relaxng.names import SEPARATOR
from rubricator.validation.wanted import Wanted

_Row = tuple[int, str, dict[str, str], int, int]


class Rows:
    """The wanted elements of a well-formed document, by their numbers among those, from 0; the root is always the first.

    Raises ExpatError, ValueError and LookupError for a document that is not well-formed, and LookupError where it is asked for
    names and attributes that are not wanted.
    """

    def __init__(self, document: bytes, wanted: Wanted) -> None:
        """Read a document."""
        self._wanted = wanted
        self._rows, self._empty = _read(document, wanted)

    def __len__(self) -> int:
        """Return how many elements there are."""
        return len(self._rows)

    def row(self, row: int) -> tuple[int, str, dict[str, str], int, int, bool]:
        """Return an element: its number in the document, name, attributes, line and column, and whether it is empty."""
        return (*self._rows[row], row in self._empty)

    def find(self, order: int) -> int:
        """Return the element that has a number in the document; -1 if it is not wanted."""
        row = bisect_left(self._rows, order, key=itemgetter(0))
        return row if row < len(self._rows) and self._rows[row][0] == order else -1

    def named(self, names: Iterable[str]) -> Iterator[int]:
        """Yield the elements that have one of the names."""
        asked = _only(names, self._wanted.names)
        return (row for row, (_, name, *_) in enumerate(self._rows) if name in asked)

    def having(self, attributes: Iterable[str]) -> Iterator[int]:
        """Yield the elements that have one of the attributes."""
        asked = _only(attributes, self._wanted.attributes)
        return (row for row, (_, _, has, *_) in enumerate(self._rows) if not asked.isdisjoint(has))

    def empty(self) -> list[int]:
        """Return the elements without text, of those of which that is known."""
        return sorted(self._empty)

    def uses(self, attributes: Iterable[str]) -> Iterator[tuple[int, str, str, str, int]]:
        """Yield what attributes have as values, each once for every name of an element: the first element, its name, attribute, value, how often."""
        asked = _only(attributes, self._wanted.attributes - {self._wanted.identifier})
        uses = self._index.uses.items()
        return (
            (row, name, attribute, value, count)
            for (name, attribute, value), (row, count) in uses
            if attribute in asked
        )

    def first(self, identifier: str) -> int:
        """Return the first element that has an identifier, -1 if there is none."""
        return self._index.identifiers.get(identifier, -1)

    def identifiers(self) -> Iterator[tuple[str, int, int]]:
        """Yield the identifiers with the lines and columns of the first elements that have them."""
        return ((identifier, *self._rows[row][3:]) for identifier, row in self._index.identifiers.items())

    def repeated(self) -> list[tuple[str, int]]:
        """Return the identifiers that an earlier element has, with the elements that have them again."""
        return self._index.repeated

    @cached_property
    def _index(self) -> _Index:
        return _indexed(self._rows, self._wanted)


@dataclass(frozen=True, slots=True)
class _Index:
    uses: dict[tuple[str, str, str], list[int]] = field(default_factory=dict)
    identifiers: dict[str, int] = field(default_factory=dict)
    repeated: list[tuple[str, int]] = field(default_factory=list)


def _indexed(rows: list[_Row], wanted: Wanted) -> _Index:
    index = _Index()
    uses, identifiers, asked = index.uses, index.identifiers, wanted.attributes
    for row, (_, name, attributes, _, _) in enumerate(rows):
        for attribute, value in attributes.items():
            if attribute not in asked:
                continue
            if attribute == wanted.identifier:
                identifier = value.strip()
                if identifiers.setdefault(identifier, row) != row:
                    index.repeated.append((identifier, row))
            else:
                uses.setdefault((name, attribute, value), [row, 0])[1] += 1
    return index


def _only(asked: Iterable[str], wanted: Set[str]) -> frozenset[str]:
    names = frozenset(asked)
    if not names <= wanted:
        raise LookupError(f"not among what is wanted: {', '.join(sorted(names - wanted))}")
    return names


def _read(document: bytes, wanted: Wanted) -> tuple[list[_Row], set[int]]:
    """Return the rows, and which of them are empty."""
    names, attributes_wanted, filled = wanted.names, wanted.attributes, wanted.filled
    rows: list[_Row] = []
    empty: set[int] = set()
    inside: list[int] = []  # from an element that may be empty inward: the rows of such, -1 for others
    order = -1
    parser = expat.ParserCreate(namespace_separator=SEPARATOR)

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal order
        order += 1
        if (attributes and not attributes_wanted.isdisjoint(attributes)) or name in names or not order:
            rows.append((order, name, attributes, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1))
            if name in filled and not inside:
                inside.append(len(rows) - 1)
                parser.StartElementHandler, parser.EndElementHandler = start_inside, end_inside
                parser.CharacterDataHandler = text

    def start_inside(name: str, attributes: dict[str, str]) -> None:
        row = len(rows) if name in filled else -1
        start(name, attributes)
        inside.append(row)

    def end_inside(_name: str) -> None:
        row = inside.pop()
        if row >= 0:
            empty.add(row)
        if not inside:
            go_on()

    def text(data: str) -> None:
        if not data.isspace():
            inside.clear()
            go_on()

    def go_on() -> None:
        parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, None, None

    parser.StartElementHandler = start
    # A byte order mark is not in a column.
    parser.Parse(document.removeprefix(BOM_UTF8), True)
    # The functions refer to each other: so they need not keep the rows until the garbage collector comes.
    read, rows = rows, []
    return read, empty
