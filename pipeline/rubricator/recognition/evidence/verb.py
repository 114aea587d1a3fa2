"""What people do and places do not: "Marx explained", "Kamenev understands", "Savinkov, who"."""

from __future__ import annotations

import re

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence

_WHO = re.compile(r"['’]?,\s+(?:who|whose|whom)\b")


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight of the word after."""
    if occurrence.possessive:
        return 0.0
    if _WHO.match(occurrence.after):
        return 0.6
    if occurrence.following in lexicon.context("auxiliaries") and occurrence.token.kind in "SUK":
        return 0.25
    return 0.6 if occurrence.following in lexicon.context("verbs") and occurrence.after[:1] not in ".;:!?" else 0.0
