"""Completes an expression through the date of the document and the dates before it, and writes it as a value."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rubricator.dates.datable import Datable
from rubricator.dates.parts import Parts, months_on, shifted
from rubricator.dates.rules import Expression, Shift
from rubricator.dates.tense import UNTOLD, Tense

DEFAULT_YEAR = 1916
"""The year that two digits are read near to where nothing else tells the century."""

NEAR = 3
"""Months: a month no further ahead of the reference than this is the coming one, unless its sentence looks back."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a date is completed from.

    ``reference``: the document's own date; ``previous``: the nearest date before it in the text that has a year;
    ``turn``: -1 after "last", 1 after "next", -2 and 2 after "previous" and "following"; ``tense``: of its sentence.
    """

    reference: Parts
    previous: Parts
    turn: int = 0
    tense: Tense = UNTOLD


def value_of(expression: Expression, setting: Setting) -> Datable | None:
    """Return the value of an expression, None where it cannot be told."""
    first = complete(expression.first, expression.shift, setting)
    if expression.last is None:
        iso = first.iso()
        return Datable(when=iso) if iso else None
    last = complete(expression.last, None, setting)
    if first.year and last.year and last.year < first.year:
        first = replace(first, year=last.year)
    start, end = first.iso(), last.iso()
    if start is None or end is None:
        return None
    return Datable(not_before=start, not_after=end) if expression.bounds else Datable(from_=start, to=end)


def complete(parts: Parts, shift: Shift | None, setting: Setting) -> Parts:
    """Return the parts with what they lack; unchanged where nothing tells it."""
    if parts.short:
        return _with_century(parts, setting)
    if shift and shift.unit != "partial":
        return _counted(parts, shift, setting)
    if parts.year is not None or parts.month is None:
        return parts
    turn = shift.amount if shift else setting.turn
    if abs(turn) == 2 and setting.previous.year:
        return _turned(parts, setting.previous, turn // 2)
    if not setting.reference.year:
        return _beside(parts, setting.previous, turn)
    if turn:
        return _turned(parts, setting.reference, turn // abs(turn))
    return _nearest(parts, setting)


def plausible(parts: Parts, setting: Setting) -> bool:
    """Return whether a number with nothing to mark it is a year here: near the known one, and as it if it may be a day."""
    known = setting.reference.year or setting.previous.year
    year = _with_century(parts, setting).year
    return bool(known and year) and abs((year or 0) - (known or 0)) <= (10 if (parts.year or 0) > 31 else 1)


def _with_century(parts: Parts, setting: Setting) -> Parts:
    near = setting.reference.year or setting.previous.year or DEFAULT_YEAR
    short = (parts.year or 0) % 100
    years = [near - near % 100 + by + short for by in (-100, 0, 100)]
    return replace(parts, year=min(years, key=lambda year: abs(year - near) + (year > near + 10) * 100), short=False)


def _counted(parts: Parts, shift: Shift, setting: Setting) -> Parts:
    """Count from the reference date in days, months or weekdays."""
    reference = setting.reference
    day = reference.full()
    if shift.unit == "month":
        return _of_month(parts, shift.amount, setting)
    if day is None:
        return Parts()
    if shift.unit == "day":
        return shifted(day, shift.amount)
    return shifted(day, _days_to_weekday(shift, (shift.weekday - day.weekday()) % 7, setting))


def _days_to_weekday(shift: Shift, ahead: int, setting: Setting) -> int:
    """Return the days from the reference to the weekday meant: today, if it is today's, where no word turns it."""
    turn = shift.amount or setting.turn
    if not turn and not ahead and not setting.tense.ahead:
        return 0
    if turn < 0 or (not turn and setting.tense.past):
        return ahead - 7
    return ahead or 7


def _of_month(parts: Parts, amount: int, setting: Setting) -> Parts:
    """Return a day of the reference's month, or of one so many months away."""
    months = months_on(setting.reference, amount, parts.day)
    return months if months.year and months.valid() else Parts()


def _turned(parts: Parts, reference: Parts, direction: int) -> Parts:
    """Return the last such month or day before the reference, or the first after it."""
    if reference.year is None:
        return parts
    if reference.month is None:
        return _in_year(parts, reference.year + direction)
    same = _compare(parts, reference)
    year = reference.year
    if direction < 0:
        return _in_year(parts, year if same < 0 else year - 1)
    return _in_year(parts, year if same > 0 else year + 1)


def _nearest(parts: Parts, setting: Setting) -> Parts:
    """Return the latest not after the reference; the next where the sentence looks ahead, or it is near and no word looks back."""
    reference = setting.reference
    year = reference.year or 0
    if reference.month is None or _compare(parts, reference) == 0:
        return _in_year(parts, year)
    after = _compare(parts, reference) > 0
    upcoming = _in_year(parts, year if after else year + 1)
    near = 0 if setting.tense.past else NEAR
    if _months_ahead(upcoming, reference) <= max(setting.tense.ahead, near):
        return upcoming
    return _in_year(parts, year - 1 if after else year)


def _months_ahead(parts: Parts, reference: Parts) -> int:
    years = (parts.year or 0) - (reference.year or 0)
    return years * 12 + (parts.month or 0) - (reference.month or 0)


def _beside(parts: Parts, previous: Parts, turn: int) -> Parts:
    """Without a reference date: the year of the date before it in the text."""
    if previous.year is None:
        return parts
    return _turned(parts, previous, turn // abs(turn)) if turn else _in_year(parts, previous.year)


def _in_year(parts: Parts, year: int) -> Parts:
    placed = replace(parts, year=year)
    return placed if placed.valid() else parts


def _compare(parts: Parts, reference: Parts) -> int:
    """Return -1, 0 or 1: where the parts lie in the reference's year, at the precision both have."""
    both_days = parts.day is not None and reference.day is not None
    own = (parts.month or 0, parts.day if both_days else 0)
    other = (reference.month or 0, reference.day if both_days else 0)
    return (own > other) - (own < other)
