"""The words of dates: a table a language, and how it is looked up.

Every token has a kind of one letter; the grammar (``families``) is written in these letters, so it knows no language.

    n  number of one or two digits        y  number of four digits, 1000 to 2100
    o  number with an ordinal ending      S  decade in figures, 1890s
    O  ordinal word up to thirty-first    T  twenty, thirty, forty ...     u  one to nineteen
    H  hundred                            K  thousand                      Y  a year in one word
    R  Roman numeral                      m  month                         w  weekday
    s  season                             f  of                            t  the, this
    d  day (as in "day of")               &  and                           >  to, until
    E  A. D., "in the year"               Z  "and year aforesaid"          i  instant, ultimo, proximo
    l  last, next, previous, following    r  yesterday, today, tomorrow    b  beginning, middle, end
    C  century                            e  the eighties                  Q  mo. (Quaker months)
    p  morning, evening                   J  old style, new style          a  ago      U  day, week, month, year (units)
    h  feast (its day, 0 if it moves)     q  quotation mark or apostrophe
    L  "last" of a month
    . , / - ( ) [ ] :                     themselves; every dash is "-"
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib import import_module
from re import IGNORECASE, Pattern, compile

Meaning = tuple[str, int]
"""A word's kind and its number: a month's from 1, a weekday's from 0 (Monday), a day's distance from today ..."""

ANCHORS = "OTuKYmwsrhedL"
"""Kinds of words that an expression can begin with (figures always can)."""


@dataclass(frozen=True)
class Language:
    """The words of one language, in lower case.

    ``words`` maps a word to its meaning; ``abbreviations`` are those of them that take a full stop; ``phrases`` are regular
    expressions of several words, by their first word. The sets named after a purpose list words that stand before or
    after an expression and tell what it is. ``far``, ``future`` and ``past`` are verbs that tell the tense; ``onward`` and
    ``backward`` other words that look ahead or back.
    """

    code: str
    words: Mapping[str, Meaning]
    abbreviations: frozenset[str]
    ordinal_suffix: str
    phrases: tuple[tuple[str, str, Meaning], ...]
    qualifiers: tuple[tuple[str, str], ...]
    year_before: frozenset[str]
    year_bare: bool
    quantity: str
    month_before: frozenset[str]
    day_before: frozenset[str]
    numeral_before: frozenset[str]
    far: str
    future: str
    past: str
    onward: str
    backward: str
    capital_months: bool = True
    not_month_after: frozenset[str] = frozenset()
    plain_numeric_partial: bool = False

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Return the words an expression can begin with, in the cases they are written in."""
        words = [word for word, (kind, _) in self.words.items() if kind in ANCHORS]
        words += [first for first, _, (kind, _) in self.phrases if kind in ANCHORS and first != "to"]
        words += ["to-day", "to-night", "to-morrow"]
        cased = {form for word in words for form in (word, word.capitalize(), word.upper())}
        cased |= {numeral + ending for numeral in map(roman, range(5, 22)) for ending in ("e", "ᵉ", "ème")}
        return frozenset(cased | roman_years().keys())

    def lower_case(self, word: str) -> bool:
        """Return whether the language writes this month or weekday with a small letter."""
        return not self.capital_months or word in FRENCH_MONTHS

    @cached_property
    def phrase_patterns(self) -> Mapping[str, tuple[tuple[Pattern[str], Meaning], ...]]:
        """Return the compiled phrases by first word, in the table's order."""
        found: dict[str, tuple[tuple[Pattern[str], Meaning], ...]] = {}
        for first, pattern, meaning in self.phrases:
            found[first] = (*found.get(first, ()), (compile(pattern, IGNORECASE), meaning))
        return found

    @cached_property
    def suffix(self) -> Pattern[str]:
        """Return the pattern of an ordinal ending after figures."""
        return compile(
            rf"(?:\^?(?:{self.ordinal_suffix})|[\s_](?:th|st|nd|rd|ten|ème))(?![^\W\d_]|['’]\w)\^?|ᵗʰ|ˢᵗ|ⁿᵈ|ʳᵈ|[ºª°](?=\s)",
            IGNORECASE,
        )

    @cached_property
    def qualifier_pattern(self) -> Pattern[str]:
        """Return one pattern of all qualifiers, each in a group of its number, for text that ends before a date."""
        alternatives = "|".join(f"(?P<q{i}>{pattern})" for i, (pattern, _) in enumerate(self.qualifiers))
        return compile(rf"(?<![^\W_])(?:{alternatives})\s*[\[(]?$", IGNORECASE)

    @cached_property
    def quantity_pattern(self) -> Pattern[str]:
        """Return the pattern of what follows a number that counts things."""
        return compile(rf"\s+(?:{self.quantity})(?![^\W_])", IGNORECASE)

    @cached_property
    def tense_pattern(self) -> Pattern[str]:
        """Return the pattern of verbs that look ahead or back, in a group of their kind."""
        return compile(
            rf"(?<![^\W_])(?:(?P<far>{self.far})|(?P<future>{self.future})|(?<!be[ \n])(?P<past>{self.past}))(?![^\W_])",
            IGNORECASE,
        )

    @cached_property
    def onward_pattern(self) -> Pattern[str]:
        """Return the pattern of "until" and the like, for text that ends before a date."""
        return compile(rf"(?<![^\W_])(?:{self.onward})\s*$", IGNORECASE)

    @cached_property
    def backward_pattern(self) -> Pattern[str]:
        """Return the pattern of "your letter of" and the like, for text that ends before a date."""
        return compile(rf"(?<![^\W_])(?:{self.backward})(?![^\W_])[^.;!?]*$", IGNORECASE)


