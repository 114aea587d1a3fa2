"""Dates as ISO 8601 writes them: the values of @when-iso and its kin, and of @dur-iso.

Week dates, days of the year, the basic forms without hyphens, durations and intervals are in it; and ISO 8601-2, which is
EDTF. Source: ISO 8601-1:2019, 4.3 and 5; TEI P5, teidata.temporal.iso.
"""

from __future__ import annotations

import re

from rubricator.validation.checks.dates.edtf import edtf_date
from rubricator.validation.checks.dates.periods import Period, day_number, is_leap, of_days, of_years
from rubricator.validation.checks.dates.values import (
    Backwards,
    NoSuchDay,
    NotADate,
    Reading,
    calendar_date,
    shown_year,
    time_of_day,
    zone,
)
from rubricator.validation.checks.dates.w3c import w3c_date

_YEAR = r"(?P<year>[+-]?\d{4}|[+-]\d{5,9})"
_WEEK = re.compile(rf"{_YEAR}-?W(?P<week>\d\d)(?:-?(?P<day>\d))?", re.ASCII)
_ORDINAL = re.compile(rf"{_YEAR}-?(?P<day>\d{{3}})", re.ASCII)
_CALENDAR = re.compile(rf"{_YEAR}(?:(?P<month>\d\d)(?P<day>\d\d)|-(?P<month_>\d\d)(?:-(?P<day_>\d\d))?)?", re.ASCII)
_YEARS = re.compile(r"([+-]?)(\d\d\d?)", re.ASCII)
_TIME = re.compile(
    r"(?P<hour>\d\d)(?::?(?P<minute>\d\d)(?::?(?P<second>\d\d))?)?(?:[.,]\d+)?"
    r"(?P<zone>Z|(?P<sign>[+-])(?P<zone_hours>\d\d)(?::?(?P<zone_minutes>\d\d))?)?",
    re.ASCII,
)
_AMOUNT = r"\d+(?:[.,]\d+)?"
_DURATION = re.compile(
    r"-?P(?=[\dT])(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?".replace(r"\d+", _AMOUNT)
    + r"|-?P\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d)?",
    re.ASCII,
)
_REPEATING = re.compile(r"R\d*/", re.ASCII)
_ABBREVIATED = re.compile(r"\d\d(?:-\d\d)?(?:T[\d:.,]+)?|T?\d\d:[\d:.,]+", re.ASCII)


def iso_date(value: str) -> Reading:
    """Return what a value comes to; an interval is as long as from the first second of its start to the last of its end."""
    repeated = _REPEATING.match(value)
    start, slash, end = value[repeated.end() if repeated else 0 :].partition("/")
    found = _interval(start, end) if slash else _moment(value)
    if not isinstance(found, NotADate | NoSuchDay):
        return found
    # What is EDTF is in ISO 8601-2: 1821-21 is a spring.
    other = edtf_date(value)
    return found if isinstance(other, NotADate | NoSuchDay) else other


def iso_duration(value: str) -> Reading:
    """Return what is wrong with a duration, such as ``P6W`` or ``PT0,5H``."""
    return (
        None if _DURATION.fullmatch(value) else NotADate("Write P1Y2M3D for years, months and days, PT1H30M for hours.")
    )


def _interval(start: str, end: str) -> Reading:
    first = None if _DURATION.fullmatch(start) else _moment(start)
    last = None if _DURATION.fullmatch(end) or _ABBREVIATED.fullmatch(end) else _moment(end)
    for side in (first, last):
        if isinstance(side, NoSuchDay | NotADate):
            return side
    if not isinstance(first, Period) or not isinstance(last, Period):
        return None
    return Backwards(start, end) if first.is_after(last) else first.joined(last)


def _moment(value: str) -> Reading:
    """Return what a date comes to, or a date with a time, or a time."""
    # Five figures are the basic form of a date here, not a year.
    found = NotADate() if value[:5].isdigit() else w3c_date(value)
    if not isinstance(found, NotADate):
        return found
    date, _, time = value.partition("T")
    if not date or (":" in date and not time):
        return _timed(None, time or date)
    day = _day(date)
    return _timed(day, time) if time and isinstance(day, Period) else day


def _day(value: str) -> Period | NoSuchDay | NotADate:
    week = _WEEK.fullmatch(value)
    if week:
        return _in_week(int(week["year"]), int(week["week"]), int(week["day"]) if week["day"] else None)
    ordinal = _ORDINAL.fullmatch(value)
    if ordinal:
        return _in_year(int(ordinal["year"]), int(ordinal["day"]))
    found = _CALENDAR.fullmatch(value)
    if found:
        month, day = found["month"] or found["month_"], found["day"] or found["day_"]
        return calendar_date(int(found["year"]), int(month) if month else None, int(day) if day else None)
    found = _YEARS.fullmatch(value)
    if found:
        return _years(found[1], found[2])
    return NotADate()


def _years(sign: str, figures: str) -> Period:
    """Return a decade, ``184``, or a century, ``18``."""
    length = 10 if len(figures) == 3 else 100
    edge = int(figures) * length
    return of_years(-edge - length + 1, -edge) if sign == "-" else of_years(edge, edge + length - 1)


def _in_week(year: int, week: int, day: int | None) -> Period | NoSuchDay:
    """Return a week, or a day of it: week 1 is that with 4 January, and weeks begin with Monday."""
    first, next_first = (_first_monday(year), _first_monday(year + 1))
    weeks = (next_first - first) // 7
    if not 1 <= week <= weeks:
        return NoSuchDay(f"{shown_year(year)} has {weeks} weeks, not a week {week:02}")
    if day is not None and not 1 <= day <= 7:
        return NoSuchDay(f"{day} is no day of a week")
    monday = first + 7 * (week - 1)
    return of_days(monday, monday + 6) if day is None else of_days(monday + day - 1, monday + day - 1)


def _first_monday(year: int) -> int:
    fourth = day_number(year, 1, 4)
    return fourth - (fourth - 1) % 7


def _in_year(year: int, day: int) -> Period | NoSuchDay:
    length = 366 if is_leap(year) else 365
    if not 1 <= day <= length:
        return NoSuchDay(f"{shown_year(year)} has {length} days, not a day {day:03}")
    number = day_number(year, 1, 1) + day - 1
    return of_days(number, number)


def _timed(day: Period | None, time: str) -> Reading:
    found = _TIME.fullmatch(time)
    if not found:
        return NotADate()
    clock = time_of_day(int(found["hour"]), *(int(found[n]) if found[n] else None for n in ("minute", "second")))
    minutes = zone(found["sign"], int(found["zone_hours"]), int(found["zone_minutes"] or 0)) if found["sign"] else 0
    if isinstance(clock, NoSuchDay):
        return clock
    if isinstance(minutes, NoSuchDay):
        return minutes
    if day is None:
        return None
    return day.at(*clock).in_zone(minutes) if found["zone"] else day.at(*clock)
