"""The first word of a sentence has its capital anyway."""

from __future__ import annotations

import re

from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence

# a verb that its subject does not follow: "Liliencron läßt Dich grüßen", but not "Vorerst muß ich"
_ACTS = re.compile(r"\s+[a-zäöüß]{2,}(?:t|te|en|ß)\s+(?!(?:ich|er|sie|es|wir|ihr|man|du|mich|sich|auch|Ihr)\b)")


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight against a word that opens a sentence."""
    if not document.opens_sentence(occurrence.token.start):
        return 0.0
    if document.language == "de" and occurrence.token.kind == "U" and not _ACTS.match(occurrence.after):
        return -0.5  # adverbs that no list of nouns has
    return -0.15 if occurrence.token.kind in "SUG" or occurrence.beside_person else -0.4
