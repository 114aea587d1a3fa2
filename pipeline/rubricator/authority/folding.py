"""A name without what typing it adds: case, full stops, diacritics, ligatures, superscript letters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPLIT = re.compile(r"[\s.\xa0]+")
_APOSTROPHES = str.maketrans("’´‘ʼ", "''''")
_INVERTED = re.compile(r"([^,]+),\s+([^,]+)")
_AFTER = re.compile(r"(?:Jr|Sr|Ju?nr?|Se?nr?|Junior|Senior|Esqr?e?|Bart|[IVX]+)\.?")
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ſ": "s", "ı": "i"}
)
_UMLAUTS = re.compile(r"(?<=[^aeiou])([ao])e(?=[^aeiouy])|(?<=[^aeiouqg])(u)e(?=[^aeiouy])")
_MAC = re.compile(r"^(?:mac|mc|m')(?=[^aeiou\s]|a[^aeiou])")
_JOINTS = re.compile(r"['\-‐‑ʹʺ]")


def form_key(form: str) -> str:
    """Return a name form without case and full stops, its words one space apart: ``l d trotsky``.

    "Trotsky, L. D." gives the same: the surname goes last.
    """
    return " ".join(filter(None, _SPLIT.split(straight(form).translate(_APOSTROPHES).lower())))


def straight(form: str) -> str:
    """Return "Trotsky, Leon" as "Leon Trotsky", and "Henry Adams, Jr." without its comma."""
    parts = _INVERTED.fullmatch(form)
    if not parts:
        return form
    return f"{parts[1]} {parts[2]}" if _AFTER.fullmatch(parts[2]) else f"{parts[2]} {parts[1]}"


def without_marks(word: str) -> str:
    """Return a word in small letters without diacritics, ligatures and raised letters: ``Wᵐ`` gives ``wm``."""
    decomposed = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    return "".join(char for char in decomposed if not unicodedata.combining(char)).translate(_LETTERS)


@lru_cache(maxsize=1 << 16)
def plain(word: str) -> str:
    """Return what the usual ways to spell one name have in common: ``muller`` for Müller, Mueller and Muller.

    Hyphens and apostrophes go; an e after a, o, u between consonants is that of an umlaut; Mc and M' are Mac.
    """
    letters = _UMLAUTS.sub(r"\1\2", without_marks(word.translate(_APOSTROPHES)))
    return _JOINTS.sub("", _MAC.sub("mac", letters))


def plain_words(key: str) -> str:
    """Return a key with the spelling of each word made plain."""
    return " ".join(map(plain, key.split(" ")))
