"""What a person is, before the name: "my brother Frank", "the poet Cowper"; behind a comma it is no name: "Moser, Kaufmann"."""

from __future__ import annotations

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence

_TRADE = -2.0


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight of a word for a person directly before the name."""
    previous = occurrence.previous.lower()
    if document.language == "de" and occurrence.before.endswith(", ") and _is_calling(occurrence.token.word):
        return _TRADE
    return 0.7 if previous in lexicon.context("roles") or previous in lexicon.titles("group") else 0.0


def _is_calling(word: str) -> bool:
    return word in lexicon.context("roles-de")
