"""Spans of time whose ends share a month: "16th and 17th of April, 1862", "October 5-12, 1917", "24./25. Mai 1920"."""

from rubricator.dates.numerals import DAY, YEAR, day_of, year_of
from rubricator.dates.parts import Parts
from rubricator.dates.rules import Expression, Found, Rule


def _days(found: Found) -> Expression | None:
    year, short = year_of(found["year"]) if found["year"] else (None, False)
    month = found.value("month")
    first, last = (Parts(year, month, day_of(found[group]), short) for group in ("day", "end"))
    if (first.day or 0) >= (last.day or 0):
        return None
    return Expression(first, last, certainty=0.95 if found["year"] else 0.8)


_DAYS = rf"(?P<day>{DAY})(?:-+|>t?|&t?|/)(?P<end>{DAY})"

RULES = (
    Rule("days-month-year", rf"{_DAYS}(?:df|f)?(?P<month>m)(?:,?\.?f?(?P<year>{YEAR}))?", _days),
    Rule("month-days-year", rf"(?P<month>m){_DAYS}(?:,?\.?(?P<year>{YEAR}))?", _days),
)
