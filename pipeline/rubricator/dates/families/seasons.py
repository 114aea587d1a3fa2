"""Seasons of a year: "spring of 1917", "Sommer 1844", "hiver 1870-71"."""

from rubricator.dates.parts import Parts
from rubricator.dates.rules import Expression, Found, Rule


def _season(found: Found) -> Expression | None:
    short = bool(found["short"])
    return Expression(Parts(found.value("short" if short else "year"), short=short), certainty=0.5)


def _winter(found: Found) -> Expression | None:
    start, end = found.value("year"), found["end"][0]
    unit = 10 ** (end.end - end.start)
    year = start - start % unit + end.value
    return Expression(Parts(start), Parts(year), certainty=0.6) if year == start + 1 else None


_SEASON = "s(?:[&>/-]+t?s)?"

RULES = (
    Rule("season", _SEASON + r",?(?:ft?|E)?E?(?:(?P<year>y)|q(?P<short>n))", _season),
    Rule("season", r"s(?:ft?)?(?P<year>y)[-/](?P<end>y|n)", _winter),
)
