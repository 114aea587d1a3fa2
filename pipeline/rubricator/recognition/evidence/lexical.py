"""What the word lists say of the word by itself."""

from __future__ import annotations

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence

_PRIOR = {"S": 0.35, "U": 0.25, "G": 0.85, "K": 0.0, "B": -0.3, "P": -0.6}


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight of the word's kind, and of being a name that says who is meant."""
    token = occurrence.token
    if token.kind in "SP" and token.word in lexicon.famous():
        return 0.25 if token.word in lexicon.places() else 0.9
    if token.kind == "B" and document.language == "de" and token.word in lexicon.famous():
        return 0.2  # Herder and Fichte are words too
    if token.kind == "C" and occurrence.beside_person:
        return -0.4  # a common word with a capital, listed between names
    return _PRIOR.get(token.kind, -1.0)
