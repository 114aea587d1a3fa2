"""Brackets in a passage, and what can be made of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from types import MappingProxyType

from rubricator.reading.attribution import signature
from rubricator.reading.insertions.preceding import word_before
from rubricator.source import Span
from rubricator.transcription import Attribution, Insertion, Intervention, Passage

_EMPHASIS = "_*="


class Unmarked(Enum):
    """Brackets that get no markup: those that are no insertion (marks, numbers, links), and those that may be one."""

    NOTHING = "nothing"
    UNDECIDED = "undecided"


Verdict = Insertion | Unmarked


@dataclass(frozen=True, slots=True)
class Bracket:
    """Brackets, and where they stand.

    ``whole`` is what they hold without white space at its edges, ``inner`` the same without the signature, which ``by`` has,
    and without signs of emphasis around all of it: editors set what is theirs in italics.
    """

    text: str
    passage: Passage
    span: Span
    whole: Span
    inner: Span
    by: Attribution | None = None

    @property
    def words(self) -> str:
        """What the brackets hold, without a signature."""
        return self.inner.of(self.text)

    def made(
        self,
        kind: Intervention,
        rule: str,
        attributes: Mapping[str, str] = MappingProxyType({}),
        inner: Span | None = None,
        certainty: float = 1.0,
    ) -> Insertion:
        """Return what the brackets are; ``inner`` is what of them is text."""
        kept = self.inner if inner is None else inner
        return Insertion(self.span, kept, kind, rule, certainty, tuple(attributes.items()), attribution=self.by)

    def from_word(self, offset: int) -> Span:
        """Return the words from an offset in them on, such as those after a label."""
        return Span(self.inner.start + offset, self.inner.end)

    def touches(self) -> tuple[bool, bool]:
        """Return whether a letter or figure stands directly before, and after."""
        before = self.text[max(self.passage.span.start, self.span.start - 1) : self.span.start]
        after = self.text[self.span.end : min(self.passage.span.end, self.span.end + 1)]
        return before.isalnum(), after.isalnum()

    def fills_passage(self) -> bool:
        """Return whether nothing else stands in the passage."""
        return self.span == self.passage.span.strip(self.text)

    def end(self) -> Span:
        """Return the empty span after the brackets: what the brackets of a gap keep as words."""
        return Span(self.span.end, self.span.end)

    def note(self, rule: str, certainty: float = 1.0) -> Insertion:
        """Return the brackets as a note within the line."""
        return self.made(Intervention.NOTE, rule, {"place": "inline"}, self.whole, certainty)

    def word_before(self) -> Span | None:
        """Return the word that the brackets may be about."""
        return word_before(self.text, self.passage.span, self.span.start)

    def about_word(
        self, kind: Intervention, rule: str, attributes: Mapping[str, str] = MappingProxyType({})
    ) -> Insertion:
        """Return the brackets as a sign about the word before; without such a word it is a note."""
        around = self._with_emphasis()
        word = word_before(self.text, self.passage.span, around.start)
        if word is None:
            return self.note(rule)
        return replace(self.made(kind, rule, attributes, word), span=Span(word.start, around.end))

    def _with_emphasis(self) -> Span:
        """Return the brackets with the signs of emphasis that stand directly around them: ``_[sic]_``."""
        before, after = self.text[self.span.start - 1 : self.span.start], self.text[self.span.end : self.span.end + 1]
        within = self.passage.span.start < self.span.start and self.span.end < self.passage.span.end
        if within and before and before == after and before in _EMPHASIS:
            return Span(self.span.start - 1, self.span.end + 1)
        return self.span


def bracket_at(text: str, passage: Passage, span: Span, inner: Span) -> Bracket:
    """Return the brackets that stand at ``span`` around ``inner``."""
    whole = inner.strip(text)
    by = signature(text, whole)
    if by and by.span.start > whole.start:
        return Bracket(text, passage, span, whole, _plain(text, Span(whole.start, by.span.start).strip(text)), by)
    alone = signature(text, span) if whole.of(text).endswith(".") else None
    by = alone if alone and alone.span == span else by
    return Bracket(text, passage, span, whole, _plain(text, whole), by)


def _plain(text: str, words: Span) -> Span:
    """Return words without signs of emphasis around all of them."""
    typed = words.of(text)
    emphasised = len(typed) > 2 and typed[0] in _EMPHASIS and typed[-1] == typed[0] and typed.count(typed[0]) == 2
    return Span(words.start + 1, words.end - 1).strip(text) if emphasised else words
