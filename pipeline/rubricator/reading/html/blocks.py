"""The blocks of a page's text: what the elements around each passage make of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from rubricator.reading.html.contexts import PLAIN, Context, Contexts
from rubricator.reading.html.elements import HEADINGS, lineage, tag_of
from rubricator.reading.html.labelled import metadata_of
from rubricator.reading.html.lists import items_of, typed_items_of
from rubricator.reading.html.runs import Passage
from rubricator.reading.html.stanzas import verse_of
from rubricator.reading.html.tables import table_of
from rubricator.reading.html.unmarked import unmarked_notes
from rubricator.source import Span
from rubricator.transcription import (
    Block,
    Caption,
    Furniture,
    Head,
    Listing,
    Metadata,
    Note,
    NoteBlock,
    Paragraph,
    Quotation,
    Table,
    TitlePart,
)

_TITLE_LEVEL = 2
_LOWEST = 6
_PLACES = {"margin": "margin", "source": "end"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage that was written: its number, its blocks, and its span."""

    number: int
    passage: Passage
    span: Span


class Blocks:
    """Makes blocks of the passages of one page."""

    def __init__(self, text: str, passages: Sequence[Passage]) -> None:
        self._text = text
        self._contexts = Contexts(passages)

    def of(self, pieces: Sequence[Piece]) -> Iterator[Block]:
        """Yield the blocks of some passages, in their order."""
        contexts = {piece: self._context_of(piece) for piece in pieces}
        contexts |= self._unmarked([piece for piece, context in contexts.items() if context is PLAIN])
        for context, run in groupby(pieces, key=contexts.__getitem__):
            yield from self._blocks(context, list(run))

    def of_note(self, pieces: Sequence[Piece]) -> Iterator[NoteBlock]:
        """Yield the blocks of a note: what stands around its beginning stands around the note, and is no part of it."""
        outside = set(lineage(pieces[0].passage.block))
        for context, run in groupby(pieces, key=self._context_of):
            plain = context.element in outside or context.kind not in ("poem", "list", "quote")
            for block in self._blocks(PLAIN if plain else context, list(run)):
                if isinstance(block, NoteBlock):
                    yield block

    def _context_of(self, piece: Piece) -> Context:
        return self._contexts.of(piece.number, piece.passage)

    def _unmarked(self, plain: Sequence[Piece]) -> Mapping[Piece, Context]:
        """Return the contexts of paragraphs that are notes on the text as a whole."""
        paragraphs = [(piece.passage.block, piece.span.of(self._text)) for piece in plain]
        notes = unmarked_notes(paragraphs, self._contexts.around_text)
        return {p: Context("source", notes[p.passage.block]) for p in plain if p.passage.block in notes}

    def _blocks(self, context: Context, pieces: Sequence[Piece]) -> Iterator[Block]:
        spans = [piece.span for piece in pieces]
        placed = [(piece.passage.block, piece.span) for piece in pieces]
        match context:
            case Context("head", element) if element is not None:
                yield from (Head(span, level=HEADINGS[tag_of(element)]) for span in spans)
            case Context("title"):
                yield from (Head(span, level=_TITLE_LEVEL) for span in spans)
            case Context("author" | "sub" | "date" as part):
                yield from (TitlePart(span, part) for span in spans)
            case Context("set"):
                yield from (Head(piece.span, level=self._set_level(piece)) for piece in pieces)
            case Context("source" | "margin" as kind):
                yield _note_without_mark(spans, _PLACES[kind])
            case Context("caption"):
                yield from (Caption(span) for span in spans)
            case Context("footer"):
                yield from (Furniture(span, kept=True) for span in spans)
            case Context("table", element) if element is not None:
                table = table_of(element, placed)
                yield from (
                    [self._perhaps_metadata(table, pieces)] if table.rows else (Paragraph(span) for span in spans)
                )
            case Context("list", element) if element is not None:
                listing = Listing(_whole(spans), tuple(items_of(element, placed)))
                yield self._perhaps_metadata(listing, pieces)
            case Context("typed list"):
                items = typed_items_of(self._text, [(piece.passage, piece.span) for piece in pieces])
                yield Listing(_whole(spans), tuple(items))
            case Context("poem", element) if element is not None:
                yield verse_of(self._text, element, placed)
            case Context("quote"):
                yield Quotation(_whole(spans), tuple(spans))
            case _:
                yield from (Paragraph(span) for span in spans)

    def _perhaps_metadata(self, block: Table | Listing, pieces: Sequence[Piece]) -> Table | Listing | Metadata:
        """Return a table or list above the text as metadata if it is one of these."""
        above = pieces[-1].number < self._contexts.first_prose
        return (metadata_of(self._text, block) if above else None) or block

    def _set_level(self, piece: Piece) -> int:
        """Return the level of a line that is only set as a heading: below real ones, else of the title or below that."""
        if self._contexts.has_headings:
            return _LOWEST
        return 1 if piece.number < self._contexts.first_prose else _TITLE_LEVEL


def _note_without_mark(spans: Sequence[Span], place: str) -> Note:
    start = spans[0].start
    return Note(_whole(spans), "", Span(start, start), tuple(Paragraph(span) for span in spans), place=place)


def _whole(spans: Sequence[Span]) -> Span:
    return Span(spans[0].start, spans[-1].end)
