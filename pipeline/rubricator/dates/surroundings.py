"""Tells from the words around it whether an expression is a date: 1845 is a year in "in 1845", none in "1845 men"."""

from __future__ import annotations

from collections.abc import Callable
from re import compile

from rubricator.dates.parser import Reading
from rubricator.dates.place import WORD_BEFORE, Place
from rubricator.dates.rules import Need
from rubricator.dates.shared import THE_REPUBLIC

_DIGITS_BEFORE = compile(r"(?:\d[.,:/–-]|[^\W_](?<!\bc)|[$£€#§/+=]|[a-z]-)$")
_DIGITS_AFTER = compile(r"[.,:]\d|[%°‰]|\s?[£€]|[^\W_¹²³⁰-⁹]|[-–/]\d|\s*[x×+=]\s*\d|/-")
_NUMERIC_AFTER = compile(r"[./-]\d|[%°]|[^\W_¹²³⁰-⁹]")
_THOUSANDS = compile(r",\d{3}")
_NUMERIC_BEFORE = compile(r"(?:\d\s?[.,:/-]\s?|[^\W_]|[$£€§/]|[<>=]\s?|[^\W\d_]-)$")
_CLOSES = compile(r"[_*]*\s*(?:$|[.,;:)\]!?—–\n\[]|-)")
_NAMES = frozenset((4, 5, 6, 8))
"""April, May, June and August are names of people too."""
_ATTRIBUTE = compile(r"['’]s\b|-[^\W\d_]{4}")
_REPUBLICAN_YEARS = range(1793, 1807)


def certainty(reading: Reading, place: Place) -> float | None:
    """Return how probable it is that a reading is a date here, or None where it is none."""
    need = reading.expression.need
    if _numbered(reading, place) or _street(reading, place):
        return None
    factor = _CHECKS[need](reading, place) if need else 1.0
    return None if factor is None else round(reading.expression.certainty * factor, 3)


def _numbered(reading: Reading, place: Place) -> bool:
    """Return whether the day belongs to a number before it: "No. 4, May 1901"."""
    named = reading.expression.first.day is not None and place.text[place.start].isdigit()
    return named and place.preceded_by(place.language.numeral_before, ".:")


def _street(reading: Reading, place: Place) -> bool:
    """Return whether the month names a street: "12 May Street"."""
    parts = reading.expression.first
    return bool(parts.month and parts.year is None and place.language.address_after_pattern.match(place.after))


def _article(reading: Reading, place: Place) -> float | None:
    return 1.0 if place.language.article_pattern.search(place.before) else None


def _letter(reading: Reading, place: Place) -> float | None:
    """A day in figures alone: "votre lettre du 3"."""
    given = place.language.letter_before_pattern.search(place.before)
    return 1.0 if given and not _NUMERIC_AFTER.match(place.after) else None


def _year(reading: Reading, place: Place) -> float | None:
    if _DIGITS_BEFORE.search(place.before) or _DIGITS_AFTER.match(place.after):
        return None
    if place.preceded_by(place.language.numeral_before, ".:,"):
        return None
    year = reading.expression.first.year or 0
    strong = place.preceded_by(place.language.year_strong)
    if not strong and place.counts():
        return None
    if not strong and reading.rule == "year-in-words":
        return None
    if strong and place.counts() and (not 1500 <= year <= 2030 or year % 100 == 0):
        return None
    return next((factor for factor in _year_clues(reading, place, year, strong) if factor), None)


def _year_clues(reading: Reading, place: Place, year: int, strong: bool) -> tuple[float, ...]:
    """Return what each clue is worth, the strongest first; 0 where it is not given."""
    opened, closed = place.before.rstrip().endswith(("(", "[")), place.after.lstrip().startswith((")", "]"))
    modern = 1400 <= year <= 2035
    cue = place.preceded_by(place.language.year_before, "-.©") or place.qualified()
    word, gap = place.word_before
    imprint = word[:1].isupper() and gap.strip(" _*") in ("", ",", ":")
    line = not place.before.rpartition("\n")[2].strip()
    article = word.lower() in ("the", "this") and not gap.strip() and place.word_after[:1].islower()
    return (
        float(strong),
        float(cue and (modern or bool(_CLOSES.match(place.after)))),
        float(place.continues()),
        0.95 * (reading.expression.last is not None),
        0.9 * (modern and (opened or closed)),
        0.8 * bool(modern and imprint and _CLOSES.match(place.after)),
        0.8 * bool(modern and line and _CLOSES.match(place.after)),
        0.7 * bool(1600 <= year <= 2035 and article),
        0.8 * (modern and place.language.year_bare),
        0.8
        * (modern and (not gap or gap[:1] in ".!?" or line) and place.word_after in ("was", "saw", "brought", "had")),
    )


