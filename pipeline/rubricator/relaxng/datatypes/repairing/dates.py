"""Dates as people write them, made into those of XML Schema.

Only what can be read in one way: 5/3/1928 is the third of May to some and the fifth of March to others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from rubricator.relaxng.datatypes.repairing.months import month_of

_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
_D, _M, _Y = "(?P<D>[0-9]{1,2})", "(?P<M>[0-9]{1,2})", "(?P<Y>[0-9]{4})"
_NTH = f"{_D}(?:st|nd|rd|th|er|\\.)?"
_MONTH = r"(?P<month>[^\W\d_]{3,})\.?"
_GAP = "[ -]"
_FORMATS = tuple(
    re.compile(expression, re.IGNORECASE)
    for expression in (
        rf"{_Y}[-./ ]{_M}[-./ ]{_D}",
        "(?P<Y>[0-9]{4})(?P<M>[0-9]{2})(?P<D>[0-9]{2})",
        rf"{_D}\. ?{_M}\. ?{_Y}",
        rf"{_NTH}{_GAP}?(?:of |de )?{_MONTH},?{_GAP}?{_Y}",
        rf"{_MONTH} ?{_NTH},? ?{_Y}",
        rf"{_Y}{_GAP}{_MONTH}{_GAP}{_D}",
        rf"{_Y}[-./]{_M}",
        rf"{_M}[./]{_Y}",
        rf"{_MONTH},? ?{_Y}",
        rf"{_Y},?{_GAP}{_MONTH}",
        rf"{_NTH}{_GAP}?{_MONTH}",
        rf"{_MONTH} ?{_NTH}",
        _MONTH,
        f"-{{0,2}}{_M}-{_D}",
        # The year alone, with too few digits.
        "(?P<Y>[0-9]{3})",
        "(?P<Y>-[0-9]{1,4})",
        # A month or day of 00 for one not known.
        f"{_Y}-{_M}-00",
        f"{_Y}-00(?:-00)?",
    )
)
_NUMBERS_ONLY = re.compile(rf"(?P<first>[0-9]{{1,2}})(?P<gap>[/-])(?P<second>[0-9]{{1,2}})(?P=gap){_Y}")
_TIME = re.compile(
    r"T?(?P<h>[0-9]{1,2}):(?P<m>[0-9]{2})(?::(?P<s>[0-9]{1,2}))?(?P<f>\.[0-9]+)? ?(?P<zone>Z|[+-][0-9]{1,2}(?::?[0-9]{2})?)?",
    re.IGNORECASE,
)


def candidates(template: str, text: str) -> Iterator[str]:
    """Yield what a string means as a value with the parts of a template, no part made up and none lost."""
    plain = text.translate(_DASHES)
    if "t" in template:
        date, time = _divided(plain) if "Y" in template else ("", plain)
        clock = _time(time)
        for day in _dates(template.removesuffix("Tt"), date) if "Y" in template else [""]:
            if clock:
                yield f"{day}T{clock}" if day else clock
    else:
        yield from _dates(template, plain)


def _divided(text: str) -> tuple[str, str]:
    """Return the date and the time of a string that has both."""
    found = re.fullmatch(r"(.*?)(?:[ T]([0-9]{1,2}:.*))?", text, re.DOTALL)
    assert found is not None, "every part may be empty"
    date, time = found.groups("")
    return date.strip(" ,"), time


def _time(text: str) -> str:
    match = _TIME.fullmatch(text)
    if not match:
        return ""
    hours, seconds = match["h"].zfill(2), (match["s"] or "00").zfill(2)
    return f"{hours}:{match['m']}:{seconds}{match['f'] or ''}{_zone(match['zone'] or '')}"


def _zone(text: str) -> str:
    if not text[1:]:
        return text.upper()
    hours, _, minutes = text[1:].partition(":") if ":" in text else (text[1:3], "", text[3:])
    return f"{text[0]}{hours.zfill(2)}:{minutes or '00'}"


def _dates(template: str, text: str) -> Iterator[str]:
    for parts in _readings(text):
        if {part for part in template if part in "YMD"} == set(parts):
            yield "".join(_written(part, parts) if part in parts else part for part in template)


def _readings(text: str) -> Iterator[Mapping[str, str]]:
    match = _NUMBERS_ONLY.fullmatch(text)
    if match:
        yield from _in_either_order(match["first"], match["second"], match["Y"])
    for expression in _FORMATS:
        found = expression.fullmatch(text)
        if found:
            parts = {name: part for name, part in found.groupdict().items() if part}
            month = month_of(parts.pop("month", ""))
            if month:
                parts["M"] = str(month)
            yield parts


def _in_either_order(first: str, second: str, year: str) -> Iterator[Mapping[str, str]]:
    """Yield the day and month that two numbers are, if only one order is possible."""
    if int(first) > 12 or int(first) == int(second):
        yield {"Y": year, "M": second, "D": first}
    elif int(second) > 12:
        yield {"Y": year, "M": first, "D": second}


def _written(part: str, parts: Mapping[str, str]) -> str:
    number = parts[part]
    if part != "Y":
        return number.zfill(2)
    return f"-{number[1:].zfill(4)}" if number[0] == "-" else number.zfill(4)
