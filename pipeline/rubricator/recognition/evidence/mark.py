"""A note mark directly after the word: editors explain people."""

from __future__ import annotations

import re

from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence

_MARK = re.compile(r"['’]?s?\[(?:\d+|\*|[A-Za-z])\]|\*|†|[¹²³⁴-⁹]")


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight of a note mark."""
    return 0.3 if _MARK.match(occurrence.after) else 0.0
