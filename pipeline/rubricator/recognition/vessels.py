"""Ships are called after people: "the schooner Polly", "on board the General Gates"."""

from __future__ import annotations

import re

from rubricator.recognition.document import Document, Place
from rubricator.source import Span

_KINDS = "barque|bark|brig|brigantine|cutter|frigate|galley|gunboat|ketch|packet|privateer|schooner|ship|sloop|steamer|steamship|transport|whaler|yacht"
_VESSEL = re.compile(
    rf"(?:\b(?:[Oo]n\s+[Bb]oard|[Aa]board)(?:\s+(?:of|the))*|(?<!\bto\s)\b(?:{_KINDS})(?:\s+the)?|\b[HU]\.?\s?[MS]\.?\s?S\.?)\s+[\"“_]?$"
)
_BEFORE = frozenset({*_KINDS.split("|"), "the", "of", "board", "aboard"})
_FURTHEST = 24


def is_vessel(place: Place, document: Document) -> bool:
    """Return whether a run of capitalised words is the name of a ship."""
    span = place.run.span(0, len(place.run.tokens))
    return place.before.strip('"“_') in _BEFORE and names_vessel(span, document)


def names_vessel(span: Span, document: Document) -> bool:
    """Return whether a name is that of a ship, and not of somebody to whom one belongs."""
    before = document.text[max(0, span.start - _FURTHEST) : span.start]
    return _VESSEL.search(before) is not None and not document.possessive(span)
