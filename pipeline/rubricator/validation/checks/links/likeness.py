"""Which identifier is probably meant by one that nothing has."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

_COMPARED = 2_000
"""With how many identifiers one is compared."""
_DIGITS = re.compile(r"[0-9]+")


def nearest(word: str, words: Iterable[str]) -> str:
    """Return the word that another is probably meant to be, empty if there is none.

    Of very many only those are looked at that begin like it.
    """
    # Imported here: most documents have nothing that could be misspelled.
    from rubricator.relaxng.diagnosis.spelling import near

    waiting = iter(words)
    some = [*islice(waiting, _COMPARED)]
    rest = islice((other for other in waiting if other[:2].lower() == word[:2].lower()), _COMPARED)
    return next((other for _, other in near(word, [*some, *rest]) if _is_slip(word, other)), "")


def _is_slip(word: str, other: str) -> bool:
    """Return whether one word may be another by a slip: a number is seldom mistyped, and p12 is no slip for n12."""
    letters, others = _DIGITS.sub("", word), _DIGITS.sub("", other)
    if letters == word and others == other:
        return True
    return letters.lower() != others.lower() and len(letters) > 2 if letters != others else len(word) != len(other)
