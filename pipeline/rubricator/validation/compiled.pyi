"""What is known of a document's elements, read in C; it does what ``rows.Rows`` and ``structure.Structure`` do."""

from collections.abc import Iterable, Iterator

from rubricator.validation.wanted import Wanted

class Rows:
    """The wanted elements of a well-formed document, by their numbers among those, from 0; the root is always the first.

    Raises ExpatError, ValueError and LookupError for a document that is not well-formed, and LookupError where it is asked for
    names and attributes that are not wanted.
    """

    def __init__(self, document: bytes, wanted: Wanted) -> None: ...
    def __len__(self) -> int: ...
    def row(self, row: int) -> tuple[int, str, dict[str, str], int, int, bool]:
        """Return an element: its number in the document, name, attributes, line and column, and whether it is empty."""

    def find(self, order: int) -> int:
        """Return the element that has a number in the document; -1 if it is not wanted."""

    def named(self, names: Iterable[str]) -> Iterator[int]:
        """Yield the elements that have one of the names."""

    def having(self, attributes: Iterable[str]) -> Iterator[int]:
        """Yield the elements that have one of the attributes."""

    def empty(self) -> list[int]:
        """Return the elements without text, of those of which that is known."""

    def uses(self, attributes: Iterable[str]) -> Iterator[tuple[int, str, str, str, int]]:
        """Yield what attributes have as values, each once for every name of an element: the first element, its name, attribute, value, how often."""

    def first(self, identifier: str) -> int:
        """Return the first element that has an identifier, -1 if there is none."""

    def identifiers(self) -> Iterator[tuple[str, int, int]]:
        """Yield the identifiers with the lines and columns of the first elements that have them."""

    def repeated(self) -> list[tuple[str, int]]:
        """Return the identifiers that an earlier element has, with the elements that have them again."""

class Structure:
    """The elements of a well-formed document by their numbers, from 0 in the order in which they begin.

    It is read as far as it is asked for: most findings are few, and many stand at the beginning.
    """

    def __init__(self, document: bytes) -> None: ...
    def parent(self, order: int) -> int:
        """Return the number of the element around an element, -1 for the root. Raises IndexError where there is no element."""

    def number(self, order: int) -> int:
        """Return the number of an element among those of its name in the same parent, from 1. Raises IndexError."""

    def name(self, order: int) -> str:
        """Return the expanded name of an element. Raises IndexError."""
