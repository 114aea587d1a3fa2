"""Quotation marks or emphasis around the word alone: titles, ships and foreign words are set off so."""

from __future__ import annotations

from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight against a word that is set off."""
    if document.emphasized(occurrence.span):
        return -0.8
    return -0.7 if document.quoted(occurrence.span) else 0.0
