"""The blocks of a page in the order of its text: those of its notes among those of its passages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rubricator.reading.html.blocks import Blocks, Piece
from rubricator.reading.html.notes import Plan
from rubricator.reading.html.noting import Noting
from rubricator.reading.html.renditions import Extents
from rubricator.reading.html.runs import Passage
from rubricator.reading.html.writing import Written
from rubricator.reading.vocabulary import NOTES_HEADING
from rubricator.source import Span
from rubricator.transcription import Block, Head, Note, Paragraph, Reference


def arranged(
    passages: Sequence[Passage], plan: Plan, written: Written, extents: Extents
) -> tuple[tuple[Block, ...], tuple[Reference, ...]]:
    """Return the blocks in the order of the text, and the further marks of notes."""
    pieces = {
        i: Piece(i, passage, span)
        for i, (passage, span) in enumerate(zip(passages, written.passages, strict=True))
        if len(span)
    }
    making = Blocks(written.source.text, passages)
    noted = list(Noting(plan, written, extents, making).notes(pieces))
    taken = {piece.number for _, _, own in noted for piece in own}
    blocks: list[Block] = [note for note, _, _ in noted]
    run: list[Piece] = []
    for i in range(len(passages)):
        if i in pieces and i not in taken:
            run.append(pieces[i])
        elif i in taken:
            blocks.extend(making.of(run))
            run = []
    blocks.extend(making.of(run))
    ordered = sorted(blocks, key=lambda block: block.span)
    return tuple(_with_head_of_notes(written.source.text, ordered)), tuple(
        reference for _, further, _ in noted for reference in further
    )


def _with_head_of_notes(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield blocks in which a paragraph such as "Notes" right above the first note is a heading."""
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        titled = (
            isinstance(block, Paragraph) and isinstance(following, Note) and NOTES_HEADING.match(block.span.of(text))
        )
        yield Head(block.span, level=2) if titled else block


def signs_of(blocks: Sequence[Block], references: Sequence[Reference]) -> Sequence[Span]:
    """Return the marks and labels of notes."""
    notes = [block for block in blocks if isinstance(block, Note)]
    return [*(span for note in notes for span in (note.mark, note.label) if span), *(one.span for one in references)]
