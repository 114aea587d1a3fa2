"""Where an expression stands: the words and signs around it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from re import compile

from rubricator.dates.lexicon import Language

WORD_BEFORE = compile(r"([^\W\d_]+|[©§#°])((?:[^\w§#°©]|_)*)$")
_WORD_AFTER = compile(r"[^\S\n]*\n?[^\S\n]*([^\W\d_]+)")


@dataclass(frozen=True)
class Place:
    """Where a reading stands: its text, its ends, the end of the date found before it, and the year it was written in."""

    text: str
    start: int
    end: int
    language: Language
    previous_end: int
    written: int | None = None

    @cached_property
    def before(self) -> str:
        """Return the forty characters before."""
        return self.text[max(0, self.start - 40) : self.start]

    @cached_property
    def after(self) -> str:
        """Return the forty characters after."""
        return self.text[self.end : self.end + 40]

    @cached_property
    def word_before(self) -> tuple[str, str]:
        """Return the last word before, and the signs and spaces between it and the expression."""
        match = WORD_BEFORE.search(self.before)
        return (match[1], match[2]) if match else ("", "")

    @cached_property
    def word_after(self) -> str:
        """Return the word that follows with no sign between, or nothing."""
        match = _WORD_AFTER.match(self.after)
        return match[1] if match else ""

    def preceded_by(self, words: frozenset[str], signs: str = "") -> bool:
        """Return whether one of ``words`` stands before, with none but ``signs`` and spaces between."""
        word, gap = self.word_before
        return word.lower() in words and not gap.strip(signs + " \t\n")

    def qualified(self) -> bool:
        """Return whether "circa", "probably" or the like stands before."""
        return bool(self.language.qualifier_pattern.search(self.before))

    def counts(self) -> bool:
        """Return whether a noun of quantity follows."""
        return bool(self.language.quantity_pattern.match(self.after))

    def continues(self) -> bool:
        """Return whether only a comma or "and" parts it from the date found before."""
        gap = self.text[self.previous_end : self.start] if 0 <= self.start - self.previous_end <= 12 else " - - "
        return bool(self.language.list_gap.fullmatch(gap))
