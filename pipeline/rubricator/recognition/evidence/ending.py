"""Endings that surnames have and few other words: -ov, -sky, -enko, -vich, -stein; Mc-, O'-."""

from __future__ import annotations

import re

from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence

_SURNAME = re.compile(
    r"[^\W\d_]{2}(?:ov|ev|eff|off|iev|sky|skij|skii|ski|cki|enko|vich|witz|wicz|dze|vili|yan|stein|mann|feld|sson)$"
    r"|^(?:mc|mac|o['’´])[^\W\d_]{3,}$"
)


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight of a surname's ending on a word that is in no list."""
    return 0.4 if occurrence.token.kind in "US" and _SURNAME.search(occurrence.token.word) else 0.0
