"""The name that was meant: by its letters, or because another schema language calls it so."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_ELSEWHERE = {
    "all": "interleave",
    "any": "anyName",
    "anyElement": "anyName",
    "difference": "except",
    "enumeration": "value",
    "import": "include",
    "not": "except",
    "or": "choice",
    "restriction": "data",
    "seq": "group",
    "sequence": "group",
    "string": "data",
}
"""What W3C XML Schema, DTDs and old drafts of RELAX NG say, and what RELAX NG says for it."""


def meant(word: str, known: Iterable[str]) -> str:
    """Return the known word that a wrong one is likely to stand for, empty if there is none."""
    by_letters = {name.lower(): name for name in known}
    for close in get_close_matches(word.lower(), by_letters, 1, 0.7):
        return by_letters[close]
    elsewhere = _ELSEWHERE.get(word, "")
    return elsewhere if elsewhere.lower() in by_letters else ""
