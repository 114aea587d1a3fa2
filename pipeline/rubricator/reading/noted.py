"""Blocks of a format as they can stand in a note."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.transcription import Block, Head, NoteBlock, Paragraph, Table, TitlePart, cells_of


def in_note(block: Block) -> Iterator[NoteBlock]:
    """Yield a block as what can stand in a note: of headings and tables the words."""
    if isinstance(block, NoteBlock):
        yield block
    elif isinstance(block, Table):
        yield from (Paragraph(span) for span in cells_of(block))
    elif isinstance(block, Head | TitlePart):
        yield Paragraph(block.span)
