"""What stands around a mention and tells who it is: the passage, who was named before, words of office."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable

from rubricator.authority import Authority
from rubricator.dates import Datable
from rubricator.recognition.called import Called
from rubricator.recognition.document import Document
from rubricator.recognition.finding import Finding
from rubricator.recognition.identity import Circumstances
from rubricator.source import Span
from rubricator.transcription import Passage, Role

_EDITORS = frozenset({Role.TITLE, Role.METADATA, Role.HEADNOTE, Role.NOTE})
_ADDRESS = frozenset({Role.SALUTE, Role.ADDRESS})
_SENTENCE_END = re.compile(r"(?:^|\b[^\W\d_A-ZÀ-Þ]\w*|\d|[)\]”\"])[’”\")\]]*[.!?]+[’”\")\]]*\s|\n[ \t]*\n")
_WORD = re.compile(r"[^\W\d_]{4,}")
_BEFORE = re.compile(r"(?:\b[^\W\d_]+\s+){0,2}$")
_APPOSITION = re.compile(
    r",\s+(?:the|a|an|our|my|der|die|das|ein|eine|unser|le|la|un|une|notre)\s+((?:[^\W\d_]+[ \t\n-]){0,2}?[^\W\d_]+)"
    r"(?=[,.;:)]|\s+(?:of|in|at|to|from|for|who|von|aus|in|de|du|des|qui|and|und|et)\b)",
    re.IGNORECASE,
)
_SCOPE = 80


class Surroundings:
    """A document with what was found in it, to ask for the circumstances of a mention."""

    def __init__(self, document: Document, authority: Authority) -> None:
        """Note the passages, and who the authority file says wrote and received the document."""
        description = document.transcription.description
        self._text = document.text
        self._date = description.date or Datable()
        self._passages = document.passages
        self._starts = [passage.span.start for passage in document.passages]
        self._writer = _identified(description.author, authority)
        self._addressee = _identified(description.recipient, authority)
        self._named: dict[str, list[Span]] = defaultdict(list)

    def note(self, person: str, span: Span) -> None:
        """Note that a person of the authority file is named more fully than by the surname; in text order."""
        self._named[person].append(span)

    def passage(self, span: Span) -> Passage:
        """Return the passage that a mention stands in."""
        return self._passages[bisect_right(self._starts, span.start) - 1]

    def of(self, finding: Finding, name: Called, candidates: Iterable[str]) -> Circumstances:
        """Return what tells who is meant by a finding, which may be any of the candidates."""
        passage = self.passage(finding.span)
        named = {person: self._before(person, finding.span) for person in candidates}
        return Circumstances(
            date=Datable() if passage.role in _EDITORS else self._date,
            writer=self._writer if passage.role is Role.SIGNED else "",
            addressee=self._addressee if passage.role in _ADDRESS else "",
            named=frozenset(person for person, spans in named.items() if spans),
            named_here=frozenset(person for person, spans in named.items() if _any_in(spans, passage.span)),
            beside=frozenset(self._beside(finding.span, name)),
        )

    def _before(self, person: str, span: Span) -> list[Span]:
        """Return where a person was named before, without the sentence of the mention.

        Who names two in one sentence would not have said "he" of the one, so the bare surname may be the other's.
        """
        noted = self._named.get(person, [])
        before = noted[: bisect_right(noted, span)]
        while before and not _SENTENCE_END.search(self._text[before[-1].end : span.start]):
            before = before[:-1]
        return before

    def _beside(self, span: Span, name: Called) -> Iterable[str]:
        before = _BEFORE.search(self._text, max(0, span.start - _SCOPE), span.start)
        after = _APPOSITION.match(self._text, span.end, span.end + _SCOPE)
        parts = {*name.surname.split(" "), *name.given}
        for words in (before[0] if before else "", name.form, after[1] if after else ""):
            yield from (word for word in _WORD.findall(words.casefold()) if word not in parts)


def _any_in(spans: list[Span], passage: Span) -> bool:
    return bool(spans) and passage.contains(spans[-1])


def _identified(name: str, authority: Authority) -> str:
    people = authority.matches(name) if name else ()
    return people[0].id if len(people) == 1 else ""
