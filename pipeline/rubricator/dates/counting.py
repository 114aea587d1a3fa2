"""Counts from the document's own date: days, weeks, months and years back or on, weekdays, days of its month."""

from __future__ import annotations

from datetime import timedelta

from rubricator.dates.parts import Parts, months_on, shifted
from rubricator.dates.rules import Shift
from rubricator.dates.setting import Setting
from rubricator.dates.words import MONTHS

_WEEK = 7
_SEASON = 3
"""Months; the first begins in March."""


def counted(shift: Shift, setting: Setting) -> tuple[Parts, Parts | None]:
    """Return the first and last day of a time such as "three weeks ago", "last month", "next winter"."""
    reference = setting.reference
    if shift.unit == "season":
        return _season(reference, shift), None
    if abs(shift.amount) >= MONTHS:
        return months_on(reference, shift.amount // MONTHS, None), None
    day = reference.full()
    if day is None:
        return Parts(), None
    if shift.unit == "ago":
        return shifted(day, shift.amount), None
    monday = day - timedelta(days=day.weekday()) if day.toordinal() > _WEEK else day
    return shifted(monday, shift.amount), shifted(monday, shift.amount + _WEEK - 1)


def _season(reference: Parts, shift: Shift) -> Parts:
    """Return the year in which the last such season began that is over, or the next that is to begin."""
    if not reference.year or not reference.month:
        return Parts(reference.year + shift.amount if reference.year else None)
    begins = shift.weekday * _SEASON
    if shift.amount < 0:
        over = begins + _SEASON <= reference.month
        return Parts(reference.year - (not over) - (begins == 12 and reference.month < _SEASON))
    return Parts(reference.year + (begins <= reference.month))


def of_month(parts: Parts, amount: int, setting: Setting) -> Parts:
    """Return a day of the reference's month, or of one so many months away."""
    months = months_on(setting.reference, amount, parts.day)
    return months if months.year and months.valid() else Parts()


def day_of_month(parts: Parts, shift: Shift, setting: Setting) -> Parts:
    """Return a day named without its month: of the reference's month, or the next or last where the tense says so.

    Where the weekday stands with it, it is the nearest month in which the two agree.
    """
    if shift.amount:
        near = [of_month(parts, by, setting) for by in (0, -1, 1)]
        agreeing = [one for one in near if (day := one.full()) and day.weekday() == shift.weekday]
        if agreeing:
            return agreeing[0]
    own, named = setting.reference.day, parts.day or 0
    if own and setting.tense.past and named > own:
        return of_month(parts, -1, setting)
    if own and setting.tense.ahead and named < own:
        return of_month(parts, 1, setting)
    return of_month(parts, 0, setting)


def days_to_weekday(shift: Shift, ahead: int, setting: Setting) -> int:
    """Return the days from the reference to the weekday meant: today, if it is today's, where no word turns it."""
    if shift.amount >= _WEEK:
        return (ahead or _WEEK) + shift.amount
    turn = shift.amount or setting.turn
    if not turn and not ahead and not setting.tense.ahead:
        return 0
    if turn < 0 or (not turn and setting.tense.past):
        return ahead - _WEEK
    return ahead or _WEEK


def approximate(shift: Shift | None) -> bool:
    """Return whether the words give a day less precisely than its value: "three weeks ago"."""
    return bool(shift and shift.unit == "ago" and abs(shift.amount) < MONTHS and not shift.amount % _WEEK)
