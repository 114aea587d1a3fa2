"""What is written → blocks of the document model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from rubricator.reading.layout.pages import NOTES, Kind
from rubricator.reading.layout.writing import WrittenPiece
from rubricator.source import Span
from rubricator.transcription import Block, Caption, Head, Item, Listing, Note, Paragraph, Table


def blocks_of(written: Sequence[WrittenPiece], notes: Mapping[Span, Note]) -> Iterator[Block]:
    """Yield a block for each piece; entries of a table of contents that follow one another are one list."""
    for kind, run in groupby(written, key=lambda piece: piece.piece.kind):
        if kind is Kind.TOC_ENTRY:
            entries = list(run)
            yield Listing(_around(entries), tuple(Item(None, entry.span) for entry in entries))
        else:
            yield from (_block(piece, notes) for piece in run)


def _block(written: WrittenPiece, notes: Mapping[Span, Note]) -> Block:
    kind = written.piece.kind
    if kind in NOTES:
        return notes[written.span]
    if written.rows:
        return Table(written.span, written.rows)
    if kind is Kind.CAPTION:
        return Caption(written.span)
    return Head(written.span) if kind is Kind.HEADING else Paragraph(written.span)


def _around(written: Sequence[WrittenPiece]) -> Span:
    return Span(written[0].span.start, written[-1].span.end)
