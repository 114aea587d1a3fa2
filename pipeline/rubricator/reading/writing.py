"""A text as the readers of formats write it: it grows, and what is known of its stretches and places grows with it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from rubricator.source import Origin, Position, Span

BLOCK = "\n\n"
LINE = "\n"
SPACE = " "
_WIDTHS = {"": 0, LINE: 2, BLOCK: 3}


@dataclass(slots=True, eq=False)
class Stretch:
    """A stretch of text that is being written; ``start`` is known when its first character is."""

    start: int | None = None


class Text:
    """Text that grows. ``gap`` is what sets the next characters apart: it is written with them, and so never at an end."""

    def __init__(self) -> None:
        self.length = 0
        self.gap = ""
        self.places: list[Origin] = []
        self._parts: list[str] = []
        self._breaks: list[Span] = []
        self._waiting: dict[Stretch, None] = {}

    @property
    def characters(self) -> str:
        """What is written so far."""
        return "".join(self._parts)

    def set_apart(self, gap: str) -> None:
        """Set what follows apart: by white space, as a line, as a block. The widest that is asked for counts."""
        if _width(gap) > _width(self.gap):
            self.gap = gap

    def separate(self) -> int:
        """Write what sets the next characters apart from those before; return the offset at which they will begin."""
        if self.gap and self.length:
            start, self.length = self.length, self.length + len(self.gap)
            self._parts.append(self.gap)
            if LINE in self.gap:
                self._breaks.append(Span(start, self.length))
        self.gap = ""
        return self.length

    def write(self, characters: str, position: Position, file: str = "") -> Span:
        """Write characters that stand there in the file; return their span."""
        self.places.append(Origin(self.separate(), position, file))
        return self.put(characters)

    def put(self, characters: str) -> Span:
        """Write characters of which it is known where they stand, or that the file does not have; return their span."""
        start = self.separate() if self.gap else self.length
        self._parts.append(characters)
        self.length += len(characters)
        if characters:
            for stretch in self._waiting:
                stretch.start = start
            self._waiting.clear()
        return Span(start, self.length)

    def begin(self) -> Stretch:
        """Begin a stretch with the next character that is written."""
        stretch = Stretch()
        self._waiting[stretch] = None
        return stretch

    def end(self, stretch: Stretch) -> Span:
        """Return what was written since a stretch was begun: empty if nothing was."""
        if stretch.start is not None:
            return Span(stretch.start, self.length)
        del self._waiting[stretch]
        return Span(self.length, self.length)

    def lines(self, span: Span) -> Iterator[Span]:
        """Yield a stretch line by line: what is set in some way or is a link is so in each of them."""
        start = span.start
        first = bisect_left(self._breaks, span)
        for gap in self._breaks[first : bisect_left(self._breaks, Span(span.end, span.end))]:
            yield Span(start, gap.start)
            start = gap.end
        if len(span):
            yield Span(start, span.end)


def _width(gap: str) -> int:
    return _WIDTHS.get(gap, 1)
