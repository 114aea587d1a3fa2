"""German nouns take an article, names do without: "Eckart wohnt hier", "an Hardenberg", "sagte Nora"."""

from __future__ import annotations

import re

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence

_PREPOSITIONS = frozenset(
    "an zu von v mit bei bey für durch gegen ohne über wegen neben außer wie als und daß dass ob seit".split()
)
_TO_ME = re.compile(r"\w{2,}(?:te|t|en|b|g|h|ß|m|d) (?:mir|uns|ihm|ihr|mich|sich|dir|euch|ihn|sie|es) $")
_MASS = re.compile(r"(?:ung|heit|keit|schaft|tum|nis|ion|tät|ik|ei|ie|mus)$")


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight of a verb or a preposition beside a word without article."""
    if document.language != "de":
        return 0.0
    verbs = lexicon.context("verbs-de")
    if occurrence.following in verbs and occurrence.previous != "als" and not _described(occurrence):
        return 0.7
    if occurrence.previous in verbs or _TO_ME.search(occurrence.before):
        return 0.4
    mass = occurrence.token.kind != "G" and _MASS.search(occurrence.token.word)
    return 0.55 if occurrence.previous.lower() in _PREPOSITIONS and not mass else 0.0


def _described(occurrence: Occurrence) -> bool:
    """Return whether an article, a pronoun or an adjective stands before the word."""
    previous = occurrence.previous
    return previous.islower() and (
        previous in lexicon.context("definite") or previous.endswith(("e", "en", "er", "es", "em", "in", "ein"))
    )
