"""Calendars other than ours, and the day of Easter.

Three dozen lines of arithmetic instead of a package: the one there is, convertdate, brings an astronomical library of
6 MB along. The tests compare the two day by day.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

GREGORIAN, JULIAN, REPUBLICAN = "gregorian", "julian", "frenchRepublican"

CALENDARS: Mapping[str, str] = {
    GREGORIAN: "The Gregorian calendar, or New Style.",
    JULIAN: "The Julian calendar, or Old Style; values are converted to the Gregorian calendar.",
    REPUBLICAN: "The calendar of the French Republic, 1792 to 1805; values are converted to the Gregorian calendar.",
}
"""What each name means that a date's ``calendar`` may have (TEI's ``calendar/@xml:id``)."""

_JULIAN_EPOCH = date(1, 1, 1).toordinal() - 2
_REPUBLICAN_EPOCH = date(1792, 9, 22)
_LAST_REPUBLICAN_YEAR = 14
_SEXTILE = (3, 7, 11)
_MONTH_STARTS = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def from_julian(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day of a Julian one; None before the year 1 or after 9998."""
    if not 1 <= year <= 9998:
        return None
    leap = year % 4 == 0
    days = (year - 1) * 365 + (year - 1) // 4 + _MONTH_STARTS[month - 1] + (leap and month > 2) + day - 1
    ordinal = _JULIAN_EPOCH + days
    return date.fromordinal(ordinal) if ordinal > 0 else None


def republican_span(year: int, month: int | None = None, day: int | None = None) -> tuple[date, date] | None:
    """Return the first and last day of a year, month or day of the Republic; None where there is none.

    Months count from 1, Vendémiaire; the thirteenth is that of the complementary days.
    """
    if not 1 <= year <= _LAST_REPUBLICAN_YEAR:
        return None
    start = _REPUBLICAN_EPOCH + timedelta(days=(year - 1) * 365 + sum(leap < year for leap in _SEXTILE))
    extra = 6 if year in _SEXTILE else 5
    if month is None:
        return start, start + timedelta(days=359 + extra)
    first = start + timedelta(days=30 * (month - 1))
    length = 30 if month <= 12 else extra
    if day is None:
        return first, first + timedelta(days=length - 1)
    return (first + timedelta(days=day - 1),) * 2 if 1 <= day <= length else None


def easter(year: int, gregorian: bool) -> date:
    """Return Easter Sunday, written in the calendar asked for.

    Source: J. Meeus, "Astronomical Algorithms", chapter 8 (the Gregorian rule is the anonymous one of 1876).
    """
    return _gregorian_easter(year) if gregorian else _julian_easter(year)


def _gregorian_easter(year: int) -> date:
    century, of_century = divmod(year, 100)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * (year % 19) + century - century // 4 - correction + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (year % 19 + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _julian_easter(year: int) -> date:
    epact = (19 * (year % 19) + 15) % 30
    to_sunday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
    month, day = divmod(epact + to_sunday + 114, 31)
    return date(year, month, day + 1)
