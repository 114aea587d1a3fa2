"""What is wrong with a date or a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from rubricator.relaxng.datatypes.wording.characters import shortened
from rubricator.relaxng.datatypes.xsd.dates import TEMPLATES

MONTHS = tuple("January February March April May June July August September October November December".split())
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_GROUPS = {
    "Y": "(?P<sign>-?)(?P<Y>[0-9]+)",
    "M": "(?P<M>[0-9]+)",
    "D": "(?P<D>[0-9]+)",
    "t": r"(?P<h>[0-9]+):(?P<m>[0-9]+)(?::(?P<s>[0-9]+)(?:\.[0-9]*)?)?",
}
_ZONE = r"(?P<zone>[Zz]|[+\-][0-9]*:[0-9]*)?"
_ZONE_AFTER_TIME = r"(?P<zone>[Zz]|[+\-][0-9:]*)?"


@cache
def _loose(name: str) -> re.Pattern[str]:
    """Return an expression for what has the parts of a type, whether they are right or not."""
    template = TEMPLATES[name]
    parts = "".join(_GROUPS.get(character, character) for character in template)
    return re.compile(parts + (_ZONE_AFTER_TIME if "t" in template else _ZONE))


def days_in(month: int, year: int | None) -> int:
    """Return how many days a month has, in a leap year if no year is given."""
    if month == 2 and year is not None and not (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)):
        return 28
    return _DAYS[month - 1]


def fault_in_date(name: str, text: str) -> str:
    """Return what is wrong with a string that has the parts of a type; empty if it has not, or nothing is."""
    match = _loose(name).fullmatch(text)
    return (
        next(_faults({key: value for key, value in match.groupdict().items() if value is not None}), "")
        if match
        else ""
    )


def _faults(parts: Mapping[str, str]) -> Iterator[str]:
    yield from _faults_of_date(parts)
    yield from _faults_of_time(parts)
    zone = parts.get("zone", "Z")
    if not re.fullmatch(r"Z|[+\-][01][0-9]:[0-5][0-9]", zone):
        yield f"{shortened(zone)} is no time zone: it is Z or as +01:00"
    elif zone != "Z" and not -780 <= _minutes(zone) <= 840:
        yield f"{zone} is no time zone: they go from -13:00 to +14:00"


def _number(digits: str) -> int:
    """Return the number that digits write, or one that is too great as well."""
    return int(digits.lstrip("0")[:9] or 0)


def _minutes(zone: str) -> int:
    minutes = int(zone[1:3]) * 60 + int(zone[4:])
    return -minutes if zone[0] == "-" else minutes


def _faults_of_date(parts: Mapping[str, str]) -> Iterator[str]:
    year, month, day = parts.get("Y"), parts.get("M"), parts.get("D")
    if month is not None and not 1 <= _number(month) <= 12:
        yield f"{shortened(month)} is no month"
    elif day is not None and not 1 <= _number(day) <= 31:
        yield f"{shortened(day)} is no day of a month"
    elif day is not None and month is not None:
        yield from _fault_of_length(_astronomical(parts), _number(month), _number(day))
    for number, what in ((month, "month"), (day, "day")):
        if number is not None and len(number) != 2:
            yield f"the {what} has to have two digits: {_number(number):02}"
    if year is not None:
        yield from _fault_of_year(parts["sign"], year)


def _astronomical(parts: Mapping[str, str]) -> int | None:
    """Return the year with 0 for that before 1, None if there is none."""
    if "Y" not in parts:
        return None
    year = int(parts["Y"][-9:])
    return 1 - year if parts["sign"] else year


def _fault_of_length(year: int | None, month: int, day: int) -> Iterator[str]:
    days = days_in(month, year)
    if day > days:
        yield f"{MONTHS[month - 1]}{'' if year is None or year < 1 else f' {year}'} has {days} days"


def _fault_of_year(sign: str, year: str) -> Iterator[str]:
    if not year.strip("0"):
        yield "there is no year 0: the year before 0001 is -0001"
    elif len(year) < 4:
        # Of a year with two digits nobody knows which century it is in.
        yield f"the year has to have four digits{f': {sign}{year:>04}' if sign or len(year) == 3 else ''}"
    elif len(year) > 4 and year[0] == "0":
        yield f"the year has more digits than it needs: {sign}{shortened(year.lstrip('0')):>04}"


def _faults_of_time(parts: Mapping[str, str]) -> Iterator[str]:
    if "h" not in parts:
        return
    for key, most, what in (("h", 23, "hour"), ("m", 59, "minute"), ("s", 60, "second")):
        number = parts.get(key)
        if number is None:
            yield "the seconds are missing"
        elif _number(number) > most:
            yield f"{shortened(number)} is no {what}{': midnight is 00' if number == '24' else ''}"
        elif len(number) != 2:
            yield f"the {what} has to have two digits: {_number(number):02}"
