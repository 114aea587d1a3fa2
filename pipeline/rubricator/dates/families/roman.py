"""Days as the Romans counted them: "Kal. Jan. 1533", "III Idus Martii", "pridie Kal. Maii"."""

from datetime import date, timedelta

from rubricator.dates.numerals import YEAR, year_of
from rubricator.dates.parts import Parts
from rubricator.dates.rules import Expression, Found, Rule

_KALENDS, _NONES, _IDES = 1, 2, 3
_LONG_MONTHS = (3, 5, 7, 10)
_MOST = {_KALENDS: 19, _NONES: 6, _IDES: 8}


def _counted_back(found: Found) -> Expression | None:
    """The day itself counts: "III Idus" is two days before the Ides."""
    mark, month = found.value("mark"), found.value("month")
    back = found.value("count") if found["count"] else 2 if found["pridie"] else 1
    if not 1 <= back <= _MOST[mark]:
        return None
    year, short = year_of(found["year"]) if found["year"] else (None, False)
    day = date(2001 if year is None or short else year, month, _day_of(mark, month)) - timedelta(days=back - 1)
    before = mark == _KALENDS and month == 1 and back > 1
    return Expression(Parts(None if year is None else year - before, day.month, day.day, short), certainty=0.9)


def _day_of(mark: int, month: int) -> int:
    """Return the day of the month of its Kalends, Nones or Ides."""
    late = 2 * (month in _LONG_MONTHS)
    return {_KALENDS: 1, _NONES: 5 + late, _IDES: 13 + late}[mark]


_COUNT = r"(?:(?P<count>[RnoO])\.?)?(?P<pridie>P)?"
_YEAR = rf"(?:[,.]?f?(?P<year>{YEAR}))?"

RULES = (Rule("roman-calendar", _COUNT + r"(?P<mark>D)\.?f?(?P<month>m)\.?" + _YEAR, _counted_back),)
