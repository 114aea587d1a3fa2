"""Words of affection or pity before a name: "dear Sonya", "poor Haydon", "mon petit Caron"."""

from __future__ import annotations

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight of a word such as "dear" before the name."""
    return 0.7 if occurrence.previous.lower() in lexicon.context("affection") else 0.0
