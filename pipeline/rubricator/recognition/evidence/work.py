"""Works called after people: "I have read Ivanhoe", "my Julian was acted", "a novel called Glenfergus"."""

from __future__ import annotations

import re

from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence

_READ = re.compile(
    r"\b(?:[Rr]ead|reading|re-?read|finish(?:ed)?|publish(?:ed)?|print(?:ed)?|act(?:ed|ing)|perform(?:ed|ing)?"
    r"|(?:[Ss]craps?|[Ss]cenes?|[Cc]op(?:y|ies)|[Pp]ages?|[Vv]olumes?|[Aa]uthor|[Aa]uthoress|[Ww]riter|[Pp]erformance|[Ss]uccess"
    r"|[Ff]ailure|[Pp]lot|[Hh]ero|[Hh]eroine|[Cc]haracters?|[Bb]ook|[Tt]itle|[Aa]ct|[Cc]anto) of)\s+(?:[a-z]+\s+)?$"
)
_PERFORMED = re.compile(
    r"\s+(?:is|was|were|has been|will be|shall be|to be|be)\s+(?:\w+\s+)?(?:acted|performed|published|printed|played|written|produced|finished|announced|rejected)\b"
)
_CALLED = re.compile(
    r"\b(?:play|tragedy|comedy|novel|romance|poem|opera|drama|tale|ballad|Schauspiel|Trauerspiel|Roman|Gedicht|Oper|pièce"
    r"|tragédie|poème|opéra|drame)s?\s+(?:(?:(?:[Cc]alled|[Ee]ntitled|genannt|betitelt|intitulée?)\s+)?(?:[Tt]he\s+)?[“\"„«‘_]*|of\s+)$"
)
_STRONG, _TITLE, _WEAK = -0.9, -0.7, -0.35


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight against a word that is called a play or a novel, or is read or acted, or a title elsewhere."""
    if _CALLED.search(occurrence.before):
        return _STRONG
    if occurrence.token.word in document.corpus.titles:
        return _TITLE
    read = _READ.search(occurrence.before) or _PERFORMED.match(occurrence.after)
    return _WEAK if read and not occurrence.possessive else 0.0
