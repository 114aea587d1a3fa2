"""The capitals themselves: words typed in capitals for emphasis, nouns capitalised by custom."""

from __future__ import annotations

from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence

_GERMAN = {"G": -0.1, "S": -0.1, "U": -0.25, "B": -0.2}


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight against a word whose capitals say nothing."""
    if document.text[occurrence.token.start : occurrence.token.end].isupper():
        return -0.2 if occurrence.token.kind == "G" else -0.7
    if document.language == "de":
        return _GERMAN.get(occurrence.token.kind, -0.8)
    return -0.35 if document.capitalises_nouns else 0.0
