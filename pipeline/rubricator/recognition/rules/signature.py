"""The signature of a letter: "ALEX.", "Rosa.", "JOHN JAY."; whatever is written there is the writer's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document, Place
from rubricator.recognition.finding import Finding
from rubricator.recognition.parsing import finding
from rubricator.transcription import Role

NAME = "signature"
_NAMES = re.compile(r"[TWD]*(?:[GKVISUBPHA][GKISUBPHApD]+|[GKVISUBA])R?")


def find(place: Place, document: Document) -> Iterator[Finding]:
    """Yield the name in a passage that is a signature."""
    if place.passage.role is not Role.SIGNED or _after_comma(place, document):
        return
    if document.in_address(place.run.tokens[0].start) or _abbreviates(place, document):
        return
    match = _NAMES.search(place.run.kinds)
    if match and len(match[0]) <= 5 and not _is_office(match, place.run.kinds):
        yield finding(place.run, match.start(), match.end(), NAME, 0.86)


def _is_office(match: re.Match[str], kinds: str) -> bool:
    """Return whether a rank follows a word alone: "Adjutant General"."""
    return len(match[0]) == 1 and kinds[match.end() : match.end() + 1] in ("W", "C")


def _abbreviates(place: Place, document: Document) -> bool:
    """Return whether the run is a known abbreviation, such as P.T.O."""
    return place.run.span(0, len(place.run.tokens)).of(document.text).rstrip(".").lower() in lexicon.peoples()


def _after_comma(place: Place, document: Document) -> bool:
    """Return whether the run stands after a comma, where office and place are written."""
    return "," in document.text[place.passage.span.start : place.run.tokens[0].start]
