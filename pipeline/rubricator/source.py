"""The text as received: what was read, and where in it something stands.

Offsets everywhere in Rubricator are code points of ``Source.text``, half-open; lines and columns count from 1.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

__all__ = ["Origin", "Position", "Source", "Span"]

_LINE_END = re.compile(r"\n")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, ``start <= offset < end``."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Return whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Return whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def shift(self, by: int) -> Span:
        """Return the span moved ``by`` characters to the right."""
        return Span(self.start + by, self.end + by)

    def strip(self, text: str) -> Span:
        """Return the span without the white space at its edges (empty at ``start`` if it is all white space)."""
        start, end = self.start, self.end
        while end > start and text[end - 1].isspace():
            end -= 1
        while start < end and text[start].isspace():
            start += 1
        return Span(start, end)


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file as people count it: line and column, both from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Origin:
    """Where in its file the characters of a text from ``offset`` on stand, up to the next such place.

    ``file`` names the file for a text that was put together of several, such as those in an archive.
    """

    offset: int
    position: Position
    file: str = ""


@dataclass(frozen=True)
class Source:
    """A decoded text: its name for messages, its characters, and the encoding it was read in.

    ``text`` has no byte order mark, its line ends are LF, and it holds only characters that XML 1.0 can carry.
    ``places``, in the order of the text, are for a text that was taken out of a file; without any the text is the file.
    """

    name: str
    text: str
    encoding: str = "utf-8"
    places: tuple[Origin, ...] = ()

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def position(self, offset: int) -> Position:
        """Return line and column of a code-point offset (``0 <= offset <= len(text)``), in the file that the text is from."""
        if self.places:
            return self._origin(offset).position
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def file(self, offset: int) -> str:
        """Return the name of the file that a code-point offset is from, for messages."""
        return (self._origin(offset).file if self.places else "") or self.name

    def _origin(self, offset: int) -> Origin:
        last = bisect_right(self.places, offset, key=lambda origin: origin.offset)
        return self.places[max(last - 1, 0)]

    def offset(self, position: Position) -> int:
        """Return the code-point offset of a place in the text itself; the last one for a place behind the end."""
        if position.line > len(self._line_starts):
            return len(self.text)
        return min(self._line_starts[position.line - 1] + position.column - 1, len(self.text))
