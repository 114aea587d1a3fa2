"""Dates in EDTF, levels 0 to 2: approximate and uncertain ones, seasons, sets, digits that are not known.

Source: ISO 8601-2:2019, 4; https://www.loc.gov/standards/datetime/.
"""

from __future__ import annotations

import re

from rubricator.validation.checks.dates.periods import Period
from rubricator.validation.checks.dates.values import Backwards, NoSuchDay, NotADate, Reading, yearly_date
from rubricator.validation.checks.dates.w3c import w3c_date

_SIGN = "[?~%]?"
_DATE = re.compile(
    rf"{_SIGN}(?P<year>-?[\dX]{{4}}(?:S\d+)?|Y-?\d+(?:E\d+)?(?:S\d+)?){_SIGN}"
    rf"(?:-{_SIGN}(?P<month>[\dX]{{2}}){_SIGN}(?:-{_SIGN}(?P<day>[\dX]{{2}}){_SIGN})?)?",
    re.ASCII,
)
_PLAIN = re.compile(r"-?\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d(?::\d\d)?)?)?)?)?", re.ASCII)
_SHORT_ZONE = re.compile(r"(T.*[+-]\d\d)$")
_UNKNOWN = frozenset({"", ".."})
_SEASONS = range(21, 42)
"""Spring to winter, of the hemispheres too, quarters, thirds and halves of a year."""


def edtf_date(value: str) -> Reading:
    """Return what a value comes to; what is approximate, uncertain or a set is not compared."""
    if value[:1] + value[-1:] in ("[]", "{}"):
        return _set(value[1:-1])
    start, slash, end = value.partition("/")
    return _interval(start, end) if slash else _single(value)


def _set(members: str) -> Reading:
    """Return what is wrong with a set: dates with commas between, of which some may be ranges such as ``1670..1672``."""
    for member in members.split(","):
        sides = [side for side in member.strip().split("..") if side]
        if not 1 <= len(sides) <= 2:
            return NotADate()
        wrong = next((side for side in map(_single, sides) if isinstance(side, NoSuchDay | NotADate)), None)
        if wrong is not None:
            return wrong
    return None


def _interval(start: str, end: str) -> Reading:
    first, last = (None if side in _UNKNOWN else _single(side) for side in (start, end))
    for side in (first, last):
        if isinstance(side, NoSuchDay | NotADate):
            return side
    if start in _UNKNOWN and end in _UNKNOWN:
        return NotADate()
    if not isinstance(first, Period) or not isinstance(last, Period):
        return None
    return Backwards(start, end) if first.is_after(last) else first.joined(last)


def _single(value: str) -> Reading:
    found = _DATE.fullmatch(value)
    if found is None:
        return w3c_date(_SHORT_ZONE.sub(r"\1:00", value)) if _PLAIN.fullmatch(value) else NotADate()
    month, day = found["month"], found["day"]
    if month and not day and month.isdigit() and int(month) in _SEASONS:
        return None
    if _PLAIN.fullmatch(value):
        return w3c_date(value)
    # The digits that are known make a day that there is.
    known = [_lowest(part) for part in (month, day) if part]
    if len(found["year"]) == 4 and found["year"].isdigit():
        whole = w3c_date("-".join((found["year"], *known)))
        return whole if isinstance(whole, NoSuchDay) else None
    return yearly_date(*map(int, known)) if known else None


def _lowest(part: str) -> str:
    """Return a month or day with the lowest digits for those not known."""
    return "01" if part in ("XX", "0X") else part.replace("X", "0")
