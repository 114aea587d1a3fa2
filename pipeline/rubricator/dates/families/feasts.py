"""Days by the feasts of the Church: "Michaelmas 1744", "Easter Eve", "the Tuesday after Whitsunday", "Johanni 1813"."""

from dataclasses import replace

from rubricator.dates.numerals import YEAR, year_of
from rubricator.dates.parts import Parts
from rubricator.dates.rules import Expression, Found, Occasion, Rule, Shift

_SUNDAY = 6


def _feast(found: Found) -> Expression | None:
    occasion = _occasion(found)
    year, short = year_of(found["year"]) if found["year"] else (None, False)
    turn = Shift("partial", found["turn"][0].value) if found["turn"] else None
    named = bool(year or turn)
    parts = Parts(year, short=short)
    certainty = 0.85 if named else 0.5
    return Expression(parts, None, certainty, need="" if named else "feast", shift=turn, occasion=occasion)


def _occasion(found: Found) -> Occasion:
    token = found["feast"][0]
    occasion = Occasion(fixed=token.value) if token.kind == "h" else Occasion(easter=token.value)
    return replace(occasion, moved=found.value("moved")) if found["moved"] else occasion


def _weekday_beside(found: Found) -> Expression | None:
    read = _feast(found)
    if read is None or read.occasion is None:
        return None
    weekday = found.value("weekday")
    nth = found.value("nth") if found["nth"] else 1
    if nth > 1 and weekday != _SUNDAY:
        return None
    occasion = replace(read.occasion, weekday=weekday, nth=nth * found.value("beside"))
    return replace(read, occasion=occasion, need="")


_FEAST = r"(?P<feast>[hM])"
_WHEN = rf"(?:,?f?(?P<year>{YEAR})|,?(?P<turn>l))?"

RULES = (
    Rule("feast", rf"(?P<moved>)(?P<turn>l){_FEAST}(?P<year>)", _feast),
    Rule("feast", rf"(?:(?P<moved>k)(?:ft?|t)?)?{_FEAST}{_WHEN}", _feast),
    Rule("feast", rf"{_FEAST}(?P<moved>k){_WHEN}", _feast),
    Rule(
        "weekday-by-feast",
        rf"(?:(?P<nth>o|O|n\.))?(?P<weekday>w)(?:,?t?d)?(?P<beside>v)t?(?:(?P<moved>k)(?:ft?|t)?|ft?)?{_FEAST}{_WHEN}",
        _weekday_beside,
    ),
)
