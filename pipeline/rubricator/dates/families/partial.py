"""Dates that lack a part: "October 1928", "November 17th", "16th instant", "in June", "the 4th"."""

from rubricator.dates.numerals import DAY, YEAR, day_of, year_of
from rubricator.dates.parts import Parts
from rubricator.dates.rules import Expression, Found, Rule, Shift


def _month_year(found: Found) -> Expression | None:
    year, short = year_of(found["year"])
    if year is None and found["year"][0].kind != "Z":
        return None
    return Expression(Parts(year, found.value("month"), None, short), certainty=0.95)


def _dual_year(found: Found) -> Expression | None:
    old, new = found.value("year"), found["new"][0]
    if (old + 1) % 10 ** (new.end - new.start) != new.value or found.value("month") > 3:
        return None
    return Expression(Parts(old + 1, found.value("month")), certainty=0.85)


def _day_month(found: Found) -> Expression | None:
    return Expression(Parts(None, found.value("month"), day_of(found["day"])), certainty=0.85, shift=_turn(found))


def _month_day(found: Found) -> Expression | None:
    """A month and figures without ending, such as "May 21", must not count things ("March 40 miles")."""
    counted = found["day"][-1].kind == "n"
    parts = Parts(None, found.value("month"), day_of(found["day"]))
    return Expression(parts, certainty=0.85, need="day" if counted else "", shift=_turn(found))


def _month(found: Found) -> Expression | None:
    turn = _turn(found)
    return Expression(Parts(None, found.value("month")), certainty=0.7, need="" if turn else "month", shift=turn)


def _instant(found: Found) -> Expression | None:
    shift = Shift("month", found.value("inst"))
    return Expression(Parts(day=day_of(found["day"])), certainty=0.9, shift=shift)


def _day_alone(found: Found) -> Expression | None:
    return Expression(Parts(day=day_of(found["day"])), certainty=0.5, need="day", shift=Shift("month", 0))


def _blank(found: Found) -> Expression | None:
    """A form not filled in: "this ___ day of ___ A. D. 1862"."""
    year, short = year_of(found["year"])
    month = found.value("month") if found["month"] else None
    return Expression(Parts(year, month, None, short), certainty=0.8) if year else None


def _feast(found: Found) -> Expression | None:
    month, day = divmod(found.value("feast"), 100)
    year, short = year_of(found["year"]) if found["year"] else (None, False)
    if not month:
        return Expression(Parts(year), certainty=0.5) if year else None
    named = bool(year or found["turn"])
    parts = Parts(year, month, day, short)
    return Expression(parts, certainty=0.85 if named else 0.5, need="" if named else "feast", shift=_turn(found))


def _last_of_month(found: Found) -> Expression | None:
    year, short = year_of(found["year"]) if found["year"] else (None, False)
    return Expression(Parts(year, found.value("month"), None, short), certainty=0.7)


def _turn(found: Found) -> Shift | None:
    """Return what "last" or "next" after the date says."""
    turned = found["turn"]
    return Shift("partial", turned[0].value) if turned else None


_TURN = r"(?:,?(?P<turn>l))?"

RULES = (
    Rule("month-year", rf"(?P<month>m)\.?,?(?:f(?=[EyY]))?(?P<year>{YEAR})", _month_year),
    Rule("month-dual-year", r"(?P<month>m),?(?P<year>y)[/-](?P<new>n|y)", _dual_year),
    # not the number of a page or letter above a date: "13 / July 28, 1819"
    Rule("day-month", rf"(?P<day>{DAY})(?:df|f)?(?P<month>m)(?!t?{DAY},?\.?(?:y|\(y)){_TURN}", _day_month),
    Rule("month-day", rf"(?P<month>m)t?(?P<day>{DAY}){_TURN}", _month_day),
    Rule("month", rf"(?P<month>m){_TURN}", _month),
    Rule("instant", rf"(?P<day>{DAY})f?t?,?\(?(?P<inst>i)\)?", _instant),
    Rule("day-of-month", r"(?P<day>o|n\.)", _day_alone),
    Rule("blank-day", rf"df(?P<month>m)?,?(?P<year>E{YEAR}|Ey)", _blank),
    Rule("blank-day", r"df(?P<month>m),?(?P<year>y)", _blank),
    Rule("feast", rf"(?P<feast>h)(?:,?f?(?P<year>y)|{_TURN})", _feast),
    Rule("last-of-month", rf"Lf(?P<month>m)(?:\.?,?(?P<year>{YEAR}))?", _last_of_month),
)
