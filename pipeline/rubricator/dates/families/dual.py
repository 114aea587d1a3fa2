"""Dates in two calendars: "November 18 (5), 1917", "October 25 (November 7), 1917". The value is the first date's."""

from rubricator.dates.numerals import DAY, YEAR, day_of, year_of
from rubricator.dates.parts import Parts
from rubricator.dates.rules import Expression, Found, Rule


def _first(found: Found) -> Expression | None:
    year, short = year_of(found["year"]) if found["year"] else (None, False)
    other = Parts(None, found.value("other") if found["other"] else None, day_of(found["second"]))
    if not other.valid():
        return None
    first = Parts(year, found.value("month"), day_of(found["day"]), short)
    return Expression(first, certainty=0.95 if found["year"] else 0.8)


def _first_days(found: Found) -> Expression | None:
    """Several days in two calendars: "October 24-25 (November 6-7), 1917"."""
    year, short = year_of(found["year"]) if found["year"] else (None, False)
    first, last = (Parts(year, found.value("month"), day_of(found[group]), short) for group in ("day", "end"))
    return Expression(first, last, certainty=0.9)


_DAY = rf"(?P<day>{DAY})"
_SECOND = rf"(?P<second>{DAY})"
_IN_BRACKETS = rf"[(\[](?:{_SECOND}(?:f?(?P<other>m))?)[)\]]"
_YEAR = rf"(?:,?(?P<year>{YEAR}))?"

_DAYS = rf"(?P<day>{DAY})-+(?P<end>{DAY})"

RULES = (
    Rule("month-days-dual", rf"(?P<month>m){_DAYS}[(\[]m?{DAY}-+{DAY}[)\]]{_YEAR}", _first_days),
    Rule("day-month/day-month", rf"{_DAY}(?P<month>m)/{_SECOND}(?P<other>m){_YEAR}", _first),
    Rule("month-day-dual", rf"(?P<month>m){_DAY}[(\[](?P<other>m)?{_SECOND}[)\]]{_YEAR}", _first),
    Rule("day-dual-month", rf"{_DAY}{_IN_BRACKETS}f?(?P<month>m){_YEAR}", _first),
    Rule("day-month-dual", rf"{_DAY}f?(?P<month>m){_IN_BRACKETS}{_YEAR}", _first),
    Rule("day/day-month", rf"(?P<day>n)/(?P<second>n)(?P<other>m)?(?P<month>m){_YEAR}", _first),
    Rule("month-day/day", rf"(?P<month>m){_DAY}/(?P<other>m)?(?P<second>{DAY}),(?P<year>{YEAR})", _first),
)
