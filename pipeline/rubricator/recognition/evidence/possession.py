"""The possessive: "Starcke's book" speaks for a person, "the People's Commissars" against one."""

from __future__ import annotations

import re

from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence

_OWNER = re.compile(r"[^\W\d_]['’´`]s\s+$")


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight of 's after the word, or before it."""
    if _OWNER.search(occurrence.before):
        return -0.8
    return 0.45 if occurrence.possessive else 0.0
