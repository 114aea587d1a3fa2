"""Reads the numbers of an expression: days and years in figures, words and Roman numerals."""

from __future__ import annotations

from collections.abc import Sequence

from rubricator.dates.lexer import Token

DAY = r"(?:n\.?|o[.:]?|u&O|T-?[Ou]|O|T)"
"""Shape of a day of the month: 21, 21., 21st, twenty-first, one and twentieth."""

_TENS = r"(?:u-?T(?:-?u)?|T-?&?u|T|u(?:-u)?)"
YEAR_WORDS = rf"(?:u?K&?(?:u?H)?&?{_TENS}?|u(?:-u)?H&?{_TENS}?|Y)"
"""Shape of a year in words: eighteen hundred and sixty two, mil huit cent quarante-cinq."""

_SPOKEN = r"(?:uT-?u?|uu)"
YEAR = rf"(?:E?(?:\(y\)|\[y\]|y)(?:Ey)?|E?qn|E?{YEAR_WORDS}|E?{_SPOKEN}|Enn|Z)"
"""Shape of a year after a month: 1862, A. D. 1862, (1912), '62, in words, "and year aforesaid"."""


def day_of(tokens: Sequence[Token]) -> int:
    """Return the day that the tokens of ``DAY`` name."""
    return sum(token.value for token in tokens)


def year_of(tokens: Sequence[Token]) -> tuple[int | None, bool]:
    """Return the year that the tokens of ``YEAR`` name, and whether it has but two digits."""
    kinds = "".join(token.kind for token in tokens)
    if "Z" in kinds:
        return None, False
    if kinds.startswith("Enn"):
        return tokens[1].value * 100 + tokens[2].value, False
    for kind in "yY":
        if kind in kinds:
            return tokens[kinds.index(kind)].value, False
    if "n" in kinds:
        return tokens[kinds.index("n")].value, True
    return words_value([token for token in tokens if token.kind != "E"]), False


def words_value(tokens: Sequence[Token]) -> int | None:
    """Return a spelled-out number as a year, or None when it is none: "one thousand eight hundred and sixty two"."""
    if "".join(token.kind for token in tokens if token.kind in "uTHK")[:2] in ("uu", "uT") and tokens[0].value > 10:
        return tokens[0].value * 100 + sum(token.value for token in tokens[1:])  # "eighteen sixty two"
    total, current = 0, 0
    for token in tokens:
        if token.kind == "K":
            total, current = total + (current or 1) * 1000, 0
        elif token.kind == "H":
            total, current = total + (current or 1) * token.value, 0
        else:
            current += token.value
    return total + current if 1000 <= total + current <= 2100 else None
