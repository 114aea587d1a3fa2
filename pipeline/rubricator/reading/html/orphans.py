"""Marks whose notes are nowhere in a page, and notes whose marks are not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rubricator.diagnostics import Diagnostic, at_offset
from rubricator.reading.html.notes import Plan
from rubricator.reading.html.renditions import Extents
from rubricator.reading.linking import MARK_WITHOUT_NOTE, NOTE_WITHOUT_MARK
from rubricator.source import Source
from rubricator.transcription import Block, Note


def lost_marks_of(plan: Plan, extents: Extents, source: Source) -> Iterator[Diagnostic]:
    """Yield the marks that lead nowhere."""
    for link in plan.lost:
        span = extents.get((link.place[0], link.element))
        if span is not None:
            message = f"the mark “{link.words}” leads to “{link.target}”, which is nowhere in the page"
            yield at_offset(source, span.start, MARK_WITHOUT_NOTE, message)


def unmarked_in(blocks: Sequence[Block], source: Source) -> Iterator[Diagnostic]:
    """Yield the notes that have a label and no mark."""
    for block in blocks:
        if isinstance(block, Note) and block.mark is None and len(block.label):
            message = f"the note “{block.label.of(source.text)}” has no mark in the text"
            yield at_offset(source, block.span.start, NOTE_WITHOUT_MARK, message)
