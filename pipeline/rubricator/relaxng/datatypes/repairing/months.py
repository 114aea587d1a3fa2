"""Months by their names in English, German and French."""

from __future__ import annotations

from unicodedata import normalize

_NAMES = (
    "january januar janner janvier",
    "february februar fevrier",
    "march marz maerz mars",
    "april avril",
    "may mai",
    "june juni juin",
    "july juli juillet",
    "august aout",
    "september septembre",
    "october oktober octobre",
    "november novembre",
    "december dezember decembre",
)
_SHORTEST = 3


def month_of(word: str) -> int | None:
    """Return the month (1 to 12) that a word names or abbreviates; None if it names none, or could name two."""
    plain = "".join(character for character in normalize("NFD", word.casefold()) if character.isalpha())
    if len(plain) < _SHORTEST:
        return None
    months = [
        number for number, names in enumerate(_NAMES, start=1) if any(name.startswith(plain) for name in names.split())
    ]
    return months[0] if len(months) == 1 else None
