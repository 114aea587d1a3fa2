"""Words of affection or pity before a name: "dear Sonya", "poor Haydon", "mon petit Caron"."""

from __future__ import annotations

import re

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence

_CALL = re.compile(r"\b(?:[Oo]h?|[Aa]ch|[Ôô]|[Mm]ein|[Mm]eine|[Hh]erzliebe[rn]?)\s+$")


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight of a word such as "dear" before the name."""
    if _CALL.search(occurrence.before):
        return 0.6
    return 0.7 if occurrence.previous.lower() in lexicon.context("affection") else 0.0
