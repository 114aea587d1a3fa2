"""Year, month and day as an expression gives them, and the arithmetic on them (proleptic Gregorian)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from rubricator.dates.datable import Datable

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Parts:
    """What an expression says of a date: any of year, month and day may be missing.

    ``short``: the year is written with two digits, and its century is still to be found.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    short: bool = False

    def valid(self) -> bool:
        """Return whether such a day exists; without a year, February has 29 days."""
        if self.year is not None and not self.short and not 1 <= self.year <= 9999:
            return False
        if self.month is None:
            return self.day is None or 1 <= self.day <= 31
        if not 1 <= self.month <= 12:
            return False
        if self.day is None:
            return True
        year = 4 if self.year is None or self.short else self.year
        return 1 <= self.day <= days_in(year, self.month)

    def iso(self) -> str | None:
        """Return ``1928-10-21``, ``1928-10``, ``1928``, ``--10-21``, ``--10``, ``---21``, or None when no date at all."""
        if self.short or not self.valid():
            return None
        month = "" if self.month is None else f"{self.month:02d}"
        day = "" if self.day is None else f"-{self.day:02d}"
        if self.year is None:
            return f"--{month or '-'}{day[1:] if not month else day}" if month or day else None
        if not month:
            return f"{self.year:04d}"
        return f"{self.year:04d}-{month}{day}"

    def full(self) -> date | None:
        """Return the day, or None when year, month or day is missing."""
        if self.year is None or self.month is None or self.day is None or self.short or not self.valid():
            return None
        return date(self.year, self.month, self.day) if self.day <= _gregorian_days(self.year, self.month) else None

    def inherit(self, other: Parts) -> Parts:
        """Return these parts with the year, and before it the month, taken from ``other`` where they are missing."""
        month = other.month if self.month is None and self.day is not None else self.month
        if self.year is not None:
            return replace(self, month=month)
        return replace(self, year=other.year, short=other.short, month=month)


def days_in(year: int, month: int) -> int:
    """Return the number of days of a month, 29 for February of every fourth year, as the Julian calendar has it too."""
    return 28 if month == 2 and year % 4 else _DAYS[month - 1]


def _gregorian_days(year: int, month: int) -> int:
    return 28 if month == 2 and year % 100 == 0 and year % 400 else days_in(year, month)


def shifted(day: date, by: int) -> Parts:
    """Return the day ``by`` days later, or nothing at the end of the calendar."""
    try:
        moved = day + timedelta(days=by)
    except OverflowError:
        return Parts()
    return Parts(moved.year, moved.month, moved.day)


def months_on(parts: Parts, by: int, day: int | None) -> Parts:
    """Return the month ``by`` months after that of ``parts``, with a day."""
    if parts.year is None or parts.month is None:
        return Parts()
    count = parts.year * 12 + parts.month - 1 + by
    return Parts(count // 12, count % 12 + 1, day)


def parts_of(value: Datable | None) -> Parts:
    """Return the date that a value stands for when it serves as reference: its latest one."""
    if value is None:
        return Parts()
    text = value.when or value.not_after or value.to or value.not_before or value.from_ or ""
    numbers = [int(part) for part in text.split("T")[0].split("-") if part.isdigit()]
    if text.startswith("-") or not numbers:
        return Parts()
    year, month, day = (*numbers, None, None)[:3]
    parts = Parts(year, month, day)
    return parts if parts.valid() else Parts(parts.year)
