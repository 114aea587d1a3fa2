"""An article before the word: "the Thermidor" is a thing, but "the Sonya thread" still names Sonya."""

from __future__ import annotations

import re

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence

_LISTED = re.compile(r"(?:,|\b(?:and|et|&))\s+(?:the|les)\s+$")
_OWN = re.compile(r"\b(?:my|his|her|your|our|their)\s+[a-zà-ÿ]+\s+$")
_GENERIC = re.compile(r"\b(?:a|an|another|no|any|kind of|sort of)\s+(?:[a-zà-ÿ]+\s+){0,2}$")


def _personal() -> frozenset[str]:
    return lexicon.context("affection") | lexicon.context("roles") | lexicon.titles("small")


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight of an article directly before the word."""
    previous = occurrence.previous.lower()
    if previous == "an" and document.language == "de":
        return 0.0  # a preposition
    if previous in lexicon.context("indefinite"):
        return -0.8
    if previous not in lexicon.context("definite"):
        own = occurrence.token.kind == "U" and _OWN.search(occurrence.before) and previous not in _personal()
        return -0.4 if own else 0.0
    if document.with_particle(occurrence.token.start, occurrence.place.passage.span) < occurrence.token.start:
        return 0.0
    family = occurrence.token.kind in "SU" and occurrence.token.word.endswith("s")
    if occurrence.beside_person and family and _LISTED.search(occurrence.before):
        return 0.0  # a family in a list of people: "Serret and the Bouets"
    acts = occurrence.following in lexicon.context("auxiliaries") | lexicon.context("verbs")
    if previous == "that":
        return 0.0 if acts else -0.3
    if acts:
        return -0.8
    return -0.15 if occurrence.following.islower() and len(occurrence.following) > 3 else -0.8


def generic(occurrence: Occurrence) -> bool:
    """Return whether the word is used for a kind: "a very diminutive Bonaparte", "a third kind of Bonaparte"."""
    return (
        bool(_GENERIC.search(occurrence.before))
        and not occurrence.possessive
        and (not occurrence.following.islower() or len(occurrence.following) < 4)
    )
