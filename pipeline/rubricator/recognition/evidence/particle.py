"""A particle of nobility or origin before the word: "von Vollmar" in English, "De Quincey"."""

from __future__ import annotations

from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight of such a particle where it cannot be a preposition."""
    start = occurrence.token.start
    particle = document.text[document.with_particle(start, occurrence.place.passage.span) : start].lower().split()
    return 0.3 if particle and particle[-1] not in ("la", "le") else 0.0
