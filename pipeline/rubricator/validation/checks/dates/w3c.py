"""Dates as XML Schema writes them: the values of @when, @notBefore, @notAfter, @from, @to and @dur.

Source: TEI P5, teidata.temporal.w3c and teidata.duration.w3c; XML Schema Part 2, 3.2.6 to 3.2.14.
"""

from __future__ import annotations

import re

from rubricator.validation.checks.dates.periods import Period
from rubricator.validation.checks.dates.values import (
    NoSuchDay,
    NotADate,
    Reading,
    calendar_date,
    time_of_day,
    yearly_date,
    zone,
)

_ZONE = r"(?:Z|(?P<sign>[+-])(?P<zone_hours>\d\d):(?P<zone_minutes>\d\d))"
_TIME = r"(?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d)(?:\.\d+)?"
_DATE = re.compile(
    rf"(?P<year>-?\d{{4,9}})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T{_TIME})?)?)?(?P<zone>{_ZONE})?", re.ASCII
)
_YEARLY = re.compile(rf"--(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|-(?P<only_day>\d\d))(?P<zone>{_ZONE})?", re.ASCII)
_CLOCK = re.compile(rf"{_TIME}(?P<zone>{_ZONE})?", re.ASCII)
_DURATION = re.compile(
    r"-?P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?", re.ASCII
)
_RANGE = re.compile(
    r"(-?\d{4}(?:-\d\d(?:-\d\d)?)?)\s*(?:/|–|—|\.\.|\s-\s|\s|-(?=\d{4}))\s*(-?\d{4}(?:-\d\d(?:-\d\d)?)?)"
)
_LOOSE = re.compile(r"(\d{4})[-./]?(\d{1,2})(?:[-./]?(\d{1,2}))?")
_LONGEST = 40
# By the letter it is the year 18,210,503; it is hardly ever meant.
_WITHOUT_HYPHENS = re.compile(r"\d{4}(?:0\d|1[0-2])(?:[0-2]\d|3[01])?")


def w3c_date(value: str) -> Reading:
    """Return what a value comes to."""
    found = _DATE.fullmatch(value)
    if found and not _WITHOUT_HYPHENS.fullmatch(value):
        return _dated(found)
    found = _YEARLY.fullmatch(value)
    if found:
        day = found["day"] or found["only_day"]
        return yearly_date(int(found["month"] or 1), int(day) if day else None) or _bad_zone(found)
    found = _CLOCK.fullmatch(value)
    if found:
        clock = time_of_day(*(int(found[name]) for name in ("hour", "minute", "second")))
        return clock if isinstance(clock, NoSuchDay) else _bad_zone(found)
    return NotADate(_hint(value))


def w3c_duration(value: str) -> Reading:
    """Return what is wrong with a duration, such as ``P1Y6M`` or ``PT45M``."""
    return (
        None if _DURATION.fullmatch(value) else NotADate("Write P1Y2M3D for years, months and days, PT1H30M for hours.")
    )


def _dated(found: re.Match[str]) -> Period | NoSuchDay:
    month, day = (int(found[name]) if found[name] else None for name in ("month", "day"))
    period = calendar_date(int(found["year"]), month, day)
    if isinstance(period, Period) and found["hour"]:
        clock = time_of_day(*(int(found[name]) for name in ("hour", "minute", "second")))
        if isinstance(clock, NoSuchDay):
            return clock
        period = period.at(*clock)
    minutes = _minutes(found)
    if isinstance(period, NoSuchDay) or minutes is None:
        return period
    return minutes if isinstance(minutes, NoSuchDay) else period.in_zone(minutes)


def _minutes(found: re.Match[str]) -> int | NoSuchDay | None:
    """Return the minutes of the time zone; None where there is none."""
    if not found["zone"]:
        return None
    return zone(found["sign"], int(found["zone_hours"]), int(found["zone_minutes"])) if found["sign"] else 0


def _bad_zone(found: re.Match[str]) -> NoSuchDay | None:
    minutes = _minutes(found)
    return minutes if isinstance(minutes, NoSuchDay) else None


def _hint(value: str) -> str:
    """Return how a value is probably meant that is in no form of a date."""
    if len(value) > _LONGEST:
        return ""
    found = _RANGE.fullmatch(value)
    if found:
        return f'It is a range: write from="{found[1]}" to="{found[2]}", or notBefore and notAfter for a date between.'
    found = _LOOSE.fullmatch(value)
    if found:
        return "Write {}.".format("-".join([found[1], *(part.zfill(2) for part in found.groups()[1:] if part)]))
    return ""
