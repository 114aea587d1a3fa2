"""Dates with a day and a month by name: "21 October 1928", "Augt 22d 1779", "Seventh day of May A D 1855"."""

from rubricator.dates.numerals import DAY, YEAR, day_of, year_of
from rubricator.dates.parts import Parts
from rubricator.dates.rules import Expression, Found, Rule, Shift
from rubricator.dates.words import MONTHS


def _full(found: Found) -> Expression | None:
    year, short = year_of(found["year"])
    aforesaid = found["year"][0].kind == "Z"
    if year is None and not aforesaid:
        return None
    parts = Parts(year, found.value("month"), day_of(found["day"]), short)
    return Expression(parts, shift=Shift("aforesaid", 0) if aforesaid else None)


def _short_year(found: Found) -> Expression | None:
    """Two digits for the year and nothing to mark them: a year only where the clause ends."""
    year = found["year"][0]
    if year.end - year.start < 2:
        return None
    parts = Parts(year.value, found.value("month"), day_of(found["day"]), short=True)
    return Expression(parts, certainty=0.85, need="clause-end")


def _dual_year(found: Found) -> Expression | None:
    """Old style, the year from 25 March: "3 February 1744/5" is 1745."""
    old, new = found.value("year"), found["new"][0]
    if not _follows(old, new.value, new.end - new.start):
        return None
    year = old + 1 if found.value("month") <= 3 else old
    return Expression(Parts(year, found.value("month"), day_of(found["day"])), certainty=0.9)


def _follows(old: int, new: int, digits: int) -> bool:
    return (old + 1) % int(10**digits) == new


def _quaker(found: Found) -> Expression | None:
    """Months by number. Before 1752 the first was March; the sense after 1752 is taken where no year says otherwise."""
    if found.value("unit") not in (0, MONTHS):
        return None
    year, short = year_of(found["year"]) if found["year"] else (None, False)
    month = found.value("month")
    new = found["new"]
    if year is not None and new and not _follows(year, new[0].value, new[0].end - new[0].start):
        return None
    if year is not None and year < 1752:
        dual_march = bool(new) and month == 1
        year, month = year + (month > 10 or dual_march), (month + 1) % 12 + 1
    return Expression(Parts(year, month, day_of(found["day"]), short), certainty=0.8)


UNMARKED_YEAR = "month-day-short-year"
"""A rule whose year has to be compared with a known one: "Oct. 12. 23"."""

_DAY = rf"(?P<day>{DAY})"
_OF = r"(?:df|f|d)?,?"
_WORDED = r"u(?:-u)?|T-?&?u"
_MONTH = r"(?P<month>m)"
_STYLE = r"(?:[(\[]?J[)\]]?,?)?"
_YEAR = rf",?\.?{_STYLE}f?(?P<year>{YEAR})"
_QUAKER_YEAR = rf",?(?P<year>{YEAR})?(?P<new>)"
_QUAKER_DUAL = r",?(?P<year>y)[/-](?P<new>n|y)"

RULES = (
    Rule("day-month-year", _DAY + _OF + _MONTH + _YEAR, _full),
    Rule("day-month-year", rf"(?P<day>{_WORDED}){_OF}{_MONTH}{_YEAR}", _full),
    Rule(
        "day-month-year", rf"{_DAY}[-/]{_MONTH}[-/](?P<year>y|n)", lambda found: _full(found) if found.tight() else None
    ),
    Rule("month-day-year", rf"{_MONTH}f?t?(?P<day>{DAY}|u),?\.?{_STYLE}(?P<year>{YEAR})", _full),
    Rule(UNMARKED_YEAR, rf"{_MONTH}(?P<day>[no]\.?),?(?P<year>n)(?!,?[ny])", _short_year),
    Rule("month-day-year", rf"{_MONTH}(?P<day>{DAY})/(?P<year>n|y)", _full),
    Rule("day-month-short-year", r"(?P<day>[no]\.?)(?P<month>m)\.?,?(?P<year>n)(?!,?[ny])", _short_year),
    Rule("year-month-day", r"(?P<year>y),?(?P<month>m)(?P<day>[no])", _full),
    Rule("day-month-dual-year", _DAY + _OF + _MONTH + r",?(?P<year>y)[/-](?P<new>n|y)", _dual_year),
    Rule("month-day-dual-year", rf"{_MONTH}f?t?(?P<day>{DAY}),?(?P<year>y)[/-](?P<new>n|y)", _dual_year),
    Rule(
        "day-of-named-month",
        rf"(?P<day>[no]|O)d?f?t?(?:[no]|O)[QU],?f(?P<month>m),?(?P<year>{YEAR})",
        _full,
    ),
    Rule("year-month-day-dual", r"(?P<year>y)[/-](?P<new>n|y),?(?P<month>m)(?P<day>[no])", _dual_year),
    Rule(
        "day-of-numbered-month", rf"(?P<day>[no]|O)\.?d?f?t?(?P<month>[no]|O)\.?(?P<unit>[QU]){_QUAKER_YEAR}", _quaker
    ),
    Rule("numbered-month-day", rf"(?P<month>[no]|O)\.?(?P<unit>[QU])\.?,?(?P<day>[no])\.?{_QUAKER_YEAR}", _quaker),
    Rule(
        "day-of-numbered-month", rf"(?P<day>[no]|O)\.?d?f?t?(?P<month>[no]|O)\.?(?P<unit>[QU]){_QUAKER_DUAL}", _quaker
    ),
    Rule("numbered-month-day", rf"(?P<month>[no]|O)\.?(?P<unit>[QU])\.?,?(?P<day>[no])\.?{_QUAKER_DUAL}", _quaker),
)
