"""Completes an expression through the date of the document and the dates before it, and writes it as a value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rubricator.dates.calendars import JULIAN, from_julian
from rubricator.dates.counting import approximate, counted, day_of_month, days_to_weekday, of_month
from rubricator.dates.datable import Datable
from rubricator.dates.occasions import in_year
from rubricator.dates.parts import Parts, shifted
from rubricator.dates.rules import Expression, Occasion, Shift
from rubricator.dates.setting import Setting

DEFAULT_YEAR = 1916
"""The year that two digits are read near to where nothing else tells the century."""

NEAR = 3
"""Months: a month no further ahead of the reference than this is the coming one, unless its sentence looks back."""

GOES_ON = 7
"""Days: a letter may be written on for so long after the day of its dateline, so that what is past lies ahead of that."""

_DECADE, _CENTURY = 10, 100


def value_of(expression: Expression, setting: Setting) -> Datable | None:
    """Return the value of an expression, None where it cannot be told."""
    first, last = _ends(expression, setting)
    if last and first.year and last.year and last.year < first.year:
        first = replace(first, year=last.year)
    old = expression.calendar == (JULIAN,)
    start, end = _written(first, old), _written(last, old) if last else None
    if start is None or (last and end is None):
        return None
    form = _form(first.year, expression.grain)
    calendar, doubt = expression.calendar, "~" if approximate(expression.shift) else expression.doubt
    if last is None:
        return Datable(when=start, calendar=calendar, form=form, doubt=doubt)
    if expression.bounds:
        return Datable(not_before=start, not_after=end, calendar=calendar, doubt=doubt)
    return Datable(from_=start, to=end, calendar=calendar, form=form, doubt=doubt)


def _ends(expression: Expression, setting: Setting) -> tuple[Parts, Parts | None]:
    shift = expression.shift
    if shift and shift.unit in ("ago", "period", "season"):
        return counted(shift, setting)
    if expression.occasion:
        return _of_occasion(expression.first, expression.occasion, shift, setting), None
    if expression.grain == _DECADE and expression.first.short:
        first = _with_century(expression.first, setting, ahead=0)
        return first, Parts((first.year or 0) + _DECADE - 1)
    first = complete(expression.first, shift, setting)
    if expression.last is None:
        return first, None
    return first, complete(expression.last, None, setting)


def _written(parts: Parts, old_style: bool) -> str | None:
    """Return a date in ISO 8601; a day of the old style becomes that of the Gregorian calendar."""
    if old_style and parts.year and parts.month and parts.day and parts.valid() and not parts.short:
        day = from_julian(parts.year, parts.month, parts.day)
        return day.isoformat() if day else None
    return parts.iso()


def _form(year: int | None, grain: int) -> str:
    """Return the date in EDTF where the grain says more than the year: a season, decade or century."""
    if not grain or not year:
        return ""
    if grain == _DECADE:
        return f"{year // 10:03d}X"
    return f"{(year - 1) // 100:02d}XX" if grain == _CENTURY else f"{year:04d}-{grain}"


def complete(parts: Parts, shift: Shift | None, setting: Setting) -> Parts:
    """Return the parts with what they lack; unchanged where nothing tells it."""
    if parts.short:
        return _with_century(parts, setting)
    if shift and shift.unit != "partial":
        return _counted(parts, shift, setting)
    if parts.year is not None or parts.month is None:
        return parts
    return _placed(lambda year: _in_year(parts, year), parts, shift, setting)


Placing = Callable[[int], Parts]
"""From a year to the date in it."""


def _placed(place: Placing, unplaced: Parts, shift: Shift | None, setting: Setting) -> Parts:
    """Return the date in the year that the reference date, the date before, and the words around it tell."""
    turn = shift.amount if shift else setting.turn
    if abs(turn) == 2 and setting.previous.year:
        return _turned(place, setting.previous, turn // 2)
    if not setting.reference.year:
        if setting.previous.year is None:
            return unplaced
        return _turned(place, setting.previous, turn // abs(turn)) if turn else place(setting.previous.year)
    if turn:
        return _turned(place, setting.reference, turn // abs(turn))
    return _nearest(place, setting)


def _of_occasion(given: Parts, occasion: Occasion, shift: Shift | None, setting: Setting) -> Parts:
    def place(year: int) -> Parts:
        return in_year(occasion, year, year >= setting.gregorian_from)

    if given.year is not None:
        return place(complete(given, None, setting).year or 0)
    fixed = occasion.fixed and not occasion.moved and occasion.weekday is None
    unplaced = Parts(None, *divmod(occasion.fixed, 100)) if fixed else Parts()
    return _placed(place, unplaced, shift, setting)


def plausible(parts: Parts, setting: Setting) -> bool:
    """Return whether a number with nothing to mark it is a year here: near the known one, and as it if it may be a day."""
    known = setting.reference.year or setting.previous.year
    year = _with_century(parts, setting).year
    return bool(known and year) and abs((year or 0) - (known or 0)) <= (10 if (parts.year or 0) > 31 else 1)


def _with_century(parts: Parts, setting: Setting, ahead: int = 10) -> Parts:
    near = setting.reference.year or setting.previous.year or DEFAULT_YEAR
    short = (parts.year or 0) % 100
    years = [near - near % 100 + by + short for by in (-100, 0, 100)]
    return replace(parts, year=min(years, key=lambda year: abs(year - near) + (year > near + ahead) * 100), short=False)


def _counted(parts: Parts, shift: Shift, setting: Setting) -> Parts:
    """Count from the reference date in days, months, years or weekdays."""
    reference = setting.reference
    if shift.unit == "year":
        return _in_year(parts, reference.year + shift.amount) if reference.year else parts
    if shift.unit == "aforesaid":
        named = setting.previous.year or reference.year
        return _in_year(parts, named) if named else parts
    if shift.unit == "month":
        return of_month(parts, shift.amount, setting)
    if shift.unit == "day-of-month":
        return day_of_month(parts, shift, setting)
    day = reference.full()
    if day is None:
        return Parts()
    if shift.unit == "day":
        return shifted(day, shift.amount)
    return shifted(day, days_to_weekday(shift, (shift.weekday - day.weekday()) % 7, setting))


def _turned(place: Placing, reference: Parts, direction: int) -> Parts:
    """Return the last such month or day before the reference, or the first after it."""
    year = reference.year or 0
    if reference.month is not None and _compare(place(year), reference) == direction:
        return place(year)
    return place(year + direction)


def _nearest(place: Placing, setting: Setting) -> Parts:
    """Return the latest not after the reference; the next where the sentence looks ahead, or it is near and no word looks back."""
    reference = setting.reference
    year = reference.year or 0
    here = place(year)
    if reference.month is None or _compare(here, reference) == 0:
        return here
    after = _compare(here, reference) > 0
    upcoming = here if after else place(year + 1)
    if setting.tense.past:
        near = after and 0 < _days_ahead(here, reference) <= GOES_ON
    else:
        near = _months_ahead(upcoming, reference) <= max(setting.tense.ahead, NEAR)
    if near:
        return upcoming
    return place(year - 1) if after else here


def _days_ahead(parts: Parts, reference: Parts) -> int:
    """Return how many days a date is ahead of another, 0 where either is none."""
    day, other = parts.full(), reference.full()
    return (day - other).days if day and other else 0


def _months_ahead(parts: Parts, reference: Parts) -> int:
    years = (parts.year or 0) - (reference.year or 0)
    return years * 12 + (parts.month or 0) - (reference.month or 0)


def _in_year(parts: Parts, year: int) -> Parts:
    placed = replace(parts, year=year)
    return placed if placed.valid() else parts


def _compare(parts: Parts, reference: Parts) -> int:
    """Return -1, 0 or 1: where the parts lie in the reference's year, at the precision both have."""
    both_days = parts.day is not None and reference.day is not None
    own = (parts.month or 0, parts.day if both_days else 0)
    other = (reference.month or 0, reference.day if both_days else 0)
    return (own > other) - (own < other)
