"""Dates of the French Republic: "18 Brumaire an VIII", "le 9 thermidor an II", "5e jour complémentaire an XIII"."""

from datetime import date

from rubricator.dates.calendars import REPUBLICAN, republican_span
from rubricator.dates.numerals import DAY, day_of
from rubricator.dates.parts import Parts
from rubricator.dates.rules import Expression, Found, Need, Occasion, Rule


def _dated(found: Found) -> Expression | None:
    month = found.value("month") if found["month"] else None
    span = republican_span(found.value("year"), month, day_of(found["day"]) if found["day"] else None)
    if span is None:
        return None
    first, last = map(_parts, span)
    need: Need = "" if month else "republican"
    return Expression(first, None if first == last else last, certainty=0.95, need=need, calendar=(REPUBLICAN,))


def _parts(day: date) -> Parts:
    return Parts(day.year, day.month, day.day)


def _undated(found: Found) -> Expression | None:
    day, month = day_of(found["day"]), found.value("month")
    if not 1 <= day <= (30 if month <= 12 else 6):
        return None
    occasion = Occasion(republican=(month, day))
    return Expression(Parts(), certainty=0.7, need="republican", occasion=occasion, calendar=(REPUBLICAN,))


_DAY = rf"(?P<day>{DAY}|u(?:-u)?|T-?&?u)"
_YEAR = r",?f?[EN](?P<year>R|n|u)"

RULES = (
    Rule("republican", _DAY + r"f?(?P<month>g)" + _YEAR, _dated),
    Rule("republican", r"(?P<month>g)(?P<day>)" + _YEAR, _dated),
    Rule("republican-year", r"(?P<month>)(?P<day>)N(?P<year>R|n|u)", _dated),
    Rule("republican", _DAY + r"f?(?P<month>g)", _undated),
)
