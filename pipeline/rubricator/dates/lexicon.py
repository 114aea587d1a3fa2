"""The table of a language: its words (see ``words``), and the patterns made of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from re import DOTALL, IGNORECASE, Pattern, compile

from rubricator.dates.romans import roman, roman_numbers, roman_years
from rubricator.dates.words import ANCHORS, FRENCH_MONTHS, NEVER, Meaning


@dataclass(frozen=True)
class Language:
    """The words of one language, in lower case.

    ``tags`` are the language tags it serves. ``words`` maps a word to its meaning; ``abbreviations`` are those of them that
    take a full stop; ``phrases`` are regular expressions of several words, by their first word. The sets named after a
    purpose list words that stand before or after an expression and tell what it is; ``article`` and the other strings are
    regular expressions. ``far``, ``future`` and ``past`` are verbs that tell the tense, ``asking`` verbs that begin a request, ``auxiliaries`` those of ``past`` that are of
    the present too;
    ``onward`` and ``backward`` other words that look ahead or back. ``gregorian_from`` is the year from which the language's
    writers mostly reckon Easter by the Gregorian calendar; ``one`` the Roman numeral I, where it is no word of the language.
    """

    code: str
    tags: tuple[str, ...]
    words: Mapping[str, Meaning]
    abbreviations: frozenset[str]
    ordinal_suffix: str
    phrases: tuple[tuple[str, str, Meaning], ...]
    qualifiers: tuple[tuple[str, str], ...]
    year_before: frozenset[str]
    year_strong: frozenset[str]
    quantity: str
    month_before: frozenset[str]
    day_before: frozenset[str]
    numeral_before: frozenset[str]
    time_before: frozenset[str]
    article: str
    between: str
    day_after: str
    far: str
    future: str
    past: str
    onward: str
    backward: str
    gregorian_from: int
    asking: str = NEVER
    auxiliaries: frozenset[str] = frozenset()
    letter_before: str = NEVER
    address_after: str = NEVER
    year_bare: bool = False
    capital_months: bool = True
    month_first: bool = False
    not_month_after: frozenset[str] = frozenset()
    not_weekday_before: str = NEVER
    not_weekday_after: str = NEVER
    figurative: frozenset[str] = frozenset()
    decade_before: frozenset[str] = frozenset()
    decade_suffix: str = NEVER
    decade_after: str = NEVER
    plain_numeric_partial: bool = False
    one: tuple[str, ...] = ("I",)

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Return the words an expression can begin with, in the cases they are written in."""
        words = [word for word, (kind, _) in self.words.items() if kind in ANCHORS]
        words += [first for first, _, (kind, _) in self.phrases if kind in ANCHORS and first != "to"]
        words += ["to-day", "to-morrow"]
        cased = {form for word in words for form in (word, word.capitalize(), word.upper())}
        cased |= {numeral + ending for numeral in map(roman, range(5, 22)) for ending in ("e", "ᵉ", "ème")}
        numerals = {numeral for numeral in roman_numbers() if len(numeral) > 1} | {"V", "X", *self.one}
        return frozenset(cased | numerals | roman_years().keys())

    def lower_case(self, word: str) -> bool:
        """Return whether the language writes this month or weekday with a small letter."""
        return not self.capital_months or word in FRENCH_MONTHS

    def of_kind(self, kinds: str) -> str:
        """Return a regular expression for the language's words of some kinds."""
        words = sorted((word for word, (kind, _) in self.words.items() if kind in kinds), key=len, reverse=True)
        return "|".join(words) or NEVER

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
            rf"(?:[\^'’]?(?:{self.ordinal_suffix})|[\s_](?:th|st|nd|rd|ten|ème))(?![^\W\d_]|['’]\w)\^?|ᵗʰ|ˢᵗ|ⁿᵈ|ʳᵈ|[ºª°\"”](?=\s)",
            IGNORECASE,
        )

    @cached_property
    def decade(self) -> Pattern[str]:
        """Return the pattern of the ending of a decade in figures: 1890s, 1890er Jahre."""
        return compile(rf"['’]?s(?![^\W_])|{self.decade_suffix}", IGNORECASE)

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
    def asking_pattern(self) -> Pattern[str]:
        """Return the pattern of a request, at the beginning of its clause."""
        return compile(rf"(?:.*(?<![^\W_])(?:{self.of_kind('&')}))?\s*(?:{self.asking})(?![^\W_])", IGNORECASE | DOTALL)

    @cached_property
    def onward_pattern(self) -> Pattern[str]:
        """Return the pattern of "until" and the like, for text that ends before a date."""
        return compile(rf"(?<![^\W_])(?:{self.onward})\s*$", IGNORECASE)

    @cached_property
    def backward_pattern(self) -> Pattern[str]:
        """Return the pattern of "your letter of" and the like, for text that ends before a date."""
        return compile(rf"(?<![^\W_])(?:{self.backward})(?![^\W_])[^.;!?]*$", IGNORECASE)

    @cached_property
    def article_pattern(self) -> Pattern[str]:
        """Return the pattern of an article before a day that stands alone."""
        return compile(rf"(?<![^\W_])(?:{self.article})\s+$", IGNORECASE)

    @cached_property
    def day_after_pattern(self) -> Pattern[str]:
        """Return the pattern of what may follow a day that stands alone."""
        return compile(rf"\s*(?:$|[.,;:!?)\]—–-]|\n|(?:{self.day_after})(?![^\W_]))")

    @cached_property
    def list_gap(self) -> Pattern[str]:
        """Return the pattern of what parts the dates of a list."""
        link = rf",|,?\s*(?:{self.of_kind('&>')}|&)|[;/–-]"
        return compile(
            rf"\s*(?:{link})\s*(?:(?:in|{self.of_kind('f')})\s+)?(?:(?:{self.of_kind('t')})\s+)?$", IGNORECASE
        )

    @cached_property
    def listed_gap(self) -> Pattern[str]:
        """Return the pattern of what stands between a date without a year and the dated one it goes with."""
        return compile(
            rf"[\s.,;]*(?:(?:{self.of_kind('&>')}|&|or|oder|ou|[–-])\s*)?(?:\w{{2,5}}\s+)?(?:(?:{self.of_kind('t')})\s+)?",
            IGNORECASE,
        )

    @cached_property
    def between_pattern(self) -> Pattern[str]:
        """Return the pattern of "between", for text that ends before a date."""
        return compile(rf"(?<![^\W_])(?:{self.between})\s+(?:(?:{self.of_kind('t')})\s+)?$", IGNORECASE)

    @cached_property
    def and_pattern(self) -> Pattern[str]:
        """Return the pattern of "and" between two limits."""
        return compile(rf"\s+(?:{self.of_kind('&')})\s+(?:(?:{self.of_kind('t')})\s+)?", IGNORECASE)

    @cached_property
    def weekday_before_pattern(self) -> Pattern[str]:
        """Return the pattern of words before a weekday that make it none: "every", "Good"."""
        return compile(rf"(?<![^\W_])(?:{self.not_weekday_before})[\s-]+$", IGNORECASE)

    @cached_property
    def weekday_after_pattern(self) -> Pattern[str]:
        """Return the pattern of words after a weekday that make it none: "school"."""
        return compile(self.not_weekday_after, IGNORECASE)

    @cached_property
    def letter_before_pattern(self) -> Pattern[str]:
        """Return the pattern of "your letter of", for text that ends before a day in figures."""
        return compile(rf"(?<![^\W_])(?:{self.letter_before})\s+$", IGNORECASE)

    @cached_property
    def address_after_pattern(self) -> Pattern[str]:
        """Return the pattern of what follows the name of a street that is a month's."""
        return compile(rf"\s+(?:{self.address_after})(?![^\W_])", IGNORECASE)

    @cached_property
    def decade_after_pattern(self) -> Pattern[str]:
        """Return the pattern of what follows "zwanziger" where it means a decade."""
        return compile(rf"\s+(?:{self.decade_after})")
