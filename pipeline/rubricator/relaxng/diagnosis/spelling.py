"""How near two spellings are: what a slip of the hand or of memory makes of a word."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

_CASE = 0.25
"""What the wrong case counts, measured in wrong letters."""

_RELATED = 2.0
"""What counts as much as two slips: that one word has the other at its beginning or end."""

_SHORTENED = 1.25
"""What counts little more than one slip: that a word is the beginning of another, ``pers`` of ``persName``."""

_SHORTEST_PART = 3


@lru_cache(maxsize=1 << 14)
def distance(typed: str, meant: str) -> float:
    """Return how many slips lie between two words: a letter left out, added, replaced, or swapped with its neighbour.

    Source: optimal string alignment (F. Damerau 1964, restricted edit distance). A letter in the wrong case counts a quarter,
    however many they are.
    """
    exact, folded = _slips(typed, meant), _slips(typed.lower(), meant.lower())
    return min(exact, folded + _CASE) if typed != meant else 0


def _slips(typed: str, meant: str) -> float:
    rows: list[list[float]] = [[float(column) for column in range(len(meant) + 1)]]
    for i, letter in enumerate(typed, start=1):
        row = [float(i)]
        for j, other in enumerate(meant, start=1):
            least = min(rows[-1][j] + 1, row[j - 1] + 1, rows[-1][j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == meant[j - 2] and typed[i - 2] == other and letter != other:
                least = min(least, rows[-2][j - 2] + 1)
            row.append(least)
        rows.append(row)
    return rows[-1][-1]


def tolerance(word: str) -> float:
    """Return how many slips a word may have and still be recognised: one, or one in three letters, at most three."""
    return max(1.0, min(3.0, len(word) / 3))


def near(typed: str, words: Iterable[str]) -> list[tuple[float, str]]:
    """Return the words that may be meant, each with its distance, the nearest first; equally near ones in the order given."""
    limit = min(tolerance(typed), len(typed) - _CASE)
    close = ((distance(typed, word), word) for word in words if _least(typed, word) <= limit)
    return sorted((pair for pair in close if pair[0] <= limit), key=lambda pair: pair[0])


def _least(typed: str, word: str) -> int:
    """Return how many slips at least lie between two words: a slip changes the length by one, and the letters by one of each."""
    typed_letters, letters = _letters(typed), _letters(word)
    return max(abs(len(word) - len(typed)), len(typed_letters - letters), len(letters - typed_letters))


@lru_cache(maxsize=1 << 14)
def _letters(word: str) -> frozenset[str]:
    return frozenset(word.lower())


def related(typed: str, words: Iterable[str]) -> list[tuple[float, str]]:
    """Return the words that one begins or ends with, or that begin with it: ``stage`` for ``stageDirection``."""
    lower = typed.lower()
    found = [(word, word.lower()) for word in words if len(word) >= _SHORTEST_PART]
    shortened = [(_SHORTENED, word) for word, other in found if len(lower) > _SHORTEST_PART and other.startswith(lower)]
    return [
        *shortened,
        *((_RELATED, word) for word, other in found if lower.startswith(other) or lower.endswith(other)),
    ]
