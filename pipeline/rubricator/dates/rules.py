"""What the grammar is made of: rules, written in token kinds, and the expressions they find."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from re import Match
from typing import Literal

from rubricator.dates.datable import Doubt
from rubricator.dates.lexer import Token
from rubricator.dates.parts import Parts

Need = Literal[
    "",
    "year",
    "month",
    "day",
    "numeric",
    "clause-end",
    "weekday",
    "decade",
    "deictic",
    "feast",
    "ago",
    "republican",
    "article",
    "letter",
]
"""What must stand around an expression for it to be a date (see ``context``); empty when it is one anywhere."""


@dataclass(frozen=True, slots=True)
class Shift:
    """How far an expression is from the reference date: so many days, months, or to the next such weekday or month.

    For a weekday, ``amount`` is -1 for the last, 1 for the next, 0 where the words do not say, and from 7 on so many days
    after the next ("Monday week"); ``weekday`` counts from 0, Monday. Of an "ago" and a "period" ("last month") the
    amount is in units as ``words`` counts them. A "day-of-month" has its ``weekday`` if ``amount`` is 1; a "season" has its
    number, from 1, there.
    """

    unit: Literal["day", "month", "weekday", "partial", "day-of-month", "year", "aforesaid", "ago", "period", "season"]
    amount: int
    weekday: int = 0


@dataclass(frozen=True, slots=True)
class Occasion:
    """A day that moves through the year, or is counted from one that does.

    ``fixed``: month and day as ``mmdd``; or ``easter``: days after Easter Sunday; or ``republican``: month and day of the
    French Republic. ``moved``: so many days later. ``weekday``: the first such day of the week after (``nth`` -1: before) it.
    """

    fixed: int = 0
    easter: int = 0
    republican: tuple[int, int] | None = None
    moved: int = 0
    weekday: int | None = None
    nth: int = 1


@dataclass(frozen=True, slots=True)
class Expression:
    """A date as the words give it, before the reference date completes it.

    ``last``: the end of a span of time, or None. ``bounds``: the two are limits between which the date lies.
    ``occasion``: what gives month and day once the year is known. ``calendar``: the calendars the words follow.
    ``grain``: EDTF's number of a season or quarter (21 to 24, 33 to 36); 10 for a decade and 100 for a century.
    """

    first: Parts
    last: Parts | None = None
    certainty: float = 0.98
    need: Need = ""
    shift: Shift | None = None
    bounds: bool = False
    occasion: Occasion | None = None
    calendar: tuple[str, ...] = ()
    grain: int = 0
    doubt: Doubt = ""

    def valid(self) -> bool:
        """Return whether the days exist and the end is not before the beginning."""
        if not self.first.valid():
            return False
        return self.last is None or (self.last.valid() and _in_order(self.first, self.last))


Builder = Callable[["Found"], Expression | None]


@dataclass(frozen=True, slots=True)
class Found:
    """A match of a rule's shape: the tokens, and which of them each named group covers."""

    match: Match[str]
    tokens: Sequence[Token]

    def __getitem__(self, group: str) -> Sequence[Token]:
        """Return the tokens of a group, none when it took no part."""
        start, end = self.match.span(group)
        return self.tokens[max(start, 0) : max(end, 0)]

    def value(self, group: str) -> int:
        """Return the number of a group's first token."""
        return self[group][0].value

    def tight(self) -> bool:
        """Return whether no white space stands between the tokens."""
        tokens = self.tokens[: self.match.end()]
        return all(a.end == b.start for a, b in pairwise(tokens))


@dataclass(frozen=True, slots=True)
class Rule:
    """A shape, and what it means; the builder returns None where it means no date.

    ``shape`` is a regular expression over token kinds (see ``words``).
    """

    name: str
    shape: str
    build: Builder


def _in_order(first: Parts, last: Parts) -> bool:
    if first.short or last.short or first.year is None or last.year is None:
        return True
    if first.year != last.year or first.month is None or last.month is None:
        return first.year <= last.year
    return first.month < last.month or (first.month == last.month and (first.day or 0) <= (last.day or 31))
