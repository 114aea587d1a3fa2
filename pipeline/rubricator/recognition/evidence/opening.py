"""The first word of a sentence has its capital anyway."""

from __future__ import annotations

from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight against a word that opens a sentence."""
    if not document.opens_sentence(occurrence.token.start):
        return 0.0
    if document.language == "de" and occurrence.token.kind == "U":
        return -0.5  # adverbs that no list of nouns has
    return -0.15 if occurrence.token.kind in "SUG" or occurrence.beside_person else -0.4
