"""Other documents of the corpus that name somebody so, in full or with an honorific."""

from __future__ import annotations

from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence

_ONE, _SEVERAL = 0.35, 0.6


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight of being named in one other document or in several."""
    count = document.corpus.names.get(occurrence.token.word, 0)
    return (0.0, _ONE)[count] if count < 2 else _SEVERAL
