"""Pages as PAGE and ALTO describe them: regions in the order of reading, of lines; before anything of it is a text.

Coordinates are whole numbers in the unit of the page: pixels of its image, nearly always.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rubricator.diagnostics import Diagnostic
from rubricator.reading.layout.geometry import Points
from rubricator.source import Position
from rubricator.transcription import Description

UNDESCRIBED = Description(language="")


class Kind(StrEnum):
    """What a region or a line is, in the words of PAGE XML; what a format calls it is told by its reader."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CAPTION = "caption"
    TOC_ENTRY = "TOC-entry"
    DROP_CAPITAL = "drop-capital"
    MARGINALIA = "marginalia"
    FOOTNOTE = "footnote"
    FOOTNOTE_CONTINUED = "footnote-continued"
    ENDNOTE = "endnote"
    PAGE_NUMBER = "page-number"
    HEADER = "header"
    FOOTER = "footer"
    CATCH_WORD = "catch-word"
    SIGNATURE_MARK = "signature-mark"
    TABLE = "table"
    IMAGE = "image"
    RULE = "separator"


FURNITURE = frozenset({Kind.PAGE_NUMBER, Kind.HEADER, Kind.FOOTER, Kind.CATCH_WORD, Kind.SIGNATURE_MARK})
NOTES = frozenset({Kind.MARGINALIA, Kind.FOOTNOTE, Kind.FOOTNOTE_CONTINUED, Kind.ENDNOTE})


@dataclass(frozen=True, slots=True)
class Style:
    """How characters of a line are set, as CSS, or which language they are in; offsets in its text, half-open."""

    start: int
    end: int
    css: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Tag:
    """What somebody said of characters of a line: ``name`` as in the format, with what belongs to it; offsets as of ``Style``.

    ``ident`` is the same for the parts of one tag in several lines, empty in a format that does not name its tags.
    """

    name: str
    start: int
    end: int
    attributes: tuple[tuple[str, str], ...] = ()
    ident: str = ""

    def get(self, name: str) -> str:
        """Return what belongs to the tag under a name, empty if nothing does."""
        return dict(self.attributes).get(name, "")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, without white space at its edges, and where in the file it stands.

    ``kind`` is what the line alone is, None where that is what its region is. ``divided``: the format says that its last
    word goes on in the next line; None where it says nothing of words divided.
    """

    text: str
    position: Position
    points: Points = ()
    kind: Kind | None = None
    type: str = ""
    styles: tuple[Style, ...] = ()
    tags: tuple[Tag, ...] = ()
    divided: bool | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, by its row and column from 0; ``label``: it says what the others are."""

    row: int
    column: int
    lines: tuple[Line, ...]
    label: bool = False


@dataclass(frozen=True, slots=True)
class Region:
    """A region of a page: text, a table, or a picture. ``type`` is the format's word for it.

    ``continues``: the format says that it goes on with what the region before it began. ``cells`` are those of a table.
    """

    ident: str
    kind: Kind
    position: Position
    points: Points = ()
    type: str = ""
    lines: tuple[Line, ...] = ()
    cells: tuple[Cell, ...] = ()
    continues: bool = False

    @property
    def has_text(self) -> bool:
        """Whether a character is written in it."""
        return any(line.text for line in (*self.lines, *(line for cell in self.cells for line in cell.lines)))


@dataclass(frozen=True, slots=True)
class Page:
    """A page: the address of its image as written, its size (0: not said), and its regions in the order of reading.

    ``file`` names where it stands, for messages. ``number`` is the page's own, empty where the format has none.
    """

    file: str
    image: str
    width: int
    height: int
    regions: tuple[Region, ...]
    number: str = ""


@dataclass(frozen=True, slots=True)
class PagesRead:
    """The pages of a file, what there is to report of them, and what is said of the document outside of them."""

    pages: tuple[Page, ...]
    findings: tuple[Diagnostic, ...] = ()
    description: Description = UNDESCRIBED
