"""What the value of an attribute comes to when it is read as a date, and the days and times there are."""

from __future__ import annotations

from dataclasses import dataclass

from rubricator.validation.checks.dates.periods import DAY, Period, days_in, is_leap, of_day, of_month, of_years

_MONTHS = "January February March April May June July August September October November December".split()
_FURTHEST_ZONE = 14 * 60


@dataclass(frozen=True, slots=True)
class NoSuchDay:
    """A date or time in the right form that does not exist, and why; the hint says how it is perhaps meant."""

    why: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class NotADate:
    """A value that is in no form of a date; the hint says how it is probably meant (empty: nobody can tell)."""

    hint: str = ""


@dataclass(frozen=True, slots=True)
class Backwards:
    """A range in one value whose end is before its start."""

    start: str
    end: str


Reading = Period | NoSuchDay | NotADate | Backwards | None
"""What a value comes to; None is a right one that cannot be compared, such as a time of day or a day of any year."""


def calendar_date(year: int, month: int | None = None, day: int | None = None) -> Period | NoSuchDay:
    """Return the period of a year, month or day.

    Years before Christ may count with a year 0 (ISO 8601) or without (XML Schema 1.0): 29 February is right if it is in one of
    the two.
    """
    if month is None:
        return of_years(year, year)
    if not 1 <= month <= 12:
        return NoSuchDay(f"{month:02} is no month")
    if day is None:
        return of_month(year, month)
    longest = 29 if month == 2 and year <= 0 and is_leap(year + 1) else days_in(year, month)
    if not 1 <= day <= longest:
        return NoSuchDay(_no_day(month, day, f" {shown_year(year)}"), _julian_hint(year, month, day))
    return of_day(year, month, day)


def _julian_hint(year: int, month: int, day: int) -> str:
    """Return what is meant by a 29 February that only the Julian calendar has, as in 1900."""
    if (month, day) != (2, 29) or year % 4:
        return ""
    # Imported here: there are few such days, and with it come all the languages of dates.
    from rubricator.dates.calendars import from_julian

    gregorian = from_julian(year, month, day)
    return (
        f"If it is a day of the Julian calendar, write {gregorian}, as the Gregorian one has it." if gregorian else ""
    )


def yearly_date(month: int, day: int | None = None) -> NoSuchDay | None:
    """Return what is wrong with a month or day of any year."""
    if not 1 <= month <= 12:
        return NoSuchDay(f"{month:02} is no month")
    if day is not None and not 1 <= day <= days_in(2000, month):
        return NoSuchDay(_no_day(month, day, ""))
    return None


def shown_year(year: int) -> str:
    """Return a year as dates write it, ``-0044``."""
    return f"{'-' if year < 0 else ''}{abs(year):04}"


def _no_day(month: int, day: int, year: str) -> str:
    if not 1 <= day <= 31:
        return f"{day:02} is no day of a month"
    return f"there is no {day} {_MONTHS[month - 1]}{year}"


def time_of_day(hour: int, minute: int | None, second: int | None) -> tuple[int, int] | NoSuchDay:
    """Return the seconds since midnight at which a time begins, and how many it lasts; 24:00 is the end of a day."""
    if hour > 24 or (hour == 24 and (minute or second)):
        return NoSuchDay(f"{hour:02} is no hour")
    if minute is not None and minute > 59:
        return NoSuchDay(f"{minute:02} is no minute")
    if second is not None and second > 60:
        return NoSuchDay(f"{second:02} is no second")
    length = 1 if second is not None else 60 if minute is not None else 3_600
    return min(hour * 3_600 + (minute or 0) * 60 + (second or 0), DAY), length


def zone(sign: str, hours: int, minutes: int) -> int | NoSuchDay:
    """Return the minutes by which a time zone is before UTC (XML Schema, 3.2.7.3)."""
    if minutes > 59 or hours * 60 + minutes > _FURTHEST_ZONE:
        return NoSuchDay(f"{sign}{hours:02}:{minutes:02} is no time zone")
    return (hours * 60 + minutes) * (-1 if sign == "-" else 1)
