"""The blocks of a page's text: what the elements around each passage make of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rubricator.reading.html.elements import HEADINGS, Element, lineage, tag_of
from rubricator.reading.html.flow import Passage
from rubricator.reading.html.headings import is_set_as_heading
from rubricator.reading.html.layout import cells_of, rows_of, transparent
from rubricator.reading.html.sites import FOOTERS, POEMS, QUOTATIONS, SOURCE_NOTES, TITLE_PARTS, TITLES, is_one_of
from rubricator.reading.html.stanzas import verse_of
from rubricator.source import Span
from rubricator.transcription import (
    Block,
    Furniture,
    Head,
    Item,
    Listing,
    Note,
    NoteBlock,
    Paragraph,
    Quotation,
    Row,
    Table,
    TitlePart,
)

_LISTS = frozenset(("ul", "ol", "dl", "menu", "dir"))
_CELLS = frozenset(("td", "th", "caption"))
_ABOVE_TEXT = frozenset(("title", "author", "sub", "date"))
_TITLE_LEVEL = 2
_LOWEST = 6


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage that was written: its number, its blocks, and its span."""

    number: int
    passage: Passage
    span: Span


@dataclass(frozen=True, slots=True)
class _Context:
    """What a passage is a part of: ``element`` is the list, table, poem or quotation."""

    kind: str
    element: Element | None = None


class Blocks:
    """Makes blocks of the passages of one page."""

    def __init__(self, text: str, passages: Sequence[Passage]) -> None:
        self._text = text
        self._transparent = transparent(passages)
        self._known: dict[Element, _Context] = {}
        kinds = [self._kind(passage) for passage in passages]
        self._first_prose = next((i for i, kind in enumerate(kinds) if kind == "p"), len(passages))
        self._has_headings = "head" in kinds
        self._last = len(passages) - 1

    def of(self, pieces: Sequence[Piece]) -> Iterator[Block]:
        """Yield the blocks of some passages, in their order."""
        for context, run in groupby(pieces, key=self._context_of):
            yield from self._blocks(context, list(run))

    def of_note(self, pieces: Sequence[Piece]) -> Iterator[NoteBlock]:
        """Yield the blocks of a note: what stands around its beginning stands around the note, and is no part of it."""
        outside = set(lineage(pieces[0].passage.block))
        for context, run in groupby(pieces, key=self._context_of):
            inside = list(run)
            plain = context.element in outside or context.kind not in ("poem", "list", "quote")
            for block in self._blocks(_Context("p") if plain else context, inside):
                if isinstance(block, NoteBlock):
                    yield block

    def _context_of(self, piece: Piece) -> _Context:
        """Return the context of a passage: a line of the title only above the text, a heading only with something below."""
        context = self._context(piece.passage.block)
        if context.kind in _ABOVE_TEXT and piece.number > self._first_prose:
            return _Context("p")
        below = piece.number < self._last and context.kind == "p"
        return _Context("set") if below and is_set_as_heading(piece.passage) else context

    def _set_level(self, piece: Piece) -> int:
        """Return the level of a line that is only set as a heading: below real ones, else of the title or below that."""
        if self._has_headings:
            return _LOWEST
        return 1 if piece.number < self._first_prose else _TITLE_LEVEL

    def _kind(self, passage: Passage) -> str:
        kind = self._context(passage.block).kind
        return "set" if kind == "p" and is_set_as_heading(passage) else kind

    def _context(self, block: Element) -> _Context:
        if block not in self._known:
            self._known[block] = self._found(block)
        return self._known[block]

    def _found(self, block: Element) -> _Context:
        around = [element for element in lineage(block) if element not in self._transparent]
        heading = next((element for element in around if tag_of(element) in HEADINGS), None)
        in_cell = any(tag_of(element) in _CELLS for element in around)
        table = next((element for element in reversed(around) if tag_of(element) == "table" and in_cell), None)
        poem = next((element for element in reversed(around) if is_one_of(element, POEMS)), None)
        listed = next((element for element in reversed(around) if tag_of(element) in _LISTS), None)
        quoted = next((element for element in reversed(around) if is_one_of(element, QUOTATIONS)), None)
        for kind, element in (("table", table), ("head", heading), ("poem", poem), ("list", listed)):
            if element is not None:
                return _Context(kind, element)
        if quoted is not None:
            return _Context("quote", quoted if tag_of(quoted) != "p" else quoted.getparent())
        source = next((element for element in around if is_one_of(element, SOURCE_NOTES)), None)
        if source is not None:
            return _Context("source", source)
        if is_one_of(block, FOOTERS):
            return _Context("footer", block)
        part = next((kind for selectors, kind in TITLE_PARTS if is_one_of(block, selectors)), "")
        return _Context(part or "title", block) if part or is_one_of(block, TITLES) else _Context("p")

    def _blocks(self, context: _Context, pieces: Sequence[Piece]) -> Iterator[Block]:
        spans = [piece.span for piece in pieces]
        match context:
            case _Context("head", element) if element is not None:
                yield from (Head(span, level=HEADINGS[tag_of(element)]) for span in spans)
            case _Context("title"):
                yield from (Head(span, level=_TITLE_LEVEL) for span in spans)
            case _Context("author" | "sub" | "date" as part):
                yield from (TitlePart(span, part) for span in spans)
            case _Context("set"):
                yield from (Head(piece.span, level=self._set_level(piece)) for piece in pieces)
            case _Context("source"):
                start = spans[0].start
                yield Note(_whole(spans), "", Span(start, start), tuple(Paragraph(span) for span in spans), place="end")
            case _Context("footer"):
                yield from (Furniture(span, kept=True) for span in spans)
            case _Context("table", element) if element is not None:
                table = _table(element, pieces)
                yield from [table] if table.rows else (Paragraph(span) for span in spans)
            case _Context("list", element) if element is not None:
                yield Listing(_whole(spans), tuple(self._items(element, pieces)))
            case _Context("poem", element) if element is not None:
                yield verse_of(self._text, element, [(piece.passage.block, piece.span) for piece in pieces])
            case _Context("quote"):
                yield Quotation(_whole(spans), tuple(spans))
            case _:
                yield from (Paragraph(span) for span in spans)

    def _items(self, outermost: Element, pieces: Sequence[Piece]) -> Iterator[Item]:
        """Yield the items of a list, those of the lists in it among them; the paragraphs of one are one item."""
        label: Span | None = None
        for block, run in groupby(pieces, key=lambda piece: _item_around(piece.passage.block)):
            span = _whole([piece.span for piece in run])
            level = sum(tag_of(element) in _LISTS for element in _between(block, outermost)) - 1
            if tag_of(block) == "dt":
                if label is not None:
                    yield Item(None, label, level)
                label = span
            else:
                yield Item(label, span, level)
                label = None
        if label is not None:
            yield Item(None, label, 0)


