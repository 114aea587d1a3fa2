"""Two words that are in no list of common words, the second a surname: "Scrope Davies", "Leigh Hunt", "Minty Cross".

The first is then a given name that no list has, or a surname used as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.recognition import lexicon
from rubricator.recognition.document import PROSE, Document, Place
from rubricator.recognition.finding import Finding
from rubricator.recognition.parsing import finding

NAME = "two surnames"
_PAIR = re.compile(r"F?([SU]S|[SU]U(?=F?$)|SB|SG|[SU]p[SU]|[SU]I{1,2}p?[SU])(?:[FJR]|$)")
_SON, _OF_SON = re.compile(r"[GKSUBPA]p[GKSUBPA]"), frozenset({"bin", "ibn", "ben", "al-", "el-", "al", "el"})
_SET_OFF = re.compile(r"\b(?:the|The|a|an|in|In|at|At|near|der|die|das|le|la|les)\s+$")


def _patronymic(place: Place) -> Finding | None:
    """Return a name with a son's particle in it, Arabic or Hebrew: "Salem bin Seff"."""
    match = _SON.search(place.run.kinds)
    if not match or place.run.tokens[match.start() + 1].word not in _OF_SON:
        return None
    return finding(place.run, match.start(), match.end(), NAME, 0.85)


def find(place: Place, document: Document) -> Iterator[Finding]:
    """Yield a run of two such words in prose that no article or preposition of place stands before."""
    if patronymic := _patronymic(place):
        yield patronymic
        return
    match = _PAIR.fullmatch(place.run.kinds)
    if not match or place.passage.role not in PROSE or document.language == "de" or document.capitalises_nouns:
        return
    first, last = match.span(1)
    span = place.run.span(first, last)
    text = document.text
    if match[1][-1] == "U" and "I" not in match[1] and not document.possessive(span):
        return
    if match[1][-1] == "G" and place.run.tokens[last - 1].word not in lexicon.surnames():
        return
    if text[span.start : span.end].isupper() or document.quoted(span) or document.emphasized(span):
        return
    if not _SET_OFF.search(text, max(0, span.start - 6), span.start) and not document.names_place(span):
        yield finding(place.run, first, last, NAME, 0.8)
