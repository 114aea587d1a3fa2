"""Words that a page says were deleted or added (HTML, 4.7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rubricator.reading.html.elements import tag_of
from rubricator.reading.html.renditions import Extents, is_within_one
from rubricator.source import Span
from rubricator.transcription import Insertion, Intervention

RULE = "element"
"""How it is known what these words are: the page has an element that says so."""

_KINDS = {"del": Intervention.DELETION, "ins": Intervention.ADDITION}


def revisions_in(extents: Extents, text: str, signs: Sequence[Span]) -> Iterator[Insertion]:
    """Yield the deletions and additions; ``signs`` are marks and labels of notes, of which it says nothing."""
    ordered = sorted(signs)
    for (_, element), span in extents.items():
        kind = _KINDS.get(tag_of(element))
        words = span.strip(text)
        if kind and len(words) and not is_within_one(words, ordered):
            yield Insertion(words, words, kind, RULE)
