"""The word that a sign such as ``[sic]`` is about: the one directly before it."""

from __future__ import annotations

import re

from rubricator.source import Span

_SEARCHED = 60
_OPENING = "([{“\"„«‘'’_*—–-"
_PAIRED = {"“": "”", "„": "“", "«": "»", "‘": "’", '"': '"', "'": "'", "_": "_", "*": "*", "=": "="}
_DASH = re.compile(r".*(?:--|[—–])")


def word_before(text: str, passage: Span, offset: int) -> Span | None:
    """Return the word that ends at ``offset``, white space aside; None if a mark or the passage's edge stands there.

    A word in quotation marks, or between marks of emphasis, is returned with them.
    """
    start = max(passage.start, offset - _SEARCHED)
    before = text[start:offset]
    stripped = before.rstrip()
    if not stripped or before.count("\n", len(stripped)) > 1:
        return None
    word = re.split(r"\s", stripped)[-1]
    end = start + len(stripped)
    if len(word) == len(stripped) and start > passage.start:
        return None
    if len(word) > 2 and _PAIRED.get(word[0]) == word[-1] and word[-2].isalnum():
        return Span(end - len(word), end)
    word = _DASH.sub("", word).lstrip(_OPENING if word.count("[") != word.count("]") else _OPENING.replace("[", ""))
    if not word or not (word[-1].isalnum() or word[-1] == "]") or word.count("[") != word.count("]"):
        return None
    return Span(end - len(word), end)
