"""Which notes are footnotes or endnotes: what stands below the text, and has a mark in it."""

from __future__ import annotations

from rubricator.validation.outline import Element

_PLACES = frozenset({"foot", "end", "bottom"})
_TYPES = frozenset({"footnote", "endnote"})


def is_below(note: Element) -> bool:
    """Return whether a note says that it stands at the foot of a page or at the end of a text."""
    return not _PLACES.isdisjoint(note.attributes.get("place", "").split()) or note.attributes.get("type") in _TYPES
