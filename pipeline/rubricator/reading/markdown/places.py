"""Where in the file the words stand: markdown-it tells the lines of a block, and the words are looked for in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rubricator.source import Position, Source

_FAR = 2_000
_RULE = re.compile(r"([-_*])(?:[ \t]*\1)+(?=[ \t]*$)")


class Cursor:
    """Goes through a file word by word; a word that is typed otherwise than it reads (``&amp;``) stands where the last one ended."""

    def __init__(self, file: Source) -> None:
        self._file = file
        self._starts = [0]
        for line in file.text.split("\n"):
            self._starts.append(self._starts[-1] + len(line) + 1)
        self.offset = 0
        self._end = len(file.text)
        self._lines: Sequence[int] = ()

    def enter(self, lines: Sequence[int] | None) -> None:
        """Go to a block, given by its lines, from 0, half-open, if they are known; in a row of a table the words before have been seen."""
        if lines is None or list(lines) == list(self._lines):
            return
        self._lines = lines
        self.offset, self._end = self.start(lines[0]), self.start(max(lines[1], lines[0] + 1))

    def start(self, line: int) -> int:
        """Return the offset of a line, from 0."""
        return self._starts[min(line, len(self._starts) - 1)]

    def resume(self, offset: int) -> None:
        """Go back to a place from which something is read only now."""
        self._lines = ()
        self.offset, self._end = offset, min(offset + _FAR, len(self._file.text))

    def next_line(self) -> None:
        """Go on to the next line of the file."""
        found = self._file.text.find("\n", self.offset, self._end)
        self.offset = self.offset if found < 0 else found + 1

    def rule(self) -> str:
        """Return the rule in the line that is reached, as it is typed."""
        end = self._file.text.find("\n", self.offset)
        line = self._file.text[self.offset : end if end >= 0 else None]
        found = _RULE.search(line)
        return found[0] if found else "***"

    def find(self, word: str) -> Position:
        """Return where a word stands, and go behind it."""
        found = self._file.text.find(word, self.offset, min(self.offset + _FAR, self._end))
        if found < 0:
            return self.here()
        self.offset = found + len(word)
        return self._file.position(found)

    def here(self) -> Position:
        """Return the place that is reached."""
        return self._file.position(min(self.offset, len(self._file.text)))
