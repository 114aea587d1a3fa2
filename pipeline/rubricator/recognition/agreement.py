"""Whether what other recognisers propose agrees with the document, so that it can stand beside the names of the rules.

A recogniser that is all but certain is taken at its word. Of others, the words must be such as people have, by the word
lists and by what the document writes without a capital. A word alone that no list knows is not enough: where nothing
beside it speaks for a person, a recogniser is mostly wrong (in letters, spaCy eight times of nine).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rubricator.dates import find_dates
from rubricator.recognition.document import Document, Place
from rubricator.recognition.finding import Finding
from rubricator.recognition.mention import Mention
from rubricator.recognition.parsing import TITLE_KINDS, finding
from rubricator.recognition.plugins import Proposed
from rubricator.recognition.tokens import Run
from rubricator.source import Span

_AT_ITS_WORD = 0.9
_ALONE = frozenset("GKSV")
"""The kinds of words that may be a name by themselves, see ``kinds``."""

_TOGETHER = _ALONE | frozenset("UA")
"""The kinds of words of which a longer name has one at least."""

_AMONG = _TOGETHER | frozenset("TWIRBDp")
"""The kinds of words that a name has no others than."""


def persons(proposed: Iterable[Proposed], document: Document) -> tuple[Finding, ...]:
    """Return the names proposed that agree with the document, with their parts."""
    names = [one for one in proposed if one.kind == "persName"]
    words = _Words(document.places if names else ())
    found = (_agreeing(one, words) or _at_its_word(one, document) for one in names)
    return tuple(finding for finding in found if finding)


def dates(proposed: Iterable[Proposed], document: Document) -> Iterator[Mention]:
    """Yield the dates proposed, with a value where the words can be read as one."""
    description = document.transcription.description
    for one in proposed:
        if one.kind == "date":
            text = one.span.of(document.text)
            read = find_dates(text, description.language, description.date, one.span.start)
            value = next((found.value for found in read if found.span == one.span), None)
            yield Mention(one.span, "date", one.rule, one.certainty, value)


def beside(own: Sequence[Finding], proposed: Iterable[Finding]) -> list[Finding]:
    """Return findings, in text order and without overlaps, and those proposed that touch none as certain as they are."""
    starts = [finding.span.start for finding in own]

    def stands(finding: Finding) -> bool:
        first = max(0, bisect_right(starts, finding.span.start) - 1)
        touched = (other for other in own[first : bisect_left(starts, finding.span.end)])
        return all(other.span.end <= finding.span.start or other.certainty < finding.certainty for other in touched)

    return [*own, *filter(stands, proposed)]


class _Words:
    """The capitalised words of a document, to be looked up by their place."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._words = [(place.run, index) for place in places for index in range(len(place.run.tokens))]
        self._starts = [run.tokens[index].start for run, index in self._words]

    def within(self, span: Span) -> tuple[Run, int, int] | None:
        """Return the run and the part of it that the span touches; None where it touches none, or several."""
        last = bisect_left(self._starts, span.end)
        first = max(0, bisect_right(self._starts, span.start) - 1)
        touched = [word for word in self._words[first:last] if word[0].tokens[word[1]].end > span.start]
        if not touched or touched[0][0] is not touched[-1][0]:
            return None
        return touched[0][0], touched[0][1], touched[-1][1] + 1


def _agreeing(one: Proposed, words: _Words) -> Finding | None:
    """Return a proposal as a name of whole words with the honorifics before it, if its words are such as people have."""
    touched = words.within(one.span)
    if touched is None:
        return None
    run, first, last = touched
    while first and run.kinds[first - 1] in TITLE_KINDS:
        first -= 1
    kinds = run.kinds[first:last]
    if not _AMONG.issuperset(kinds) or (_ALONE if len(kinds) == 1 else _TOGETHER).isdisjoint(kinds):
        return None
    found = finding(run, first, last, one.rule, one.certainty)
    if one.certainty < _AT_ITS_WORD:
        return found
    return replace(found, span=one.span, titled=found.titled and one.span.start < run.tokens[first].end)


def _at_its_word(one: Proposed, document: Document) -> Finding | None:
    """Return a proposal as a name of one part, whatever its words, if the recogniser is all but certain."""
    if one.certainty < _AT_ITS_WORD:
        return None
    return Finding(one.span, one.rule, one.certainty, (), " ".join(one.span.of(document.text).lower().split()))
