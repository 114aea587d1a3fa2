"""Notes on the text as a whole: what stands among a page's notes, and no mark in the text leads to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rubricator.reading.html.elements import Element, lineage
from rubricator.reading.html.sites import NOTES, is_one_of
from rubricator.reading.vocabulary import NOTES_HEADING

# Notes that have labels are those of marks that are typed and lead nowhere: they are told as in a plain text.
_LABEL = re.compile(r"[\[({]?(?:\d{1,4}|[a-z]|[*†‡§¶#]+)[\])}.:,]|\d{1,4}\s|[*†‡§¶#]|fn\b|note\b", re.IGNORECASE)


def unmarked_notes(
    paragraphs: Sequence[tuple[Element, str]], around_text: Sequence[Element]
) -> Mapping[Element, Element]:
    """Return of the blocks that are notes on the text as a whole the element that holds each note.

    ``paragraphs`` are blocks that stand together, with their words; ``around_text`` are the elements around the first paragraph
    of the text, none of which is a note.
    """
    text = set(around_text)
    found: dict[Element, Element] = {}
    for block, words in paragraphs:
        holding = [element for element in lineage(block) if is_one_of(element, NOTES)]
        if holding and _LABEL.match(words):
            return {}
        if holding and text.isdisjoint(holding) and not NOTES_HEADING.match(words):
            found[block] = holding[0]
    return found
