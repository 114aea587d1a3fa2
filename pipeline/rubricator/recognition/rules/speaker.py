"""Who speaks, before what is said: "POPOV: You are the Admiral?", as minutes, debates and interrogations are printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from rubricator.recognition.document import Document, Place
from rubricator.recognition.finding import Finding
from rubricator.recognition.parsing import finding
from rubricator.transcription import Role

NAME = "speaker"
_LABEL = re.compile(r"[^\W\d_a-z][\w.'’ -]{0,40}?:(?=\s)")
_NAMES = re.compile(r"[TWGKVI]*[SUBGPA]R?")
_FEWEST = 3
_CERTAINTY = 0.85


def find(place: Place, document: Document) -> Iterator[Finding]:
    """Yield the name in capitals and before a colon that opens a passage, where several passages open so."""
    span = place.passage.span
    if place.passage.role is not Role.PARAGRAPH or place.run.tokens[0].start != span.start:
        return
    label = _LABEL.match(document.text, span.start, span.end)
    name = _NAMES.fullmatch(place.run.kinds)
    if label and name and label[0].isupper() and place.run.tokens[-1].end == label.end() - 1 and _is_habit(document):
        yield finding(place.run, 0, len(place.run.tokens), NAME, _CERTAINTY)


def _is_habit(document: Document) -> bool:
    openings = (_LABEL.match(document.text, one.span.start, one.span.end) for one in document.passages)
    labels = (opening for opening in openings if opening and opening[0].isupper())
    return len(list(islice(labels, _FEWEST))) == _FEWEST
