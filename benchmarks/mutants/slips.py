"""How people mistype a word: letters swapped, left out, doubled, replaced, or in the wrong case."""

from __future__ import annotations

import random


def mistyped(word: str, chance: random.Random) -> str:
    """Return a word with one slip in it; never the word itself."""
    slips = [_swapped, _shortened, _doubled, _replaced]
    while True:
        typed = chance.choice(slips)(word, chance)
        if typed != word and typed[:1].isalpha():
            return typed


def _swapped(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    return word[:at] + word[at : at + 2][::-1] + word[at + 2 :]


def _shortened(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    return word[:at] + word[at + 1 :] if len(word) > 2 else word


def _doubled(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    return word[: at + 1] + word[at:]


def _replaced(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    return word[:at] + chance.choice("abcdefghijklmnopqrstuvwxyz") + word[at + 1 :]
