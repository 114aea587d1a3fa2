"""The text of a document as it is written, and what is known of its stretches."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from rubricator.reading.decoding import for_xml
from rubricator.source import Origin, Position, Span

BLOCK = "\n\n"
LINE = "\n"
_SPACE = " "
_WORD = re.compile(r"\S+|\s+")
_ASCII_SPACE = re.compile(r"[ \t-\r]+")


@dataclass(slots=True, eq=False)
class Stretch:
    """A stretch of text that is being written; ``start`` is known when its first character is."""

    start: int | None = None


class Text:
    """Text that grows: white space is folded, and written only between other characters."""

    def __init__(self) -> None:
        self.length = 0
        self.places: list[Origin] = []
        self._parts: list[str] = []
        self._breaks: list[Span] = []
        self._gap = ""
        self._waiting: dict[Stretch, None] = {}

    @property
    def characters(self) -> str:
        """What is written so far."""
        return "".join(self._parts)

    @property
    def here(self) -> int:
        """The offset at which something stands that has no characters: between two blocks it lies in neither."""
        return self.length + 1 if self._gap == BLOCK and self.length else self.length

    def gap(self, gap: str) -> None:
        """Set what follows apart: by a space, as a line, as a block. The widest that is asked for counts."""
        if _width(gap) > _width(self._gap):
            self._gap = gap

    def word(self, characters: str, position: Position) -> None:
        """Write characters that are not white space, and stand there in the file."""
        gap = self._gap if self.length else ""
        start = self.length + len(gap)
        if LINE in gap:
            self._breaks.append(Span(self.length, start))
        self._parts += (gap, for_xml(characters))
        self.length = start + len(characters)
        self.places.append(Origin(start, position))
        for stretch in self._waiting:
            stretch.start = start
        self._waiting, self._gap = {}, ""

    def white(self, characters: str) -> None:
        """Write white space: one space, but for characters that are others than those of ASCII."""
        self.gap(_ASCII_SPACE.sub("", characters) or _SPACE)

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
    return {"": 0, LINE: 2, BLOCK: 3}.get(gap, 1)


def pieces(characters: str) -> Iterator[tuple[str, bool]]:
    """Yield words and the white space between them, and whether it is white space."""
    return ((match[0], match[0].isspace()) for match in _WORD.finditer(characters))
