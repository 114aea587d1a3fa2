"""The stretches of a transcription that are each the content of one element, in which marked up is what lies over them."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.source import Span
from rubricator.transcription import (
    Block,
    Closer,
    Furniture,
    Listing,
    Metadata,
    Note,
    Opener,
    Role,
    Transcription,
    passages_of,
)


def stretches_of(transcription: Transcription) -> tuple[Span, ...]:
    """Return the stretches of all blocks, in text order."""
    text = transcription.source.text
    return tuple(sorted(span for block in transcription.blocks for span in _stretches(block, text)))


def _stretches(block: Block, text: str) -> Iterator[Span]:
    match block:
        case Metadata(span) | Furniture(span, kept=True):
            yield span
        case Opener(_, parts) | Closer(_, parts):
            for part in parts:
                yield from lines_of(part.span, text) if part.role is Role.ADDRESS else (part.span,)
        case Listing(_, items):
            yield from (span for item in items for span in (item.label, item.span) if span)
        case Note(label=label, blocks=blocks):
            yield label
            yield from (span for inner in blocks for span in _stretches(inner, text))
        case _:
            yield from (passage.span for passage in passages_of(block))


def lines_of(span: Span, text: str) -> Iterator[Span]:
    """Yield the lines of a passage that are not blank, without the white space at their edges."""
    start = span.start
    for line in span.of(text).split("\n"):
        if line.strip():
            yield Span(start, start + len(line)).strip(text)
        start += len(line) + 1
