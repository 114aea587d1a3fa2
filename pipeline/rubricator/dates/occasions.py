"""Feasts and days of the Republic in a given year."""

from __future__ import annotations

from datetime import date, timedelta

from rubricator.dates.calendars import easter, republican_span
from rubricator.dates.parts import Parts
from rubricator.dates.rules import Occasion

_WEEK = 7


def in_year(occasion: Occasion, year: int, gregorian: bool) -> Parts:
    """Return the day of an occasion in a year, in the calendar asked for; no parts where there is none."""
    if not 1 < year < 9998:
        return Parts()
    if occasion.republican:
        return _republican(*occasion.republican, year)
    if occasion.fixed:
        day = date(year, *divmod(occasion.fixed, 100))
    else:
        day = easter(year, gregorian) + timedelta(days=occasion.easter)
    day += timedelta(days=occasion.moved)
    if occasion.weekday is not None:
        day += timedelta(days=_to_weekday(day, occasion.weekday, occasion.nth, gregorian))
    return Parts(day.year, day.month, day.day)


def _to_weekday(day: date, weekday: int, nth: int, gregorian: bool) -> int:
    """Return the days to the nth such weekday after a day, or before it."""
    own = day.weekday() if gregorian else _julian_weekday(day)
    ahead = (weekday - own) % _WEEK
    if nth < 0:
        return ahead - _WEEK + (nth + 1) * _WEEK
    return (ahead or _WEEK) + (nth - 1) * _WEEK


def _julian_weekday(day: date) -> int:
    """Return the weekday of a day that is written in the Julian calendar."""
    return (day.toordinal() - easter(day.year, False).toordinal() - 1) % _WEEK


def _republican(month: int, day: int, year: int) -> Parts:
    """Return the day of the Republic that falls in a year of ours: of the year of the Republic that ends in it, or begins."""
    for republican_year in (year - 1792, year - 1791):
        span = republican_span(republican_year, month, day)
        if span and span[0].year == year:
            return Parts(span[0].year, span[0].month, span[0].day)
    return Parts()