def _month(reading: Reading, place: Place) -> float | None:
    if _ATTRIBUTE.match(place.after) or place.word_after.lower() in place.language.not_month_after:
        return None
    following = place.after[:1] != "\n" and place.word_after[:1].isupper()
    if following and reading.expression.first.month in _NAMES and not place.preceded_by(frozenset(("in", "im", "en"))):
        return None
    return 1.0 if place.preceded_by(place.language.month_before, "-") or place.continues() else None


def _day(reading: Reading, place: Place) -> float | None:
    parts = reading.expression.first
    if _NUMERIC_AFTER.match(place.after) or _THOUSANDS.match(place.after):
        return None
    if parts.month is None:
        return _day_alone(place)
    if reading.rule in ("day.month.", "month.year"):
        given = place.preceded_by(place.language.day_before) and place.language.plain_numeric_partial
        return 1.0 if given else None
    return None if place.counts() else 1.0


def _day_alone(place: Place) -> float | None:
    the = place.language.article_pattern.search(place.before)
    if not the or not place.language.day_after_pattern.match(place.after):
        return None
    word = WORD_BEFORE.search(place.before[: the.start()])
    given = place.language.plain_numeric_partial or (word and word[1].lower() in place.language.day_before)
    return 1.0 if given else None


def _numeric(reading: Reading, place: Place) -> float | None:
    if _NUMERIC_BEFORE.search(place.before) or _NUMERIC_AFTER.match(place.after):
        return None
    return None if place.preceded_by(place.language.numeral_before, ".:") else 1.0


def _clause_end(reading: Reading, place: Place) -> float | None:
    return _numeric(reading, place) if _CLOSES.match(place.after) else None


def _weekday(reading: Reading, place: Place) -> float | None:
    table = place.language
    written = place.text[place.start : place.end]
    if written.isalpha() and written.lower() in table.abbreviations:
        return None  # without its full stop: "Sun", "Mon"
    other = table.weekday_before_pattern.search(place.before) or table.weekday_after_pattern.match(place.after)
    return None if other else 1.0


def _decade(reading: Reading, place: Place) -> float | None:
    if place.preceded_by(place.language.decade_before, "-'’"):
        return 1.0
    return 1.0 if place.language.decade_after_pattern.match(place.after) else None


def _deictic(reading: Reading, place: Place) -> float | None:
    """Refuse the present age and the recent past in general: "the youth of today", "expelled only yesterday"."""
    present = reading.expression.shift is not None and reading.expression.shift.amount == 0
    before = place.word_before[0].lower()
    of = place.language.words.get(before, ("", 0))[0] == "f"
    figurative = before in place.language.figurative or (present and of)
    return None if figurative or _ATTRIBUTE.match(place.after) else 1.0


def _ago(reading: Reading, place: Place) -> float | None:
    """Refuse "last week's snow", and "for the last week", which is a length of time."""
    words = place.language.words
    turned = words.get(place.text[place.start : place.end].split()[0].lower(), ("", 0))[0] == "l"
    length = turned and words.get(place.word_before[0].lower(), ("", 0))[0] == "t" and not place.word_before[1].strip()
    return None if length or _ATTRIBUTE.match(place.after) else 1.0


def _feast(reading: Reading, place: Place) -> float | None:
    """A feast with no year is a day in "at Christmas", none in "Christmas dinner"."""
    before = place.preceded_by(place.language.time_before)
    goes_on = place.language.plain_numeric_partial and place.word_after[:1].islower()
    return 1.0 if before and (goes_on or place.language.day_after_pattern.match(place.after)) else None


def _republican(reading: Reading, place: Place) -> float | None:
    """Without both day and year: "l'an II de la République", or a day in a document of those years."""
    if reading.expression.occasion is None:
        return 1.0 if THE_REPUBLIC.match(place.after) else None
    return 1.0 if place.written in _REPUBLICAN_YEARS else None


_CHECKS: dict[Need, Callable[[Reading, Place], float | None]] = {
    "year": _year,
    "month": _month,
    "day": _day,
    "numeric": _numeric,
    "clause-end": _clause_end,
    "weekday": _weekday,
    "decade": _decade,
    "deictic": _deictic,
    "feast": _feast,
    "ago": _ago,
    "republican": _republican,
    "article": _article,
    "letter": _letter,
}
