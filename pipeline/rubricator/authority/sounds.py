"""What a surname may sound like in Cyrillic and in Greek, as far as two spellings may be compared by it."""

from __future__ import annotations

from rubricator.authority.romanization import as_cyrillic, as_greek, is_cyrillic, is_greek, looks_russian

_FEWEST_LETTERS = 3


def russian_sounds(surname: str) -> frozenset[str]:
    """Return what a surname is in Cyrillic letters, or may stand for in them if it ends as Russian ones do."""
    return as_cyrillic(surname) if is_cyrillic(surname) or looks_russian(surname) else frozenset()


def sounds(surname: str) -> frozenset[str]:
    """Return what a surname of one word may stand for in Cyrillic and in Greek letters."""
    if len(surname) < _FEWEST_LETTERS or " " in surname:
        return frozenset()
    cyrillic = frozenset() if is_greek(surname) else as_cyrillic(surname)
    return cyrillic if is_cyrillic(surname) else cyrillic | as_greek(surname)


def is_foreign(word: str) -> bool:
    """Return whether a word is written in Cyrillic or Greek letters."""
    return is_cyrillic(word) or is_greek(word)
