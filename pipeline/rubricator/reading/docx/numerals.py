"""The numbers of notes, in the format that a document has for them (ECMA-376, 17.18.59)."""

from __future__ import annotations

from rubricator.dates.romans import roman

_CHICAGO = "*†‡§"
_LONGEST = 4


def numeral(number: int, form: str) -> str:
    """Return a number, from 1, as a note's mark shows it; a format that is not known is that of figures."""
    match form:
        case "lowerRoman" | "upperRoman" if 0 < number < 4000:
            return roman(number) if form == "upperRoman" else roman(number).lower()
        case "lowerLetter" | "upperLetter" if number > 0:
            return _repeated("abcdefghijklmnopqrstuvwxyz", number, form == "upperLetter")
        case "chicago" if number > 0:
            return _repeated(_CHICAGO, number, False)
        case _:
            return str(number)


def _repeated(signs: str, number: int, capital: bool) -> str:
    """Return a sign of a row, doubled when the row has been gone through: z, aa, bb."""
    times, index = divmod(number - 1, len(signs))
    if times >= _LONGEST:
        return str(number)
    sign = signs[index] * (times + 1)
    return sign.upper() if capital else sign
