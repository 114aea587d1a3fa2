"""Which element of a document stands in which, in pure Python; ``compiled`` does the same in C."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from xml.parsers import expat

from rubricator.relaxng.names import SEPARATOR

_FIRST, _LARGEST = 1 << 12, 1 << 24
"""Bytes read at once. They grow, since expat reads a tag from its beginning again with every piece of it."""


def chunks(document: bytes) -> Iterator[bytes]:
    """Yield the bytes of a document in pieces, the first ones small."""
    start, size = 0, _FIRST
    while start < len(document):
        yield document[start : start + size]
        start, size = start + size, min(2 * size, _LARGEST)


class Structure:
    """The elements of a well-formed document by their numbers, from 0 in the order in which they begin.

    It is read as far as it is asked for: most findings are few, and many stand at the beginning.
    """

    def __init__(self, document: bytes) -> None:
        """Begin to read a document."""
        self._chunks = chunks(document)
        self._parents, self._numbers, self._names = array("i"), array("I"), list[str]()
        self._parser = _parser(self._parents, self._numbers, self._names)

    def parent(self, order: int) -> int:
        """Return the number of the element around an element, -1 for the root. Raises IndexError where there is no element."""
        self._reach(order)
        return self._parents[order]

    def number(self, order: int) -> int:
        """Return the number of an element among those of its name in the same parent, from 1. Raises IndexError."""
        self._reach(order)
        return self._numbers[order]

    def name(self, order: int) -> str:
        """Return the expanded name of an element. Raises IndexError."""
        self._reach(order)
        return self._names[order]

    def _reach(self, order: int) -> None:
        while order >= len(self._names):
            chunk = next(self._chunks, None)
            if chunk is None:
                raise IndexError(order)
            self._parser.Parse(chunk, False)


def _parser(parents: array[int], numbers: array[int], names: list[str]) -> expat.XMLParserType:
    """Return a parser that writes down every element."""
    around, counts = [-1], [dict[str, int]()]

    def start(name: str, _attributes: dict[str, str]) -> None:
        count = counts[-1]
        number = count[name] = count.get(name, 0) + 1
        parents.append(around[-1])
        numbers.append(number)
        around.append(len(names))
        names.append(name)
        counts.append({})

    def end(_name: str) -> None:
        around.pop()
        counts.pop()

    parser = expat.ParserCreate(namespace_separator=SEPARATOR)
    parser.StartElementHandler, parser.EndElementHandler = start, end
    return parser
