"""Names come in lists: "Rykov, Bucharin, and Tomsky"."""

from __future__ import annotations

import re

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence

_PAIR_BEFORE = re.compile(r"([^\W\d_a-z][\w’'-]+)\s+(?:and|et|&)\s+$")
_PAIR_AFTER = re.compile(r"\s+(?:and|et|&)\s+([^\W\d_a-z][\w’'-]+)")
_NOUN = re.compile(r"(?:ung|ungen|heit|keit|schaft|tum|nis|chen|lein|ion|ionen|ie|ik|ität|rei|e|en)$")

_AND_I = re.compile(r"\s+(?:and|und|u\.|et|&)\s+(?:I|me|myself|ich|mich|moi|we|wir)\b")

_LISTED_BEFORE = re.compile(r"([^\W\d_a-z][\w’'-]+)(?:,|,?\s+(?:u\.?|und|et))\s+$")
_LISTED_AFTER = re.compile(r"(?:,|,?\s+(?:u\.?|und|et))\s+([^\W\d_a-z][\w’'-]+)")


def _beside_surname(occurrence: Occurrence, document: Document) -> bool:
    """Return whether "and" joins the word with another surname: "Bradbury and Evans"."""
    pair = _PAIR_AFTER.match(occurrence.after) or _PAIR_BEFORE.search(occurrence.before)
    return pair is not None and document.kind(pair[1]) == "S"


def _among_names(occurrence: Occurrence, document: Document) -> bool:
    """Return whether a comma joins the word with another that is in no list of nouns."""
    neighbours = (_LISTED_BEFORE.search(occurrence.before), _LISTED_AFTER.match(occurrence.after))
    return occurrence.token.kind in "SU" and any(found and document.kind(found[1]) in "SUG" for found in neighbours)


def _beside_candidate(occurrence: Occurrence, document: Document) -> float:
    """Return the weight of a list of words that may all be names, none of them known for one."""
    if document.language in ("de", "fr") and _among_names(occurrence, document):
        return 0.5
    return 0.2 if occurrence.token.kind == "S" and _beside_surname(occurrence, document) else 0.0


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight of standing in a list beside a name."""
    if _AND_I.match(occurrence.after):
        return 1.0
    if not occurrence.beside_person:
        return _beside_candidate(occurrence, document)
    if document.language == "de" and occurrence.token.kind in "SU" and not _NOUN.search(occurrence.token.word):
        return 1.3 if occurrence.previous == "und" else 1.0
    return 0.2 if occurrence.token.word in lexicon.places() and occurrence.token.kind not in "GK" else 1.0