def _whole(spans: Sequence[Span]) -> Span:
    return Span(spans[0].start, spans[-1].end)


def _between(block: Element, outermost: Element) -> Iterator[Element]:
    """Yield the elements from one up to the outermost list around it, this included."""
    for element in lineage(block):
        yield element
        if element is outermost:
            return


def _item_around(block: Element) -> Element:
    """Return the item that a block stands in; the block itself if it stands in a list but in no item."""
    for element in lineage(block):
        if tag_of(element) in ("li", "dt", "dd"):
            return element
        if tag_of(element) in _LISTS:
            break
    return block


def _table(table: Element, pieces: Sequence[Piece]) -> Table:
    """Return a table with the rows and cells that have words among the pieces; empty cells have empty spans."""
    spans: dict[Element, Span] = {}
    for piece in pieces:
        for element in lineage(piece.passage.block):
            if tag_of(element) in _CELLS:
                known = spans.get(element, piece.span)
                spans[element] = Span(known.start, piece.span.end)
                break
    caption = next((span for element, span in spans.items() if tag_of(element) == "caption"), None)
    rows: list[Row] = []
    offset = pieces[0].span.start
    for row in rows_of(table):
        cells = cells_of(row)
        if not any(cell in spans for cell in cells):
            continue
        row_spans: list[Span] = []
        for cell in cells:
            offset = spans[cell].end if cell in spans else offset
            row_spans.append(spans.get(cell, Span(offset, offset)))
        rows.append(Row(tuple(row_spans), label=all(tag_of(cell) == "th" for cell in cells)))
    return Table(_whole([piece.span for piece in pieces]), tuple(rows), caption)
