"""Dates that lack a part: "October 1928", "November 17th", "16th instant", "in June", "the 4th"."""

from dataclasses import replace

from rubricator.dates.numerals import DAY, YEAR, day_of, year_of
from rubricator.dates.parts import Parts, days_in
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


def _worded(found: Found) -> Expression | None:
    """A day in cardinal words: "le deux décembre"."""
    read = _day_month(found)
    return replace(read, need="article") if read else None


def _day_of_letter(found: Found) -> Expression | None:
    """A day in figures, after words such as "votre lettre du"."""
    return Expression(Parts(day=found.value("day")), certainty=0.6, need="letter", shift=Shift("day-of-month", 0))


def _month(found: Found) -> Expression | None:
    turn = _turn(found)
    return Expression(Parts(None, found.value("month")), certainty=0.7, need="" if turn else "month", shift=turn)


def _instant(found: Found) -> Expression | None:
    shift = Shift("month", found.value("inst"))
    return Expression(Parts(day=day_of(found["day"])), certainty=0.9, shift=shift)


def _day_alone(found: Found) -> Expression | None:
    return Expression(Parts(day=day_of(found["day"])), certainty=0.5, need="day", shift=Shift("day-of-month", 0))


def _of_year(found: Found) -> Expression | None:
    """The year is told from the reference's: "3. Mai v. J.", "le 4 mars de cette année"."""
    day = day_of(found["day"]) if found["day"] else None
    shift = Shift("year", found.value("year"))
    return Expression(Parts(None, found.value("month"), day), certainty=0.9, shift=shift)


def _blank(found: Found) -> Expression | None:
    """A form not filled in: "this ___ day of ___ A. D. 1862"."""
    year, short = year_of(found["year"])
    month = found.value("month") if found["month"] else None
    return Expression(Parts(year, month, None, short), certainty=0.8) if year else None


def _last_of_month(found: Found) -> Expression | None:
    """ "The last of July" is some day near its end, "the last day of July 1801" the 31st."""
    year, short = year_of(found["year"]) if found["year"] else (None, False)
    month = found.value("month")
    exact = found.value("last") and year is not None and not short
    return Expression(Parts(year, month, days_in(year or 0, month) if exact else None, short), certainty=0.7)


def _turn(found: Found) -> Shift | None:
    """Return what "last" or "next" beside the date says."""
    turned = found["turn"]
    return Shift("partial", turned[0].value) if turned else None


_TURN = r"(?:,?(?P<turn>l))?"

RULES = (
    Rule("month-year", rf"(?P<month>m)\.?,?(?:f(?=[EyY]))?(?P<year>{YEAR})", _month_year),
    Rule("month-dual-year", r"(?P<month>m),?(?P<year>y)[/-](?P<new>n|y)", _dual_year),
    # not the number of a page or letter above a date: "13 / July 28, 1819"
    Rule("day-month", rf"(?P<day>{DAY})(?:df|f)?(?P<month>m)(?!t?{DAY},?\.?(?:y|\(y)){_TURN}", _day_month),
    Rule("worded-day-month", r"(?P<day>u(?:-u)?|T-?&?u)(?P<turn>)f?(?P<month>m)", _worded),
    Rule("day-of-letter", r"(?P<day>n)", _day_of_letter),
    Rule("day-month", rf"(?P<day>{DAY})f?(?P<turn>l)(?P<month>m)", _day_month),
    Rule("month-day", rf"(?P<month>m)t?(?P<day>{DAY}){_TURN}", _month_day),
    Rule("month", rf"(?P<month>m){_TURN}", _month),
    Rule("month", rf"(?P<turn>l)(?P<month>m)(?!t?{DAY}(?!\.)|\.?,?[(\[]?y)", _month),
    Rule("of-year", rf"(?:(?P<day>{DAY})(?:df|f)?)?(?P<month>m)f?(?P<year>z)", _of_year),
    Rule("of-year", rf"(?P<month>m)(?P<day>{DAY})?,?f?(?P<year>z)", _of_year),
    Rule("instant", rf"(?:w,?t?)?(?P<day>{DAY})f?t?,?\(?(?P<inst>i)\)?", _instant),
    Rule("day-of-month", r"(?P<day>o|n\.)", _day_alone),
    Rule("blank-day", rf"df(?P<month>m)?,?(?P<year>E{YEAR}|Ey)", _blank),
    Rule("blank-day", r"df(?P<month>m),?(?P<year>y)", _blank),
    Rule("last-of-month", rf"(?P<last>L)f(?P<month>m)(?:\.?,?(?P<year>{YEAR}))?", _last_of_month),
)
