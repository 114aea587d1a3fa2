"""Words that go on in the next line: said by the format, or told from the hyphen."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rubricator.reading.layout.pages import Kind, Line

_SIGNED = re.compile(r"(?P<first>[^\W\d_]+)(?P<sign>[-‐=¬⸗\u00ad])$")
_GOES_ON = re.compile(r"[^\W\d_]+")
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_ONLY_DIVIDES = frozenset("¬⸗\u00ad")


def words_of(lines: Iterable[Line]) -> frozenset[str]:
    """Return the words of a text, also those with one hyphen, in small letters; not the parts of divided ones."""
    words: set[str] = set()
    before: Line | None = None
    for line in lines:
        parted = before is not None and (is_initial(before) or _SIGNED.search(before.text) is not None)
        found = _WORDS.findall(_SIGNED.sub("", line.text).lower())
        words.update(found[1:] if parted else found)
        before = line
    return frozenset(words)


def divides(before: Line, after: Line, words: frozenset[str]) -> bool:
    """Return whether the last word of a line goes on in the next one.

    A hyphen is the word's own where a capital follows, or where the text has the word with its hyphen and nowhere without.
    """
    second = _GOES_ON.match(after.text)
    if before.divided is not None:
        return before.divided and second is not None
    if is_initial(before):
        return second is not None and _is_one_word(before.text, second[0], words)
    first = _SIGNED.search(before.text)
    if first is None or second is None:
        return False
    if first["sign"] in _ONLY_DIVIDES:
        return True
    parts = (first["first"].lower(), second[0])
    return second[0].islower() and ("".join(parts) in words or "-".join(parts) not in words)


def is_initial(line: Line) -> bool:
    """Return whether a line is a large initial, from which the first word goes on in the next line."""
    return line.kind is Kind.DROP_CAPITAL and len(line.text) == 1 and line.text.isalpha()


def _is_one_word(initial: str, rest: str, words: frozenset[str]) -> bool:
    """Return whether an initial and what follows are one word: "A" and "nd", but not "A" and "few" in a text that has "few"."""
    whole = (initial + rest).lower()
    return whole in words or rest.lower() not in words
