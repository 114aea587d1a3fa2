"""duration. Source: XML Schema Part 2, 3.2.6. Equality is that of Jing: a year is not equal to twelve months."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rubricator.relaxng.datatypes.datatype import Namespaces
from rubricator.relaxng.datatypes.xsd.base import Base, lexical, matcher

if TYPE_CHECKING:
    from decimal import Decimal

_EXPRESSION = (
    r"(-)?P(?!\Z)(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)D)?"
    r"(?:T(?!\Z)(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+(?:\.[0-9]*)?|\.[0-9]+)S)?)?"
)

# The four months that 3.2.6.2 compares at: year, and month from 0.
_REFERENCES = ((1696, 8), (1697, 1), (1903, 2), (1903, 6))
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_IN_400_YEARS = 146_097


class Duration(NamedTuple):
    """A duration as it is written, every part with the sign of the whole."""

    years: Decimal
    months: Decimal
    days: Decimal
    hours: Decimal
    minutes: Decimal
    seconds: Decimal

    def in_months(self) -> int:
        """Return the part of no certain length, in months."""
        return int(self.years * 12 + self.months)

    def in_seconds(self) -> Decimal:
        """Return the part of certain length, in seconds."""
        return ((self.days * 24 + self.hours) * 60 + self.minutes) * 60 + self.seconds


def _duration(text: str, _namespaces: Namespaces) -> Duration | None:
    from decimal import Decimal

    match = matcher(_EXPRESSION)(text)
    if match is None:
        return None
    minus, *parts = match.groups()
    # Zero has no sign: Decimal's -0 is equal to 0.
    return Duration(*(Decimal(f"{minus or ''}{part or 0}") for part in parts))


def _days_of(months: int, year: int, month: int) -> int:
    """Return how many days a number of months has, from a month (from 0) of a year onwards."""
    if months < 0:
        return -_days_of(-months, year, month)
    cycles, rest = divmod(months, 4800)
    days = 0
    for at in range(month, month + rest):
        leap = at % 12 == 1 and _is_leap(year + at // 12)
        days += _DAYS[at % 12] + leap
    return cycles * _DAYS_IN_400_YEARS + days


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _less(one: Duration, other: Duration) -> bool:
    """Return whether a duration is shorter than another, whichever months they fall in."""
    months, other_months = one.in_months(), other.in_months()
    seconds, other_seconds = one.in_seconds(), other.in_seconds()
    if months == other_months:
        return seconds < other_seconds
    return all(
        _days_of(months, *at) * 86_400 + seconds < _days_of(other_months, *at) * 86_400 + other_seconds
        for at in _REFERENCES
    )


DURATIONS = (Base("duration", lexical(_EXPRESSION), value=_duration, less=_less),)
