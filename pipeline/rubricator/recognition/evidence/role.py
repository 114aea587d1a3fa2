"""What a person is, before the name: "my brother Frank", "the poet Cowper", "the enemy of the Soviets, Savinkov"."""

from __future__ import annotations

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight of a word for a person directly before the name."""
    previous = occurrence.previous.lower()
    return 0.7 if previous in lexicon.context("roles") or previous in lexicon.titles("group") else 0.0
