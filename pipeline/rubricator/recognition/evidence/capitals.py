"""The capitals themselves: words typed in capitals for emphasis, nouns capitalised by custom."""

from __future__ import annotations

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight against a word whose capitals say nothing."""
    if document.text[occurrence.token.start : occurrence.token.end].isupper():
        return -0.7
    if document.language == "de":
        known = occurrence.token.kind == "G" or occurrence.token.word in lexicon.famous()
        return -0.2 if known else -0.8
    return -0.35 if document.capitalises_nouns else 0.0
