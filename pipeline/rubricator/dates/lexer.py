"""Cuts text into the tokens that dates are made of, from a place on, until a word that no date has."""

from __future__ import annotations

from re import IGNORECASE, Match, compile
from typing import NamedTuple

from rubricator.dates.lexicon import Language
from rubricator.dates.romans import roman_numbers, roman_years

LIMIT = 24
"""Tokens in the longest expression: "Twenty Fifth day of May in the year of our Lord one thousand eight hundred ..."."""

# white space with no more than one line end: a date does not go on in the next paragraph; the signs of emphasis are blanks
_TOKEN = compile(
    r"(?:[^\S\n]|_)*(?:\n(?:[^\S\n]|_)*)?(?:(?P<number>\d+|[Il]\d{3}(?![^\W_]))|(?P<word>[^\W\d_]+)|(?P<sign>\S))"
)
# a month in small letters is one where a year follows: "24 april 1776", or a day stands before, but not "you may go"
_YEAR_AFTER = compile(r"\.?,?\s*(?:\d{1,2}(?:st|nd|rd|th|d)?[.,]?\s*)?(?:1[4-9]|20)\d\d(?!\d)")
_DAY_OF = compile(r"(?:(?<![^\W_])\d{1,2}(?:st|nd|rd|th|d)?\.?\s+of|th\s+(?:da[yi]e?\s+)?of)\s+$")
_ORDINAL_BEFORE = compile(
    r"(?P<article>(?:(?P<before>[^\W\d_]+)\s+)?\b[Tt]he\s+)?(?<![^\W_])\d{1,2}(?:st|nd|rd|th|d)\s+$"
)
_VERBS = frozenset(("may", "march"))
_LONGEST_DAY = 24
_ORDINAL_AFTER = compile(r"\.\s?\d{1,2}(?:st|nd|rd|th|d)(?![^\W_])")
_NUMBER_MONTH = compile(r"[\^.]?(?:bris|bre|ber|br)s?(?![^\W_])\.?", IGNORECASE)
# typewriters without a figure 1
_LETTER_ONE = str.maketrans("Il", "11")
_SIGNS = {
    **dict.fromkeys("-–—‐‑−", "-"),
    **dict.fromkeys("'’‘\"”“", "q"),
    **{sign: sign for sign in ".,/()[]:&"},
}


class Token(NamedTuple):
    """One token: its kind (see ``words``), its number, and where it stands."""

    kind: str
    value: int
    start: int
    end: int


class Lexer:
    """The tokens of one text. Each is read once, however many expressions are tried over it."""

    def __init__(self, text: str, language: Language) -> None:
        """Remember the text and the words to know."""
        self._text = text
        self._language = language
        self._known: dict[int, Token | None] = {}

    def begins(self, start: int) -> bool:
        """Return whether an expression may begin at ``start``: with no article, though "the" opens some phrases."""
        token = self._token(start)
        return token is not None and token.kind != "t"

    def tokens(self, start: int) -> list[Token]:
        """Return the tokens from ``start`` on, up to ``LIMIT`` or the first that belongs in no date."""
        tokens: list[Token] = []
        while len(tokens) < LIMIT and (token := self._token(start)):
            tokens.append(token)
            start = token.end
        return tokens

    def _token(self, position: int) -> Token | None:
        if position not in self._known:
            token = _token(self._text, position, self._language)
            self._known[position] = token
            if token:
                self._known[token.start] = token
        return self._known[position]


def _token(text: str, position: int, language: Language) -> Token | None:
    match = _TOKEN.match(text, position)
    if not match:
        return None
    if match["number"]:
        return _number(text, *match.span("number"), language)
    if match["word"]:
        return _word(text, *match.span("word"), language)
    kind = _SIGNS.get(match["sign"])
    return Token(kind, 0, *match.span("sign")) if kind else None


def _number(text: str, start: int, end: int, language: Language) -> Token | None:
    digits = text[start:end].translate(_LETTER_ONE)
    if not digits.isascii() or len(digits) > 4 or len(digits) == 3:
        return None
    value = int(digits)
    if decade := language.decade.match(text, end):
        return Token("S", value, start, decade.end()) if value % 10 == 0 else None
    if len(digits) == 4:
        # a capital word may be run on ("1912Der Brief"), no other letter
        joined = text[end : end + 1].isalpha() and not (text[end].isupper() and text[end + 1 : end + 2].islower())
        return Token("y", value, start, end) if 1000 <= value <= 2100 and not joined else None
    if 7 <= value <= 10 and (month := _NUMBER_MONTH.match(text, end)):
        return Token("m", value + 2, start, month.end())
    if suffix := language.suffix.match(text, end):
        return Token("o", value, start, suffix.end())
    return None if end < len(text) and text[end].isalpha() else Token("n", value, start, end)


def _word(text: str, start: int, end: int, language: Language) -> Token | None:
    written = text[start:end]
    word = written.lower()
    for pattern, (kind, value) in language.phrase_patterns.get(word, ()):
        if phrase := pattern.match(text, start):
            return Token(kind, value, start, phrase.end())
    if written in roman_years():
        return Token("Y", roman_years()[written], start, end)
    kind, value = language.words.get(word, ("", 0))
    if (
        kind in ("m", "w")
        and written.islower()
        and not language.lower_case(word)
        and not _is_month(text, start, end, language)
    ):
        kind = ""
    if kind and text[end : end + 1] in (".", ":") and (word in language.abbreviations or _shortened(text, kind, end)):
        end += 1
    if kind:
        return Token(kind, value, start, end)
    numbers = roman_numbers()
    return Token("R", numbers[written], start, end) if written in numbers else None


def _is_month(text: str, start: int, end: int, language: Language) -> bool:
    """Return whether a word in small letters stands after a day or before a year."""
    first = max(0, start - _LONGEST_DAY)
    if _YEAR_AFTER.match(text, end) or _DAY_OF.search(text, first, start):
        return True
    ordinal = _ORDINAL_BEFORE.search(text, first, start)
    return ordinal is not None and not (text[start:end] in _VERBS and _is_subject(ordinal, language))


def _is_subject(ordinal: Match[str], language: Language) -> bool:
    """Return whether an ordinal has an article and no word of time before it: "the 2d may be stronger", but "on the 2d may"."""
    return bool(ordinal["article"]) and (ordinal["before"] or "").lower() not in language.time_before


def _shortened(text: str, kind: str, end: int) -> bool:
    """Return whether a whole month has the full stop of an abbreviation: "May. 1st"."""
    return kind == "m" and _ORDINAL_AFTER.match(text, end) is not None
