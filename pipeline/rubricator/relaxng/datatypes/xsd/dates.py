"""Dates and times. Source: XML Schema Part 2, 3.2.7 to 3.2.14 and appendix E.

The calendar is the Gregorian, also before 1582. No year is 0; as in Jing, any minute may have a leap second, and a time
zone lies between -13:00 and +14:00.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rubricator.relaxng.datatypes.datatype import Namespaces
from rubricator.relaxng.datatypes.xsd.base import Base, lexical, matcher

_ZONE = r"(?:Z|[+\-](?:0[0-9]|1[0-2]):[0-5][0-9]|[+\-]13:00|\+13:[0-5][0-9]|\+14:00)?"
_TIME = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]*)?"
# The greatest year that Jing takes has nine digits.
_YEAR = r"(?!-?0000)(?!-?(?:[0-9]{10}|29[3-9][0-9]{6}|[3-9][0-9]{8}))-?(?:[1-9][0-9]*)?[0-9]{4}"
# Year -n comes n - 1 years before year 0, which is not written; so -0001 is a leap year.
_LEAP_YEAR = (
    r"(?![0-9]{9}|0000)(?:[1-9][0-9]*)?"
    r"(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"
    r"|-(?![0-9]{9})(?:[1-9][0-9]*)?"
    r"(?:[0-9]{2}(?:0[59]|[2468][159]|[13579][37])|(?:[02468][048]|[13579][26])01)"
)
_MONTH = "(?:0[1-9]|1[0-2])"
_DAY = "(?:0[1-9]|[12][0-9]|3[01])"
_DAY_OF_EVERY_MONTH = "(?:0[1-9]|1[0-9]|2[0-8])"
_MONTH_AND_DAY = f"(?:{_MONTH}-{_DAY_OF_EVERY_MONTH}|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)"
_DATE = f"(?:{_YEAR}-{_MONTH_AND_DAY}|(?:{_LEAP_YEAR})-02-29)"

_DAY_IN_MILLISECONDS = 86_400_000
_HOURS_14 = 14 * 3_600_000


@dataclass(frozen=True, slots=True)
class Instant:
    """A date or time: milliseconds from the beginning of 1970 in UTC, or in local time if ``zoned`` is false.

    What the type does not name is that of 1 January 2000, 00:00. ``leap`` is 0, or in a leap second its milliseconds + 1.
    """

    milliseconds: int
    leap: int
    zoned: bool


def _days_before(year: int, month: int) -> int:
    """Return the days from 1 January 1970 to the first of a month; year 0 is that before year 1."""
    # Counted from March, the leap day is the last of its year, and months before it are all of known length.
    years, months = (year, month - 3) if month > 2 else (year - 1, month + 9)
    return years * 365 + years // 4 - years // 100 + years // 400 + (153 * months + 2) // 5 - 719_468


def _milliseconds(zone: str | None) -> int:
    if not zone or zone == "Z":
        return 0
    offset = (int(zone[1:3]) * 60 + int(zone[4:6])) * 60_000
    return -offset if zone[0] == "-" else offset


def _instant(expression: str) -> Callable[[str, Namespaces], Instant | None]:
    def value(text: str, _namespaces: Namespaces) -> Instant | None:
        match = matcher(expression)(text)
        if match is None:
            return None
        parts: dict[str, str | None] = match.groupdict()
        year, month, day, hour, minute, second = (
            int(parts.get(name) or default)
            for name, default in (("Y", 2000), ("M", 1), ("D", 1), ("h", 0), ("m", 0), ("s", 0))
        )
        thousandths = int(f"{parts.get('f') or ''}000"[:3])
        days = _days_before(year if year > 0 else year + 1, month) + day - 1
        leap = second == 60
        clock = ((hour * 60 + minute) * 60 + (59 if leap else second)) * 1000 + (999 if leap else thousandths)
        local = days * _DAY_IN_MILLISECONDS + clock
        return Instant(local - _milliseconds(parts["z"]), thousandths + 1 if leap else 0, parts["z"] is not None)

    return value


def _less(one: Instant, other: Instant) -> bool:
    """Return whether an instant is before another, in whatever zone the one without a zone may be."""
    shift = 0 if one.zoned == other.zoned else _HOURS_14
    return (one.milliseconds + shift, one.leap) < (other.milliseconds, other.leap)


_GROUPS = {
    "Y": "(?P<Y>-?[0-9]{4,})",
    "M": "(?P<M>[0-9]{2})",
    "D": "(?P<D>[0-9]{2})",
    "t": r"(?P<h>[0-9]{2}):(?P<m>[0-9]{2}):(?P<s>[0-9]{2})(?:\.(?P<f>[0-9]*))?",
}


def _parts(template: str) -> str:
    """Return an expression with a group for each part of a template."""
    return "".join(_GROUPS.get(character, character) for character in template) + r"(?P<z>Z|[+\-][0-9]{2}:[0-9]{2})?"


TEMPLATES = {
    "dateTime": "Y-M-DTt",
    "time": "t",
    "date": "Y-M-D",
    "gYearMonth": "Y-M",
    "gYear": "Y",
    "gMonthDay": "--M-D",
    "gDay": "---D",
    "gMonth": "--M",
}
"""The parts of each type, before the time zone: Y, M, D, t for hours, minutes and seconds; others stand for themselves."""

_EXPRESSIONS = {
    "dateTime": f"{_DATE}T{_TIME}",
    "time": _TIME,
    "date": _DATE,
    "gYearMonth": f"{_YEAR}-{_MONTH}",
    "gYear": _YEAR,
    "gMonthDay": f"--(?:{_MONTH_AND_DAY}|02-29)",
    "gDay": f"---{_DAY}",
    "gMonth": f"--{_MONTH}",
}

DATES = tuple(
    Base(name, lexical(_EXPRESSIONS[name] + _ZONE), value=_instant(_parts(template)), less=_less)
    for name, template in TEMPLATES.items()
)
