"""Places in a document's bytes. A large document is not decoded for the sake of one finding."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field

from rubricator.source import Position

_END = b"\n"


@dataclass(slots=True)
class Lines:
    """The lines of a document in UTF-8, whose ends are LF; where they begin is found out as far as it is asked for."""

    data: bytes
    _starts: array[int] = field(default_factory=lambda: array("Q", [0]))
    _last: tuple[Position, int] = (Position(1, 1), 0)

    def offset(self, position: Position) -> int:
        """Return the offset in bytes of a place in the document."""
        start = self._start(position.line)
        known, offset = self._last
        # Findings are mostly asked for in order, and a line may be a whole document.
        if known.line != position.line or known.column > position.column:
            known, offset = Position(position.line, 1), start
        offset += self._length(offset, position.column - known.column)
        self._last = (position, offset)
        return offset

    def moved(self, position: Position, start: int, end: int) -> Position:
        """Return the place at the offset ``end``, where the offset ``start`` is at ``position``."""
        between = self.data[start:end]
        lines = between.count(_END)
        characters = len(between[between.rfind(_END) + 1 :].decode())
        return Position(position.line + lines, characters + (1 if lines else position.column))

    def _start(self, line: int) -> int:
        while len(self._starts) < line:
            end = self.data.find(_END, self._starts[-1])
            self._starts.append(len(self.data) if end < 0 else end + 1)
        return self._starts[line - 1]

    def _length(self, start: int, characters: int) -> int:
        """Return how many bytes some characters take."""
        piece = self.data[start : start + characters]
        if piece.isascii():
            return len(piece)
        piece = self.data[start : start + 4 * characters]
        return len(piece.decode(errors="ignore")[:characters].encode())
