"""The people that metadata credit: "Translated: by Austin Lewis", "Transcribed by A. Sly and N. Wolcott", "From: John Jay"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.recognition.document import Document, Place
from rubricator.recognition.finding import Finding
from rubricator.recognition.parsing import finding
from rubricator.transcription import Role

NAME = "credit"
_CREDITS = frozenset({"translated", "transcribed", "edited", "from", "to"})
_NAMES = re.compile(r"[GKVISUBPA][pDGKVISUBPAH]{1,4}R?")
_BEFORE = re.compile(r"(?:^|\b(?:by|By|and|von|und|par|et|for)\s|[,;&:/]\s*)$")


def find(place: Place, document: Document) -> Iterator[Finding]:
    """Yield names of two or more words in a metadata line that is about people, and in the line of the author."""
    passage = place.passage
    if passage.role is Role.METADATA:
        if document.field_keys.get(passage.span.start) not in _CREDITS:
            return
    elif passage.role is not Role.AUTHOR:
        return
    match = _NAMES.match(place.run.kinds)
    before = document.text[passage.span.start : place.run.tokens[0].start]
    if match and _BEFORE.search(before):
        yield finding(place.run, match.start(), match.end(), NAME, 0.9)
