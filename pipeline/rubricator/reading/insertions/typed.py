"""Other signs than square brackets: parentheses in which an editor speaks, tags, carets, and letters between angles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.reading.insertions.bracket import Bracket, bracket_at
from rubricator.reading.insertions.gaps import gap_in
from rubricator.reading.insertions.vocabulary import SIC_IN_PARENTHESES, TAGS
from rubricator.reading.insertions.words import gap
from rubricator.source import Span
from rubricator.transcription import Insertion, Intervention, Passage

_PARENTHESES = re.compile(r"\((?P<inner>[^()\[\]]{2,400})\)")
_TAGGED = re.compile(r"<(?P<tag>[a-z]{1,8})>(?P<inner>[^<>]{1,300})</(?P=tag)>")
_STRUCK = re.compile(r"~~(?P<inner>[^~\s](?:[^~\n]{0,200}[^~\s])?)~~")
# A pair of carets about a word apart is what stands above the line; one within a word makes its end superscript: 22^d^.
_ABOVE = re.compile(r"(?<![\w^])\^(?P<inner>[^\W\d_][^\^\n]{0,120}?)\^(?![\w^])|↑(?P<first>[^↑↓\n]{1,120})↓")
_ANGLED = re.compile(r"(?<=[^\W\d_])<(?P<inner>[^\W\d_]{1,15})>|<(?P<first>[^\W\d_]{1,15})>(?=[a-zß-ÿ])")


def typed_signs(text: str, passage: Passage) -> Iterator[Insertion]:
    """Yield what such signs in a passage stand for."""
    start, end = passage.span.start, passage.span.end
    for match in _PARENTHESES.finditer(text, start, end):
        found = _in_parentheses(bracket_at(text, passage, Span(*match.span()), Span(*match.span("inner"))))
        if found:
            yield found
    for match in _TAGGED.finditer(text, start, end):
        if match["tag"] in TAGS:
            yield _made(match, "inner", TAGS[match["tag"]], "tag")
    for match in _STRUCK.finditer(text, start, end):
        yield _made(match, "inner", Intervention.DELETION, "struck-through")
    for match in _ABOVE.finditer(text, start, end):
        yield _made(match, match.lastgroup or "inner", Intervention.ADDITION, "above-line", place="above")
    for match in _ANGLED.finditer(text, start, end):
        yield _made(match, match.lastgroup or "inner", Intervention.SUPPLIED, "angle-brackets", reason="omitted")


def _made(match: re.Match[str], words: str, kind: Intervention, rule: str, **attributes: str) -> Insertion:
    return Insertion(Span(*match.span()), Span(*match.span(words)), kind, rule, 0.9, tuple(attributes.items()))


def _in_parentheses(bracket: Bracket) -> Insertion | None:
    """Return what an editor put between parentheses; most are the author's, so only what says it is an editor's counts."""
    if bracket.words.lower().rstrip(" .!?") in SIC_IN_PARENTHESES:
        return bracket.about_word(Intervention.SIC, "sic")
    if bracket.by and bracket.by.span != bracket.span:
        return bracket.note("signed")
    missing = gap_in(bracket.words)
    return gap(bracket) if missing and missing[0][1] == "illegible" else None
