"""A document as the checks see it that no schema makes: its elements in order, with attributes and places, and no text.

It is read once with expat, which is quick and knows columns; every check then looks through the same outline.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from rubricator.relaxng.names import SEPARATOR
from rubricator.source import Position


@dataclass(slots=True, eq=False)
class Element:
    """An element: its expanded name, attributes by expanded names, and the line and column (from 1) of its start tag.

    ``empty``: there is no text in it that is more than white space, nor in an element inside of it.
    """

    name: str
    attributes: dict[str, str]
    line: int
    column: int
    parent: Element | None
    empty: bool = True

    @property
    def position(self) -> Position:
        """The place of the start tag."""
        return Position(self.line, self.column)

    def ancestors(self) -> Iterator[Element]:
        """Yield the elements around this one, the innermost first."""
        element = self.parent
        while element is not None:
            yield element
            element = element.parent


@dataclass(frozen=True, slots=True)
class Instruction:
    """A processing instruction: its target and data, its place, and the element it stands in (None: beside the root)."""

    target: str
    data: str
    position: Position
    parent: Element | None


@dataclass(frozen=True, slots=True)
class Outline:
    """The elements and processing instructions of a document, in the order in which they begin."""

    elements: list[Element] = field(default_factory=list)
    instructions: list[Instruction] = field(default_factory=list)

    def having(self, attribute: str) -> Iterator[tuple[Element, str]]:
        """Yield the elements that have an attribute, given by its expanded name, with its value."""
        for element in self.elements:
            if attribute in element.attributes:
                yield element, element.attributes[attribute]

    def named(self, *names: str) -> Iterator[Element]:
        """Yield the elements that have one of the expanded names."""
        return (element for element in self.elements if element.name in names)


def read_outline(document: bytes) -> Outline:
    """Return the outline of a well-formed document. Raises ExpatError, ValueError and LookupError for any other."""
    return _Reader().read(document)


class _Reader:
    def __init__(self) -> None:
        self.outline = Outline()
        self.open: Element | None = None
        self.parser = expat.ParserCreate(namespace_separator=SEPARATOR)
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.ProcessingInstructionHandler = self.instruction

    def read(self, document: bytes) -> Outline:
        # A byte order mark is not in a column.
        self.parser.Parse(document.removeprefix(BOM_UTF8), True)
        return self.outline

    def start(self, name: str, attributes: dict[str, str]) -> None:
        parser = self.parser
        element = Element(name, attributes, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1, self.open)
        self.outline.elements.append(element)
        self.open = element

    def end(self, _name: str) -> None:
        element = self.open
        assert element is not None, "expat ends only what it began"
        self.open = element.parent
        if self.open is not None and not element.empty:
            self.open.empty = False

    def text(self, data: str) -> None:
        if self.open is not None and self.open.empty and not data.isspace():
            self.open.empty = False

    def instruction(self, target: str, data: str) -> None:
        here = Position(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)
        self.outline.instructions.append(Instruction(target, data, here, self.open))
