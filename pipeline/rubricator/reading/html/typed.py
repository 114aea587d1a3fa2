"""Text that stands in a page as it was typed: which ends of its lines are those of wrapped paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from rubricator.reading.units import units_of


def wrapped_ends(text: str) -> Sequence[bool]:
    """Return of every line end whether the line goes on in the next, as a plain text's do (see ``reading.units``)."""
    inner = {text.index("\n", line.span.end) for unit in units_of(text) for line in unit.lines[:-1]}
    return [offset in inner for offset, character in enumerate(text) if character == "\n"]
