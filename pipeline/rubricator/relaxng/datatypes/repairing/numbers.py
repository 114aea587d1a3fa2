"""Numbers, truth values and durations as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import decimal

_TRUTH = {"true": "true", "yes": "true", "false": "false", "no": "false"}


def booleans(text: str) -> Iterator[str]:
    """Yield the truth value a word means."""
    word = text.lower()
    if word in _TRUTH:
        yield _TRUTH[word]


def decimals(text: str) -> Iterator[str]:
    """Yield a number with a decimal point and ASCII digits; with three digits after a comma it could be thousands."""
    plain = _plain(text)
    yield plain
    if re.fullmatch(r"[+-]?[0-9]+,(?![0-9]{3}\Z)[0-9]+", plain):
        yield plain.replace(",", ".")
    if re.fullmatch(r"[+-]?inf(inity)?", plain, re.IGNORECASE):
        yield "-INF" if plain[0] == "-" else "INF"
    if plain.lower() == "nan":
        yield "NaN"


def integers(text: str) -> Iterator[str]:
    """Yield a whole number without a fraction of zero and without marks between thousands."""
    plain = _plain(text)
    yield plain
    # 12.000 is twelve to some, and twelve thousand to others.
    yield re.sub(r"\.(?!000\Z)0*\Z", "", plain)
    if re.fullmatch("[+-]?[0-9]{1,3}(?:[,'’][0-9]{3})+", plain):
        yield re.sub("[,'’]", "", plain)


def _plain(text: str) -> str:
    """Return a string with ASCII digits and signs, and without spaces between its digits."""
    digits = "".join(character if character.isascii() else str(decimal(character, character)) for character in text)
    return re.sub(r"(?<=[0-9+\-]) (?=[0-9])", "", digits.replace("−", "-"))


def durations(text: str) -> Iterator[str]:
    """Yield a duration with its letters as they have to be, weeks as days."""
    plain = re.sub(" ", "", text.upper())
    sign, digits = ("-", plain[1:]) if plain[:1] == "-" else ("", plain)
    bare = digits.removeprefix("P")
    weeks = re.fullmatch("([0-9]{1,6})W", bare)
    if weeks:
        yield f"{sign}P{int(weeks[1]) * 7}D"
    yield f"{sign}P{bare}"
    yield f"{sign}P{bare.removesuffix('T')}"
    # Hours and seconds cannot stand before T; minutes can only be told from months by what is beside them.
    found = re.fullmatch("((?:[0-9]+[YD])*)(.*)", bare, re.DOTALL)
    assert found is not None, "both parts may be empty"
    date, time = found.groups()
    if "T" not in bare and re.search("[HS]", time):
        yield f"{sign}P{date}T{time}"
