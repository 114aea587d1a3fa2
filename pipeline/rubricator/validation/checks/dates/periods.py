"""How long a date may be: from its first second to its last.

Days are counted in the Gregorian calendar, carried back as ISO 8601 has it, with the year 0. A year alone lasts 365 days or 366,
so nothing that is less precise is ever surely before what lies in it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

DAY = 86_400
_SLACK = 14 * 3_600
"""How far apart the same time may be in two time zones, at most (XML Schema, 3.2.7.4)."""

_BEFORE_MONTH = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


@dataclass(frozen=True, slots=True)
class Period:
    """The first and last second that a date may mean, and whether a time zone says so; ``zoned`` ones are in UTC."""

    first: int
    last: int
    zoned: bool = False

    def is_after(self, other: Period) -> bool:
        """Return whether this is surely later than the other, whatever each leaves open."""
        slack = 0 if self.zoned == other.zoned else _SLACK
        return self.first - slack > other.last

    def joined(self, other: Period) -> Period:
        """Return what begins as this does and ends as the other does."""
        return Period(self.first, other.last, self.zoned and other.zoned)

    def in_zone(self, minutes: int) -> Period:
        """Return the period of a time that is so many minutes before UTC's."""
        return Period(self.first - minutes * 60, self.last - minutes * 60, zoned=True)

    def at(self, start: int, length: int) -> Period:
        """Return a part of the day that this is: seconds since midnight, and how many."""
        return replace(self, first=self.first + start, last=self.first + start + length - 1)


_FAR = 10**18
BEFORE_ALL, AFTER_ALL = Period(-_FAR, -_FAR), Period(_FAR, _FAR)
"""For what has no beginning or no end that is known."""


def is_leap(year: int) -> bool:
    """Return whether a year has a 29 February, in the Gregorian calendar."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(year: int, month: int) -> int:
    """Return how many days a month (1 to 12) has."""
    return 29 if month == 2 and is_leap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def day_number(year: int, month: int, day: int) -> int:
    """Return the number of a day, counted as ``datetime.date.toordinal`` does, for any year."""
    before = year - 1
    leap = is_leap(year) and month > 2
    return before * 365 + before // 4 - before // 100 + before // 400 + _BEFORE_MONTH[month - 1] + leap + day


def of_days(first: int, last: int) -> Period:
    """Return the period from the beginning of one day to the end of another."""
    return Period(first * DAY, (last + 1) * DAY - 1)


def of_day(year: int, month: int, day: int) -> Period:
    """Return the period of a day."""
    number = day_number(year, month, day)
    return of_days(number, number)


def of_month(year: int, month: int) -> Period:
    """Return the period of a month."""
    return of_days(day_number(year, month, 1), day_number(year, month, days_in(year, month)))


def of_years(first: int, last: int) -> Period:
    """Return the period from the beginning of one year to the end of another."""
    return of_days(day_number(first, 1, 1), day_number(last, 12, 31))
