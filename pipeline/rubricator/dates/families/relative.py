"""Dates counted from the day of writing: "yesterday", "Fryday last", "Monday the 15th", "three weeks ago", "last month"."""

from datetime import date

from rubricator.dates.numerals import DAY, YEAR, day_of, year_of
from rubricator.dates.parts import Parts, days_in
from rubricator.dates.rules import Expression, Found, Need, Rule, Shift
from rubricator.dates.words import MONTHS, YEARS

_WEEK = 7
_ONE_CALENDAR = 1753
"""The year from which a weekday falls on one day in all of western Europe."""


def _deictic(found: Found) -> Expression | None:
    return Expression(Parts(), certainty=0.6, need="deictic", shift=Shift("day", found.value("day")))


def _weekday(found: Found) -> Expression | None:
    turn = found.value("turn") if found["turn"] else 0
    shift = Shift("weekday", turn, found.value("weekday"))
    return Expression(Parts(), certainty=0.5, need="" if turn else "weekday", shift=shift)


def _weekday_and_day(found: Found) -> Expression | None:
    """A number without ending or article must end its clause: "mardi, 1 heure" is none."""
    shift = Shift("day-of-month", 1, found.value("weekday"))
    counted = found["day"][-1].kind == "n" and not found["article"]
    need: Need = "clause-end" if counted else ""
    return Expression(Parts(day=day_of(found["day"])), certainty=0.7, need=need, shift=shift)


def _weekday_weeks_on(found: Found) -> Expression | None:
    """ "Monday week", "Tuesday fortnight": so many days after the next one."""
    days = found.value("unit")
    if days % _WEEK or days >= MONTHS:
        return None
    return Expression(Parts(), certainty=0.5, shift=Shift("weekday", days, found.value("weekday")))


def _ago(found: Found) -> Expression | None:
    """Days, weeks and months; "twenty years ago" is a round number, and no date."""
    count, unit = sum(token.value for token in found["count"]), found.value("unit")
    if unit >= YEARS:
        return None
    sign = found.value("sign") if found["sign"] else -1
    return Expression(Parts(), certainty=0.4, need="ago", shift=Shift("ago", sign * count * unit))


def _period(found: Found) -> Expression | None:
    """ "Last week", "next month"; "the past month" is a length of time."""
    unit, turn = found.value("unit"), found.value("turn")
    if unit not in (_WEEK, MONTHS) or abs(turn) != 1:
        return None
    return Expression(Parts(), certainty=0.4, need="ago", shift=Shift("period", turn * unit))


def _weekday_of_month(found: Found) -> Expression | None:
    """ "The second Tuesday of October 1786", "the last Monday in May 1801"."""
    nth = -1 if found["last"] else sum(token.value for token in found["nth"])
    year, short = year_of(found["year"])
    turned = found["last"] and found.value("last") != -1
    if year is None or short or nth > 5 or turned or year < _ONE_CALENDAR:
        return None
    day = _nth(nth, found.value("weekday"), year, found.value("month"))
    return Expression(day, certainty=0.9) if day.valid() else None


def _nth(nth: int, weekday: int, year: int, month: int) -> Parts:
    first = date(year, month, 1).weekday()
    day = 1 + (weekday - first) % _WEEK + _WEEK * (nth - 1)
    if nth < 0:
        last = days_in(year, month)
        day = last - (date(year, month, last).weekday() - weekday) % _WEEK
    return Parts(year, month, day)


_COUNT = r"(?P<count>A|u|O|T-?u?|n)"
_UNIT = r"(?P<unit>U)"

RULES = (
    Rule(
        "weekday-of-month",
        rf"(?:(?P<nth>O|o)|(?P<last>l))(?P<weekday>w)[fx](?P<month>m),?(?P<year>{YEAR})",
        _weekday_of_month,
    ),
    Rule("deictic", r"(?P<day>r)", _deictic),
    Rule("weekday", r"(?P<turn>l)(?P<weekday>w)p?", _weekday),
    Rule("weekday", r"(?P<weekday>w)(?:p?,?(?P<turn>l)(?!w)|p)?", _weekday),
    Rule("weekday-day", rf"(?P<weekday>w),?(?P<article>t|f)?(?P<day>{DAY})(?!\.?d?f?t?m|\.n)", _weekday_and_day),
    Rule("weekday-weeks", rf"(?P<weekday>w){_UNIT}", _weekday_weeks_on),
    Rule("ago", rf"(?P<sign>){_COUNT}{_UNIT}a", _ago),
    Rule("ago", rf"(?P<sign>B){_COUNT}{_UNIT}", _ago),
    Rule("period", rf"(?P<turn>l){_UNIT}", _period),
    Rule("period", rf"{_UNIT}(?P<turn>l)", _period),
)