_MONTHS_ABROAD = {
    1: "january januar janvier januarii",
    2: "february februar février fevrier februarii",
    3: "march märz martii",
    4: "april avril aprilis",
    5: "maii",
    6: "june juni juin junii",
    7: "july juli juillet julii",
    8: "august août aout augusti",
    9: "september septembre septembris",
    10: "october oktober octobre octobris",
    11: "november novembre novembris",
    12: "december dezember décembre decembre decembris",
}
"""Month names that every language's table takes, the Latin genitive among them: an edition's own words are often not in the language of its text."""


def listed(words: str) -> frozenset[str]:
    """Return the set of words given in one string."""
    return frozenset(words.split())


FRENCH_MONTHS = listed(
    "janvier février fevrier avril juin juillet août aout septembre octobre novembre décembre decembre"
)


def table(kind: str, rows: Mapping[int, str]) -> dict[str, Meaning]:
    """Return the meanings of words given as ``{value: "word word word"}``."""
    return {word: (kind, value) for value, words in rows.items() for word in words.split()}


def every(kind: str, words: str) -> dict[str, Meaning]:
    """Return one meaning for all of ``words``."""
    return table(kind, {0: words})


@cache
def language(code: str) -> Language:
    """Return the table of a language tag's primary language; English where there is none."""
    primary = code.lower().split("-")[0]
    known = {"en": "en", "eng": "en", "de": "de", "deu": "de", "ger": "de", "fr": "fr", "fra": "fr", "fre": "fr"}
    module = import_module(f"rubricator.dates.languages.{known.get(primary, 'en')}")
    found: Language = module.LANGUAGE
    return replace(found, words={**table("m", _MONTHS_ABROAD), **found.words})


def month_names() -> frozenset[str]:
    """Return the words for months in every language, abbreviations among them, in lower case."""
    return _words_of_kind("m")


def weekday_names() -> frozenset[str]:
    """Return the words for weekdays in every language, in lower case."""
    return _words_of_kind("w")


def _words_of_kind(kind: str) -> frozenset[str]:
    tables = (language(code) for code in ("en", "de", "fr"))
    return frozenset(word for table in tables for word, (found, _) in table.words.items() if found == kind)


@cache
def roman_years() -> Mapping[str, int]:
    """Return Roman numerals of 1400 to 2030 that have four letters or more."""
    numerals = {roman(year): year for year in range(1400, 2031)}
    return {numeral: year for numeral, year in numerals.items() if len(numeral) > 3}


def roman(number: int) -> str:
    """Return a number from 1 to 3999 as a Roman numeral."""
    signs = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
             (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
    written = ""
    for value, sign in signs:
        written += sign * (number // value)
        number %= value
    return written
