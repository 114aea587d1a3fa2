"""Where in the page words stand: the parser tells the line, and they are looked for in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rubricator.source import Position

_WORD = re.compile(r"[^\W_]+")
# A page may be one line of megabytes.
_WINDOW = 4000


class Places:
    """Goes through the lines of a page word by word."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._line, self._column = 1, 0

    def find(self, line: int, words: str) -> Position:
        """Return where words stand that are on a line: in which column if they stand there as they are, and go behind the first."""
        self._column = self._column if line == self._line else 0
        self._line = line
        word = _WORD.search(words)
        found = self._found(word[0]) if word else -1
        if word is None or found < 0:
            return Position(line, self._column + 1)
        self._column = found + len(word[0])
        return Position(line, max(found - word.start(), 0) + 1)

    def _found(self, word: str) -> int:
        """Return where a word stands on the line outside of what looks like a tag; -1 if nowhere."""
        line = self._lines[self._line - 1] if self._line <= len(self._lines) else ""
        found = line.find(word, self._column, self._column + _WINDOW)
        while found >= 0 and line.rfind("<", self._column, found) > line.rfind(">", self._column, found):
            end = line.find(">", found, found + _WINDOW)
            found = line.find(word, end, end + _WINDOW) if end >= 0 else -1
        return found
