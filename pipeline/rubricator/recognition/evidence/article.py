"""An article before the word: "the Thermidor" is a thing, but "the Sonya thread" still names Sonya."""

from __future__ import annotations

import re

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence

_GENERIC = re.compile(r"\b(?:a|an|another|no|any|kind of|sort of)\s+(?:[a-zà-ÿ]+\s+){0,2}$")


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight of an article directly before the word."""
    previous = occurrence.previous.lower()
    if previous in lexicon.context("indefinite"):
        return -0.8
    if previous not in lexicon.context("definite"):
        return 0.0
    return -0.15 if occurrence.following.islower() and len(occurrence.following) > 3 else -0.8


def generic(occurrence: Occurrence) -> bool:
    """Return whether the word is used for a kind: "a very diminutive Bonaparte", "a third kind of Bonaparte"."""
    return (
        bool(_GENERIC.search(occurrence.before))
        and not occurrence.possessive
        and (not occurrence.following.islower() or len(occurrence.following) < 4)
    )
