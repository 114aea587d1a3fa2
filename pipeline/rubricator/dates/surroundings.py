"""Tells from the words around it whether an expression is a date: 1845 is a year in "in 1845", none in "1845 men"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from re import IGNORECASE, compile

from rubricator.dates.lexicon import Language
from rubricator.dates.parser import Reading
from rubricator.dates.rules import Need

_WORD_BEFORE = compile(r"([^\W\d_]+|[©§#°])((?:[^\w§#°©]|_)*)$")
_WORD_AFTER = compile(r"[^\S\n]*\n?[^\S\n]*([^\W\d_]+)")
_DIGITS_BEFORE = compile(r"(?:\d[.,:/–-]|[^\W_]|[$£€#§/+=]|[a-z]-)$")
_DIGITS_AFTER = compile(r"[.,:]\d|[%°‰]|\s?[£€]|[^\W_¹²³⁰-⁹]|[-–/]\d|\s*[x×+=]\s*\d|/-")
_NUMERIC_AFTER = compile(r"[./-]\d|[%°]|[^\W_¹²³⁰-⁹]")
_THOUSANDS = compile(r",\d{3}")
_NUMERIC_BEFORE = compile(r"(?:\d\s?[.,:/-]\s?|[^\W_]|[$£€§/])$")
_CLOSES = compile(r"[_*]*\s*(?:$|[.,;:)\]!?—–\n]|-)")
_LIST_GAP = compile(
    r"\s*(?:,|,?\s*(?:and|or|&|und|oder|et|ou|to|bis|à|au)|[;/–-])\s*(?:in\s+|of\s+|en\s+|im\s+)?(?:the\s+)?$"
)
_NAMES = frozenset((4, 5, 6, 8))
"""April, May, June and August are names of people too."""
_WEEKDAY_BEFORE = compile(
    r"(?:good|black|bloody|holy|easter|ash|palm|whit|every|each|a|any|man|girl)[\s-]+$", IGNORECASE
)
_WEEKDAY_AFTER = compile(
    r"['’]s|s\b|[\s-]+(?:school|paper|times|best|clothes|observer|night['’]s|dress|service|services|papers|visitors)",
    IGNORECASE,
)
_FIGURATIVE = frozenset(("only", "who", "which", "that", "born", "until", "nur", "der", "die", "das", "qui"))
_OF = frozenset(("of", "von", "d"))
_ATTRIBUTE = compile(r"['’]s\b|-[^\W\d_]{4}")
_DAY_AFTER = compile(
    r"\s*(?:$|[.,;:!?)\]—–-]|\n|(?:and|at|in|I|we|he|she|they|it|to|with|for|but|by|when|if|was|is|from|that|which|of\s+this"
    r"|und|um|in|mit|ist|war|hat|oder|ich|et|à|au|par|pour)(?![^\W_]))"
)
_TIME_BEFORE = frozenset(
    "at on before after since till until by about this last next an zu vor nach seit bis à avant après depuis".split()
)
_THE = compile(r"(?:the|den|d\.|dem|am|zum|vom|bis|le|du)\s+$", IGNORECASE)


@dataclass(frozen=True)
class Place:
    """Where a reading stands: its text, its ends, and the end of the date found before it."""

    text: str
    start: int
    end: int
    language: Language
    previous_end: int

    @cached_property
    def before(self) -> str:
        """Return the forty characters before."""
        return self.text[max(0, self.start - 40) : self.start]

    @cached_property
    def after(self) -> str:
        """Return the forty characters after."""
        return self.text[self.end : self.end + 40]

    @cached_property
    def word_before(self) -> tuple[str, str]:
        """Return the last word before, and the signs and spaces between it and the expression."""
        match = _WORD_BEFORE.search(self.before)
        return (match[1], match[2]) if match else ("", "")

    @cached_property
    def word_after(self) -> str:
        """Return the word that follows with no sign between, or nothing."""
        match = _WORD_AFTER.match(self.after)
        return match[1] if match else ""

    def preceded_by(self, words: frozenset[str], signs: str = "") -> bool:
        """Return whether one of ``words`` stands before, with none but ``signs`` and spaces between."""
        word, gap = self.word_before
        return word.lower() in words and not gap.strip(signs + " \t\n")

    def counts(self) -> bool:
        """Return whether a noun of quantity follows."""
        return bool(self.language.quantity_pattern.match(self.after))

    def continues(self) -> bool:
        """Return whether only a comma or "and" parts it from the date found before."""
        gap = self.text[self.previous_end : self.start] if 0 <= self.start - self.previous_end <= 12 else " - - "
        return bool(_LIST_GAP.fullmatch(gap))


def certainty(reading: Reading, place: Place) -> float | None:
    """Return how probable it is that a reading is a date here, or None where it is none."""
    need = reading.expression.need
    if _numbered(reading, place):
        return None
    factor = _CHECKS[need](reading, place) if need else 1.0
    return None if factor is None else round(reading.expression.certainty * factor, 3)


def _numbered(reading: Reading, place: Place) -> bool:
    """Return whether the day belongs to a number before it: "No. 4, May 1901"."""
    named = reading.expression.first.day is not None and place.text[place.start].isdigit()
    return named and place.preceded_by(place.language.numeral_before, ".:")


def _year(reading: Reading, place: Place) -> float | None:
    if _DIGITS_BEFORE.search(place.before) or _DIGITS_AFTER.match(place.after):
        return None
    if place.preceded_by(place.language.numeral_before, ".:,"):
        return None
    year = reading.expression.first.year or 0
    strong = place.preceded_by(
        frozenset(
            (
                "in",
                "im",
                "year",
                "anno",
                "jahr",
                "jahre",
                "an",
                "année",
                "en",
                "since",
                "seit",
                "lord",
                "domini",
                "grâce",
            )
        )
    )
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
    cue = place.preceded_by(place.language.year_before, "-.©")
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
    the = _THE.search(place.before)
    if not the or not _DAY_AFTER.match(place.after):
        return None
    word = _WORD_BEFORE.search(place.before[: the.start()])
    german = place.language.plain_numeric_partial
    return 1.0 if german or (word and word[1].lower() in place.language.day_before) else None


def _numeric(reading: Reading, place: Place) -> float | None:
    if _NUMERIC_BEFORE.search(place.before) or _NUMERIC_AFTER.match(place.after):
        return None
    return None if place.preceded_by(place.language.numeral_before, ".:") else 1.0


def _clause_end(reading: Reading, place: Place) -> float | None:
    return _numeric(reading, place) if _CLOSES.match(place.after) else None


def _weekday(reading: Reading, place: Place) -> float | None:
    return None if _WEEKDAY_BEFORE.search(place.before) or _WEEKDAY_AFTER.match(place.after) else 1.0


def _decade(reading: Reading, place: Place) -> float | None:
    if place.preceded_by(frozenset(("the", "early", "late", "mid")), "-"):
        return 1.0
    return 1.0 if place.word_after.startswith("Jahr") else None


def _deictic(reading: Reading, place: Place) -> float | None:
    """Refuse the present age and the recent past in general: "the youth of today", "expelled only yesterday"."""
    present = reading.expression.shift is not None and reading.expression.shift.amount == 0
    before = place.word_before[0].lower()
    figurative = before in _FIGURATIVE or (present and before in _OF)
    return None if figurative or _ATTRIBUTE.match(place.after) else 1.0


def _feast(reading: Reading, place: Place) -> float | None:
    """A feast with no year is a day in "at Christmas", none in "Christmas dinner"."""
    return 1.0 if place.preceded_by(_TIME_BEFORE) and _DAY_AFTER.match(place.after) else None


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
}
