"""Dates in two calendars: "November 18 (5), 1917", "October 25 (November 7), 1917". The value is the Gregorian date's."""

from dataclasses import replace

from rubricator.dates.calendars import GREGORIAN, JULIAN
from rubricator.dates.numerals import DAY, YEAR, day_of, year_of
from rubricator.dates.parts import Parts
from rubricator.dates.rules import Expression, Found, Rule

_LAG = range(10, 14)
"""Days the Julian calendar is behind, from 1582 to 2100."""


def _two(found: Found) -> Expression | None:
    year, short = year_of(found["year"]) if found["year"] else (None, False)
    first = Parts(year, found.value("month"), day_of(found["day"]), short)
    other = Parts(year, found.value("other") if found["other"] else first.month, day_of(found["second"]), short)
    if not other.valid() or not first.valid():
        return None
    expression = Expression(first, certainty=0.95 if found["year"] else 0.8)
    if _lag(first, other) in _LAG:
        return replace(expression, first=other, calendar=(JULIAN, GREGORIAN))
    return replace(expression, calendar=(GREGORIAN, JULIAN)) if _lag(other, first) in _LAG else expression


def _slashed(found: Found) -> Expression | None:
    """Two days of one month, or the first of the month before: "18/30 June", "30/11 May". Days near each other are a span."""
    year, short = year_of(found["year"]) if found["year"] else (None, False)
    first, last, month = found.value("day"), found.value("second"), found.value("month")
    before = found.value("other") if found["other"] else month - (last < first) or 12
    begin, end = Parts(year, before, first, short), Parts(year, month, last, short)
    if not (begin.valid() and end.valid()) or (_lag(begin, end) % 365) not in _LAG:
        return None
    return Expression(end, certainty=0.9 if year else 0.8, calendar=(JULIAN, GREGORIAN))


def _two_years(found: Found) -> Expression | None:
    """Each date has its year: "December 28, 1916 (January 10, 1917)"."""
    first, other = (
        Parts(found.value(year), found.value(month), day_of(found[day]))
        for year, month, day in (("year", "month", "day"), ("end", "other", "second"))
    )
    start, end = first.full(), other.full()
    if not start or not end or (end - start).days not in _LAG:
        return None
    return Expression(other, certainty=0.95, calendar=(JULIAN, GREGORIAN))


def _two_spans(found: Found) -> Expression | None:
    """Several days in two calendars: "October 24-25 (November 6-7), 1917"."""
    year, short = year_of(found["year"]) if found["year"] else (None, False)
    month = found.value("month")
    other = found.value("other") if found["other"] else month
    first, last = (Parts(year, month, day_of(found[group]), short) for group in ("day", "end"))
    begin, end = (Parts(year, other, day_of(found[group]), short) for group in ("second", "until"))
    if not (first.valid() and begin.valid()):
        return None
    if _lag(first, begin) in _LAG:
        return Expression(begin, end, certainty=0.9, calendar=(JULIAN, GREGORIAN))
    return Expression(first, last, certainty=0.9)


def _lag(one: Parts, other: Parts) -> int:
    """Return the days from one date to another of the same year, whichever it is."""
    start, end = (replace(parts, year=parts.year if parts.year and not parts.short else 1999, short=False).full()
                  for parts in (one, other))  # fmt: skip
    return (end - start).days if start and end else 0


_DAY = rf"(?P<day>{DAY})"
_SECOND = rf"(?P<second>{DAY})"
_IN_BRACKETS = rf"[(\[](?:{_SECOND}(?:f?(?P<other>m))?)[)\]]"
_YEAR = rf"(?:,?(?P<year>{YEAR}))?"

_DAYS = rf"(?P<day>{DAY})-+(?P<end>{DAY})"
_OTHER_DAYS = rf"[(\[](?P<other>m)?{_SECOND}-+(?P<until>{DAY})[)\]]"

RULES = (
    Rule("month-days-dual", rf"(?P<month>m){_DAYS}{_OTHER_DAYS}{_YEAR}", _two_spans),
    Rule("day-month/day-month", rf"{_DAY}(?P<month>m)/{_SECOND}(?P<other>m){_YEAR}", _two),
    Rule("month-day-dual", rf"(?P<month>m){_DAY}[(\[](?P<other>m)?{_SECOND}[)\]]{_YEAR}", _two),
    Rule("day-dual-month", rf"{_DAY}{_IN_BRACKETS}f?(?P<month>m){_YEAR}", _two),
    Rule("day-month-dual", rf"{_DAY}f?(?P<month>m){_IN_BRACKETS}{_YEAR}", _two),
    Rule("day/day-month", r"(?P<day>n)\.?/(?P<second>n)\.?(?P<other>m)?(?P<month>m)" + _YEAR, _slashed),
    Rule("month-day/day", rf"(?P<month>m){_DAY}/(?P<other>m)?(?P<second>{DAY}),(?P<year>{YEAR})", _two),
    Rule("dual-years", rf"(?P<month>m){_DAY},?(?P<year>y)[(\[/](?P<other>m){_SECOND},?(?P<end>y)[)\]]?", _two_years),
    Rule(
        "dual-years", rf"{_DAY}f?(?P<month>m),?(?P<year>y)[(\[/]{_SECOND}f?(?P<other>m),?(?P<end>y)[)\]]?", _two_years
    ),
)
