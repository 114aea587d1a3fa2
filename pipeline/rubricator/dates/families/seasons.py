"""Seasons and quarters of a year: "spring of 1917", "Sommer 1844", "hiver 1870-71", "last winter", "first quarter of 1921"."""

from rubricator.dates.parts import Parts
from rubricator.dates.rules import Expression, Found, Rule, Shift

_SEASON_IN_EDTF = 20
_QUARTER_IN_EDTF = 32


def _season(found: Found) -> Expression | None:
    short = bool(found["short"])
    year = Parts(found.value("short" if short else "year"), short=short)
    return Expression(year, certainty=0.5, grain=0 if found["second"] else _SEASON_IN_EDTF + found.value("season"))


def _winter(found: Found) -> Expression | None:
    start, end = found.value("year"), found["end"][0]
    unit = 10 ** (end.end - end.start)
    year = start - start % unit + end.value
    return Expression(Parts(start), Parts(year), certainty=0.6) if year == start + 1 else None


def _turned(found: Found) -> Expression | None:
    season = found.value("season")
    turn = found.value("turn")
    if abs(turn) != 1:
        return None
    shift = Shift("season", turn, season)
    return Expression(Parts(), certainty=0.5, shift=shift, grain=_SEASON_IN_EDTF + season)


def _quarter(found: Found) -> Expression | None:
    number = found.value("number")
    if not 1 <= number <= 4:
        return None
    year = found.value("year")
    first, last = (Parts(year, month) for month in (number * 3 - 2, number * 3))
    return Expression(first, last, certainty=0.8, grain=_QUARTER_IN_EDTF + number)


_SEASON = "(?P<season>s)(?P<second>[&>/-]+t?s)?"

RULES = (
    Rule("season", _SEASON + r",?(?:ft?|E)?E?(?:(?P<year>y)|q(?P<short>n))", _season),
    Rule("season", r"s(?:ft?)?(?P<year>y)[-/](?P<end>y|n)", _winter),
    Rule("season-turned", r"(?P<turn>l)(?P<season>s)", _turned),
    Rule("season-turned", r"(?P<season>s),?(?P<turn>l)", _turned),
    Rule("quarter", r"(?P<number>o|O|n\.)V(?:ft?|E)?E?(?P<year>y)", _quarter),
)
