"""What a document holds, taken out of its XML and not yet written as a text: paragraphs and tables, and what runs in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rubricator.diagnostics import Rule
from rubricator.reading.docx.roles import Role


@dataclass(frozen=True, slots=True)
class Words:
    """Characters: how they are set as CSS, the language they are said to be in, and the address that they lead to."""

    text: str
    style: str = ""
    language: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class LineEnd:
    """A line break inside of a paragraph."""


@dataclass(frozen=True, slots=True)
class PageEnd:
    """A page break that somebody has set."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a note: of which kind it is ("footnote", "endnote"), and which one.

    ``custom`` are the characters that stand for it instead of a number; ``repeated``: the note has its place elsewhere, and these
    are the characters that refer to it once more.
    """

    kind: str
    ident: str
    custom: str = ""
    repeated: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: the name of its part, or its address, and what is said of it for those who do not see it."""

    address: str
    description: str


@dataclass(frozen=True, slots=True)
class Omission:
    """What is left out at this place, or taken over as less than it is; ``words`` are those that it has."""

    rule: Rule
    message: str
    words: str = ""


Inline = Words | LineEnd | PageEnd | Mark | Picture | Omission


@dataclass(frozen=True, slots=True)
class Par:
    """A paragraph: its number in the document, from 1, what it is, and what runs in it."""

    number: int
    role: Role
    inlines: tuple[Inline, ...]

    @property
    def is_empty(self) -> bool:
        """Return whether nothing of it can be read."""
        return not any(isinstance(one, Mark) or (isinstance(one, Words) and one.text.strip()) for one in self.inlines)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: what its cells hold; ``label``: it is repeated on every page."""

    cells: tuple[tuple[Content, ...], ...]
    label: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the number of the paragraph that it begins with, its rows, and what could not be taken over."""

    number: int
    lines: tuple[Line, ...]
    omissions: tuple[Omission, ...] = ()


Content = Par | Grid


def paragraphs(contents: tuple[Content, ...]) -> Iterator[Par]:
    """Yield the paragraphs, those in tables too, in the order of the document."""
    for content in contents:
        if isinstance(content, Par):
            yield content
        else:
            yield from (par for line in content.lines for cell in line.cells for par in paragraphs(cell))
