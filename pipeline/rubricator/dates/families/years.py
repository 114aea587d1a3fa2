"""Years, decades and centuries: "1879", "1845-6", "1744/5", "MDCCCXL", "the 1890s", "the 18th century"."""

from rubricator.dates.numerals import YEAR_WORDS, year_of
from rubricator.dates.parts import Parts
from rubricator.dates.rules import Expression, Found, Rule

_DECADE, _CENTURY = 10, 100


def _year(found: Found) -> Expression | None:
    return Expression(Parts(found.value("year")), certainty=0.9, need="year")


def _in_words(found: Found) -> Expression | None:
    year, _ = year_of(found["year"])
    if year is None or year < 1400:
        return None
    roman_or_single = found["year"][0].kind == "Y"
    return Expression(Parts(year), certainty=0.8, need="" if roman_or_single else "year")


def _years(found: Found) -> Expression | None:
    return Expression(Parts(found.value("year")), Parts(found.value("end")), certainty=0.95, need="year")


def _short_end(found: Found) -> Expression | None:
    """The second year gives only the digits that differ: 1845-6, 1914-18."""
    start, end = found.value("year"), found["end"][0]
    unit = 10 ** (end.end - end.start)
    year = start - start % unit + end.value
    if year <= start or not found.tight():
        return None
    return Expression(Parts(start), Parts(year), certainty=0.9, need="year")


def _decade(found: Found) -> Expression | None:
    start = found.value("decade")
    if not 1000 <= start <= 2090 or start % 10:
        return None
    return Expression(Parts(start), Parts(start + 9), certainty=0.9, grain=_DECADE)


def _short_decade(found: Found) -> Expression | None:
    """The years' century is still to be found: "the forties", "the '40s"."""
    start = found.value("decade")
    if start >= 100:
        return None
    first, last = (Parts(year, short=True) for year in (start, start + 9))
    return Expression(first, last, certainty=0.6, need="decade", grain=_DECADE)


def _named_years(found: Found) -> Expression | None:
    return _short_decade(found) if found.value("decade") < 100 else _decade(found)


def _century(found: Found) -> Expression | None:
    number = sum(token.value for token in found["number"])
    if not 5 <= number <= 21:
        return None
    return Expression(Parts(number * 100 - 99), Parts(number * 100), certainty=0.85, grain=_CENTURY)


RULES = (
    Rule("year", r"(?P<year>y)", _year),
    Rule("year-in-words", rf"(?P<year>{YEAR_WORDS})", _in_words),
    Rule("years", r"(?P<year>y)(?:-+|/)(?P<end>y)", _years),
    Rule("years", r"(?P<year>y)(?:-|/)(?P<end>n)", _short_end),
    Rule("decade", r"(?P<decade>S)", _decade),
    Rule("decade", r"(?P<decade>e)", _short_decade),
    Rule("decade", r"(?P<decade>S)", _short_decade),
    Rule("decade", r"j(?P<decade>y|n|T)", _named_years),
    Rule("century", r"(?P<number>o|n\.|T-?O|u-O|T&O|O|R\.?)-?C", _century),
    Rule("century", r"C\.?(?P<number>R|o)", _century),
)
