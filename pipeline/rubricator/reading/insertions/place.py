"""What brackets are by the place where they stand, when their words do not say."""

from __future__ import annotations

import re

from rubricator.reading.insertions.bracket import Bracket, Unmarked, Verdict
from rubricator.reading.insertions.vocabulary import ARTICLES, PRONOUNS
from rubricator.transcription import Intervention, Role

TITLES = frozenset({Role.TITLE, Role.AUTHOR, Role.DOC_DATE, Role.HEAD})
SET_LINES = TITLES | {Role.DATELINE, Role.ADDRESS, Role.SALUTE, Role.SIGNED, Role.CLOSING}
LINES = SET_LINES | {Role.VERSE, Role.ITEM}
"""Where a passage in brackets as a whole is still a line of the text."""

SENTENCE = re.compile(r"\W*[^\W\d_a-zß-ÿ].*[.!?]\W*", re.DOTALL)

_LONGEST = 12
"""Words that are taken for supplied text when nothing else is known of them."""
_ROMAN = r"(?=[ivxl]{2})(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
_MARK = re.compile(rf"\W{{0,2}}(?:\d{{1,3}}|[*†‡§]{{1,3}}|{_ROMAN})\W{{0,2}}|[B-HJ-NP-Zb-z]")
_CAN_BE_MARK = re.compile(rf"\d+|{_ROMAN}|\W{{0,2}}(?:\d{{1,3}}|[*†‡§]{{1,3}})\W{{0,2}}|[B-HJ-NP-Z]")
_FIGURES = re.compile(r"\d+$")
_YEAR = re.compile(r"1[0-9]\d\d|20\d\d")


def by_place(bracket: Bracket) -> Verdict:
    """Return what brackets are whose words say nothing of it."""
    if any(bracket.touches()):
        return _in_word(bracket)
    if _MARK.fullmatch(bracket.words):
        return Unmarked.NOTHING
    if _is_sentence(bracket) or len(bracket.words.split()) > _LONGEST:
        return Unmarked.UNDECIDED
    if _explains(bracket):
        return bracket.note("explanation", 0.7)
    return bracket.made(Intervention.SUPPLIED, "brackets", certainty=0.8)


def _in_word(bracket: Bracket) -> Verdict:
    """Return letters or figures that were supplied within a word: ``L[eo]``, ``[18]71``; a mark may stand there too."""
    _, goes_on = bracket.touches()
    if not goes_on and _CAN_BE_MARK.fullmatch(bracket.words) and not _completes_year(bracket):
        return Unmarked.NOTHING
    if len(bracket.words.split()) > _LONGEST:
        return Unmarked.UNDECIDED
    return bracket.made(Intervention.SUPPLIED, "brackets-in-word")


def _completes_year(bracket: Bracket) -> bool:
    start = max(bracket.passage.span.start, bracket.span.start - len("1799"))
    figures = _FIGURES.search(bracket.text[start : bracket.span.start])
    return figures is not None and _YEAR.fullmatch(figures[0] + bracket.words) is not None


def _is_sentence(bracket: Bracket) -> bool:
    """Return whether brackets hold a whole sentence or paragraph of prose."""
    apart = bracket.fills_passage() or SENTENCE.fullmatch(bracket.words) is not None
    return apart and bracket.passage.role not in LINES and len(bracket.words.split()) > 2


def _explains(bracket: Bracket) -> bool:
    """Return whether the word before stands for something that the brackets name: "he [Bukharin]"."""
    word = bracket.word_before()
    if word is None or word.of(bracket.text).lower() not in PRONOUNS:
        return False
    first = bracket.words.split()[0]
    return first[:1].isupper() or first.lower() in ARTICLES
