"""The characters of a line without the white space that only the file has, and the way of offsets into them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from itertools import accumulate


def folded(written: str) -> tuple[str, Callable[[int], int]]:
    """Return a line as it reads, and the function from offsets in it as written: code units of UTF-16, as Java counts.

    White space is a space, and there is none at the edges.
    """
    text = " ".join(written.split())
    if text == written and max(text, default="") <= "\uffff":
        return text, lambda offset: min(offset, len(text))
    ends = list(accumulate(1 + (character > "\uffff") for character in written))
    kept = _kept(written)

    def place(offset: int) -> int:
        return bisect_left(kept, bisect_left(ends, offset + 1))

    return text, place


def _kept(written: str) -> list[int]:
    """Return the indices of the characters that stay: all but white space at the edges or after other white space."""
    start = len(written) - len(written.lstrip())
    end = len(written.rstrip())
    return [i for i in range(start, end) if not (written[i].isspace() and written[i - 1].isspace())]
