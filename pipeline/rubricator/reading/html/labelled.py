"""Metadata in a table or a list of definitions: a label in one cell, its value in the next."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.reading.metadata import key_of
from rubricator.source import Span
from rubricator.transcription import Field, Listing, Metadata, Table

_FEWEST = 2


def metadata_of(text: str, block: Table | Listing) -> Metadata | None:
    """Return a table or list as metadata if every label in it is one of theirs, and there are several."""
    pairs = list(_pairs(block))
    fields = tuple(
        Field(key, label, value)
        for label, value in pairs
        if len(label) and len(value) and (key := key_of(f"{label.of(text).strip().rstrip(':')}:"))
    )
    several = len({field.key for field in fields}) >= _FEWEST
    return Metadata(block.span, fields) if several and len(fields) == len(pairs) else None


def _pairs(block: Table | Listing) -> Iterator[tuple[Span, Span]]:
    """Yield the labels and values of a block; what has no label, an empty one."""
    nothing = Span(block.span.start, block.span.start)
    match block:
        case Table(_, rows, caption):
            if caption:
                yield nothing, caption
            for row in rows:
                yield (row.cells[0], row.cells[1]) if len(row.cells) == 2 else (nothing, nothing)
        case Listing(_, items):
            yield from ((item.label or nothing, item.span) for item in items)
