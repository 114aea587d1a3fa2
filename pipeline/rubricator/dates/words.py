"""The words of dates, and their kinds.

Every token has a kind of one letter; the grammar (``families``) is written in these letters, so it knows no language.

    n  number of one or two digits        y  number of four digits, 1000 to 2100
    o  number with an ordinal ending      S  decade in figures, 1890s
    O  ordinal word up to thirty-first    T  twenty, thirty, forty ...     u  one to nineteen      A  "a" before a unit
    H  hundred                            K  thousand                      Y  a year in one word
    R  Roman numeral, 1 to 31             m  month                         w  weekday
    g  month of the French Republic       D  Kalends, Nones, Ides          P  pridie, the day before them
    s  season                             f  of                            t  the, this
    d  day (as in "day of")               &  and                           >  to, until
    E  A. D., "in the year"               Z  "and year aforesaid"          z  this year, last year
    i  instant, ultimo, proximo           l  last, next, previous, following
    r  yesterday, today, tomorrow         b  beginning, middle, end        L  "last" of a month
    C  century                            e  the eighties                  V  quarter of a year
    j  "années", before a decade          N  "l'an", before a year of the Republic
    Q  mo. (Quaker months)                p  morning, evening              J  old style, new style
    a  ago                                B  "vor", "il y a", "in": a time before or after now, in units
    U  day, week, month, year (units)
    h  feast (its day)                    M  movable feast (days from Easter)
    k  eve, morrow, octave of a feast     v  after, before a feast
    x  in, before a month                 q  quotation mark or apostrophe
    . , / - ( ) [ ] :                     themselves; every dash is "-"
"""

from __future__ import annotations

from collections.abc import Mapping

Meaning = tuple[str, int]
"""A word's kind and its number: a month's from 1, a weekday's from 0 (Monday), a day's distance from today ..."""

ANCHORS = "oNOTuKYmwsrhedLMkgDPBAVljC"
"""Kinds of words that an expression can begin with (figures always can)."""

DAYS, MONTHS, YEARS = 1, 1000, 12_000
"""Units of time as values of ``U``: so many days, or so many thousandths of a month."""

NEVER = r"(?!)"
"""The pattern of what a language has no words for."""


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


def abbreviated(*rows: Mapping[int, str]) -> frozenset[str]:
    """Return the words of some tables, for ``Language.abbreviations``."""
    return frozenset(word for row in rows for words in row.values() for word in words.split())
