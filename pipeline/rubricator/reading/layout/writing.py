"""Pieces → a text, and what lies over it: where lines and pages begin, what shows them, how words are set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from rubricator.reading.layout.division import divides, is_initial
from rubricator.reading.layout.pages import Cell, Kind, Line, Page
from rubricator.reading.layout.pieces import Piece, PlacedLine
from rubricator.reading.layout.zones import line_zone, surface_name
from rubricator.reading.writing import BLOCK, Text
from rubricator.source import Span
from rubricator.transcription import Image, LineBeginning, PageBreak, Pictured, Row


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """A line in the text: its span, and the page it is on."""

    span: Span
    line: Line
    page: int


@dataclass(frozen=True, slots=True)
class WrittenPiece:
    """A piece in the text: its span, its lines, and the rows of a table."""

    span: Span
    piece: Piece
    lines: tuple[WrittenLine, ...] = ()
    rows: tuple[Row, ...] = ()


@dataclass
class Writer:
    """Writes pieces one after the other, and notes what begins where.

    ``numbers`` are those printed on the pages; ``words`` the words of the text, by which divided ones are known.
    """

    pages: Sequence[Page]
    numbers: Sequence[str]
    words: frozenset[str]
    text: Text = field(default_factory=Text)
    lines: list[LineBeginning] = field(default_factory=list)
    page_breaks: list[PageBreak] = field(default_factory=list)
    pictured: list[Pictured] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    written: list[WrittenPiece] = field(default_factory=list)
    _waiting: list[Piece] = field(default_factory=list)

    def write(self, pieces: Sequence[Piece]) -> None:
        """Write all pieces; a blank line sets them apart."""
        for piece in pieces:
            if piece.kind is Kind.IMAGE:
                self._picture(piece)
            elif piece.cells:
                self._table(piece)
            else:
                self._prose(piece)
        self._pages_up_to(len(self.pages) - 1)
        self._pictures()

    def _prose(self, piece: Piece) -> None:
        start = self._set_apart(piece)
        lines = self._lines(piece.lines)
        self._finish(piece, WrittenPiece(Span(start, self.text.length), piece, tuple(lines)))

    def _lines(self, placed: Sequence[PlacedLine]) -> list[WrittenLine]:
        written: list[WrittenLine] = []
        for before, own in zip([None, *placed], placed, strict=False):
            one_word = before is not None and divides(before.line, own.line, self.words)
            self.text.put("" if before is None or (one_word and is_initial(before.line)) else "\n")
            written.append(self._line(own, one_word))
        return written

    def _table(self, piece: Piece) -> None:
        start = self._set_apart(piece)
        lines: list[WrittenLine] = []
        rows: list[Row] = []
        numbered = sorted(_numbered(piece), key=lambda pair: (pair[0].row, pair[0].column))
        for _, group in groupby(numbered, key=lambda pair: pair[0].row):
            cells = list(group)
            self.text.put("\n" if rows else "")
            spans = []
            for i, (_, own) in enumerate(cells):
                cell_start = self.text.put("\t" if i else "").end
                lines += self._lines(own)
                spans.append(Span(cell_start, self.text.length))
            rows.append(Row(tuple(spans), all(cell.label for cell, _ in cells)))
        self._finish(piece, WrittenPiece(Span(start, self.text.length), piece, tuple(lines), tuple(rows)))

    def _finish(self, piece: Piece, written: WrittenPiece) -> None:
        self.written.append(written)
        self.pictured += [Pictured(written.span, zone) for zone in piece.zones]

    def _set_apart(self, piece: Piece) -> int:
        """Set a piece apart from what stands before it; return the offset at which it begins."""
        self.text.set_apart(BLOCK)
        start = self.text.separate()
        self._pages_up_to(piece.lines[0].page if piece.lines else piece.page)
        self._pictures()
        return start

    def _line(self, placed: PlacedLine, divides: bool = False) -> WrittenLine:
        self._pages_up_to(placed.page)
        span = self.text.write(placed.line.text, placed.line.position, self.pages[placed.page].file)
        self.lines.append(LineBeginning(span.start, placed.zone, divides))
        return WrittenLine(span, placed.line, placed.page)

    def _pages_up_to(self, page: int) -> None:
        """Note the beginning of each page up to one that have none yet; those without text begin where the next does."""
        for number in range(len(self.page_breaks), page + 1):
            span = Span(self.text.length, self.text.length)
            self.page_breaks.append(PageBreak(span, self.numbers[number], surface_name(number)))

    def _picture(self, piece: Piece) -> None:
        """Note a picture between the block before it and the next one; one that its page begins with waits for the page."""
        if len(self.page_breaks) > piece.page and not self._waiting:
            self.images.append(Image(self.text.length + 1, _address(piece, self.pages[piece.page].image)))
        else:
            self._waiting.append(piece)

    def _pictures(self) -> None:
        for piece in self._waiting:
            self.images.append(Image(self.text.length, _address(piece, self.pages[piece.page].image)))
        self._waiting.clear()


def _numbered(piece: Piece) -> list[tuple[Cell, list[PlacedLine]]]:
    """Return the cells of a table, each with its lines and the zones of these."""
    first, index, page = len(piece.region.lines), piece.index, piece.page
    found = []
    for cell in piece.cells:
        own = [PlacedLine(line, page, line_zone(page, index, first + i, line)) for i, line in enumerate(cell.lines)]
        found.append((cell, own))
        first += len(own)
    return found


def _address(piece: Piece, image: str) -> str:
    """Return the address of the part of an image that a region covers (W3C, Media Fragments URI 1.0, 4.2.2)."""
    box = piece.box
    if not image or box is None or box.left < 0 or box.top < 0:
        return image
    return f"{image}#xywh={box.left},{box.top},{box.width},{box.height}"
