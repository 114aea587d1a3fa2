"""Roman numerals."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

_SIGNS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_ADDED = {"IV": "IIII", "IX": "VIIII", "XL": "XXXX", "XC": "LXXXX", "CD": "CCCC", "CM": "DCCCC"}


def roman(number: int) -> str:
    """Return a number from 1 to 3999 as a Roman numeral."""
    written = ""
    for value, sign in _SIGNS:
        written += sign * (number // value)
        number %= value
    return written


@cache
def roman_years() -> Mapping[str, int]:
    """Return the years 1400 to 2030 as Roman numerals of four letters or more, with four signs for a nine or four too."""
    numerals = {form: year for year in range(1400, 2031) for form in _forms(roman(year))}
    return {numeral: year for numeral, year in numerals.items() if len(numeral) > 3}


@cache
def roman_numbers() -> Mapping[str, int]:
    """Return the numerals from 1 to 31 in capitals and in small letters: days and months."""
    numerals = {form: number for number in range(1, 32) for form in _forms(roman(number))}
    small = {form.lower(): number for form, number in numerals.items()}
    final_j = {form[:-1] + "j": number for form, number in small.items() if form.endswith("i")}
    return {**small, **final_j, **numerals}


def _forms(numeral: str) -> tuple[str, str]:
    """Return a numeral as it is, and as printers set it who only added: MDCCXXXXVIIII."""
    added = numeral
    for short, long in _ADDED.items():
        added = added.replace(short, long)
    return numeral, added
