"""Words in a line that a page says were deleted or added (HTML, 4.7), or are a note."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rubricator.reading.html.elements import Element, is_block, lineage, tag_of
from rubricator.reading.html.inner import may_be_mark
from rubricator.reading.html.renditions import Extents, is_within_one
from rubricator.reading.html.runs import Passage
from rubricator.reading.html.sites import NOTES_IN_LINE, SIDENOTES, is_one_of
from rubricator.source import Span
from rubricator.transcription import Insertion, Intervention

RULE = "element"
"""How it is known what these words are: the page has an element that says so."""

_KINDS = {"del": Intervention.DELETION, "ins": Intervention.ADDITION}


def interventions_in(
    passages: Sequence[Passage], extents: Extents, text: str, signs: Sequence[Span]
) -> Iterator[Insertion]:
    """Yield deletions, additions and notes; ``signs`` are marks and labels of notes, of which an element says nothing."""
    ordered = sorted(signs)
    for (i, element), span in extents.items():
        kind, place = _KINDS.get(tag_of(element)), _place_of_note(element, passages[i])
        words = span.strip(text)
        if not (kind or place) or not len(words) or is_within_one(words, ordered):
            continue
        if kind:
            yield Insertion(words, words, kind, RULE)
        elif not may_be_mark(words.of(text)):
            yield Insertion(words, words, Intervention.NOTE, RULE, attributes=(("place", place),))


def _place_of_note(element: Element, passage: Passage) -> str:
    """Return the place of a note among the words of a passage; empty for what is none, and for one that is all of the passage."""
    place = "margin" if is_one_of(element, SIDENOTES) else "foot" if is_one_of(element, NOTES_IN_LINE) else ""
    if not place or is_block(element) or element in lineage(passage.block):
        return ""
    return place if next(element.iter("a"), None) is None else ""
