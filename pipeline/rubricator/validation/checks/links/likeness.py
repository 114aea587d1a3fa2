"""Which identifier is probably meant by one that nothing has.

An authority file may have many thousands, too many to compare with. Then it is asked which are known of the words that differ by
a single slip.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

_COMPARED = 300
_LONGEST = 100
"""The longest word for which slips are tried."""
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-."
_DIGITS = re.compile(r"[0-9]+")


def nearest(word: str, known: Sequence[Mapping[str, object]], accept: Callable[[str], bool] = bool) -> str:
    """Return the known word that another is probably meant to be, and that is accepted; empty if there is none."""
    if len(word) > _LONGEST:
        return ""
    # Imported here: most documents have nothing that could be misspelled.
    from rubricator.relaxng.diagnosis.spelling import near

    if sum(map(len, known)) <= _COMPARED:
        words = [other for one in known for other in one]
    else:
        slips = dict.fromkeys(_slips(word))
        words = [other for one in known for other in slips.keys() & one.keys()]
    return next((other for _, other in near(word, sorted(words)) if is_slip(word, other) and accept(other)), "")


def _slips(word: str) -> Iterator[str]:
    """Yield the words that differ in case, or by two letters that change places, or one less, more, or another."""
    yield from (word.lower(), word.upper(), word.capitalize())
    cuts = [(word[:cut], word[cut:]) for cut in range(len(word) + 1)]
    yield from (f"{left}{right[1]}{right[0]}{right[2:]}" for left, right in cuts if len(right) > 1)
    yield from (left + right[1:] for left, right in cuts if right)
    yield from (f"{left}{letter}{right}" for left, right in cuts for letter in _LETTERS)
    yield from (f"{left}{letter}{right[1:]}" for left, right in cuts if right for letter in _LETTERS)


def is_slip(word: str, other: str) -> bool:
    """Return whether one word may be another by a slip: a number is seldom mistyped, and p12 is no slip for n12."""
    numbers = _DIGITS.findall(word)
    if word == other or numbers != _DIGITS.findall(other):
        return False
    return not numbers or word.lower() == other.lower() or len(word) > len("".join(numbers)) + 2
