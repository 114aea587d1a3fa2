"""Dates in figures: "10.8.2012", "7. 7. 16", "29.IV.09", "20/XII.1916", "1928-10-21"."""

from dataclasses import replace

from rubricator.dates.parts import Parts
from rubricator.dates.rules import Expression, Found, Need, Rule


def _year(found: Found) -> tuple[int, bool]:
    return found.value("year"), found["year"][0].kind == "n"


def _day_first(found: Found) -> Expression | None:
    year, short = _year(found)
    if short and found["year"][0].end - found["year"][0].start < 2:
        return None
    need: Need = "numeric" if short else ""
    return Expression(Parts(year, found.value("month"), found.value("day"), short), certainty=0.95, need=need)


def _slashes(found: Found) -> Expression | None:
    """Day first; which of the two it is may be for the document's other dates to say."""
    year, short = _year(found)
    parts = Parts(year, found.value("month"), found.value("day"), short)
    return Expression(parts, certainty=0.9, need="numeric") if found.tight() else None


def _american(found: Found) -> Expression | None:
    read = _slashes(found)
    return turned(read) if read and found.value("month") > 12 else None


def _american_dots(found: Found) -> Expression | None:
    read = _day_first(found)
    return turned(read) if read and found.value("month") > 12 and found.tight() else None


def turned(read: Expression) -> Expression:
    """Return the expression with day and month changed over."""
    return replace(read, first=replace(read.first, day=read.first.month, month=read.first.day))


def either_way(rule: str, read: Expression) -> bool:
    """Return whether a date in figures can be read month first as well, as another day."""
    day, month = read.first.day or 0, read.first.month or 0
    return rule in (DAY_FIRST, DOTTED) and day <= 12 and day != month


def _iso(found: Found) -> Expression | None:
    padded = all(found[group][0].end - found[group][0].start == 2 for group in ("month", "day"))
    if not (found.tight() and padded):
        return None
    return Expression(Parts(found.value("year"), found.value("month"), found.value("day")))


def _month_year(found: Found) -> Expression | None:
    if not found.tight():
        return None
    return Expression(Parts(found.value("year"), found.value("month")), certainty=0.7, need="day")


def _day_month(found: Found) -> Expression | None:
    return Expression(Parts(None, found.value("month"), found.value("day")), certainty=0.7, need="day")


def _days(found: Found) -> Expression | None:
    """Days of one month in figures: "27./28.2.1933"."""
    year, short = _year(found)
    first, last = (Parts(year, found.value("month"), found.value(day), short) for day in ("day", "end"))
    if found.value("day") >= found.value("end") or short:
        return None
    return Expression(first, last, certainty=0.9)


DAY_FIRST, MONTH_FIRST, DOTTED = "day/month/year", "month/day/year", "day.month.year"
_SLASHED = r"(?P<day>n)(?P<sep>[/-])(?P<month>n)(?P=sep)(?P<year>y|n)"

RULES = (
    Rule(DOTTED, r"(?P<day>n)\.(?P<month>n)\.(?P<year>y|n)", _day_first),
    Rule(MONTH_FIRST, r"(?P<day>n)\.(?P<month>n)\.(?P<year>y|n)", _american_dots),
    Rule("day.roman-month.year", r"(?P<day>n)[./:-]?(?P<month>R)[./:-]{0,2}(?P<year>y|n)", _day_first),
    Rule("roman-day.roman-month.year", r"(?P<day>R)\.(?P<month>R)\.(?P<year>y|n)", _day_first),
    Rule(DAY_FIRST, _SLASHED, _slashes),
    Rule(MONTH_FIRST, _SLASHED, _american),
    Rule("year-month-day", r"(?P<year>y)-(?P<month>n)-(?P<day>n)", _iso),
    Rule("days.month.year", r"(?P<day>n)\.?[/-](?P<end>n)\.(?P<month>n|R)\.?(?P<year>y|n)", _days),
    Rule("month.year", r"(?P<month>n)[./](?P<year>y)", _month_year),
    Rule("day.month.", r"(?P<day>n)\.(?P<month>n)\.", _day_month),
)
