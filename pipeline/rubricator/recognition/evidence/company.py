"""Names come in lists: "Rykov, Bucharin, and Tomsky"."""

from __future__ import annotations

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight of standing in a list beside a name."""
    if not occurrence.beside_person:
        return 0.0
    return 0.2 if occurrence.token.word in lexicon.places() else 0.8
