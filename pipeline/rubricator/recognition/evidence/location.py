"""Words of place: "at Penobscot", "Cohansie, New Jersey", the dateline, an address."""

from __future__ import annotations

import re

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence
from rubricator.transcription import Role

_SEAT = re.compile(
    r"\b(?:[Cc]ity|[Tt]own|[Cc]ounty|[Tt]erritory|[Ss]tate|[Vv]illage|[Pp]rovince|[Dd]istrict|late|streets) of $"
)
_REGION = re.compile(r",\s+(?:[NS]\.\s?[JYCHD]|New [A-Z]|Pa\b|Mass\b|Conn\b|Va\b|Md\b|[NSEW]\.?W?\.?\s?\d)|\s*\d")


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight against a word that is put as a place is."""
    if occurrence.place.passage.role in (Role.DATELINE, Role.ADDRESS):
        return -1.0
    if document.in_address(occurrence.token.start):
        return -1.0
    if _SEAT.search(occurrence.before):
        return -0.9
    if occurrence.previous.lower() == "à" and occurrence.token.kind == "G":
        return 0.0  # to somebody
    if occurrence.previous.lower() in lexicon.context("whereabouts"):
        return 0.0 if occurrence.possessive or occurrence.previous.lower() == "left" else -0.9
    return -0.7 if _REGION.match(occurrence.after) else 0.0
