"""Dates counted from the day of writing: "yesterday", "to-morrow", "Fryday last", "next Tuesday", "Monday the 15th"."""

from rubricator.dates.numerals import DAY, day_of
from rubricator.dates.parts import Parts
from rubricator.dates.rules import Expression, Found, Rule, Shift


def _deictic(found: Found) -> Expression | None:
    return Expression(Parts(), certainty=0.6, need="deictic", shift=Shift("day", found.value("day")))


def _weekday(found: Found) -> Expression | None:
    turn = found.value("turn") if found["turn"] else 0
    shift = Shift("weekday", turn, found.value("weekday"))
    return Expression(Parts(), certainty=0.5, need="" if turn else "weekday", shift=shift)


def _weekday_and_day(found: Found) -> Expression | None:
    return Expression(Parts(day=day_of(found["day"])), certainty=0.7, shift=Shift("month", 0))


RULES = (
    Rule("deictic", r"(?P<day>r)", _deictic),
    Rule("weekday", r"(?P<weekday>w)(?:p?,?(?P<turn>l)(?!w)|p)?", _weekday),
    Rule("weekday-day", rf"w,?t(?P<day>{DAY})(?!\.?d?f?m)", _weekday_and_day),
)
