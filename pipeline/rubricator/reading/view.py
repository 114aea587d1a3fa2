"""A text without some of its signs, so that what they divide is read whole, and the way back to where it stood."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from rubricator.source import Position, Source, Span


@dataclass(frozen=True)
class View(Source):
    """A source as it reads: ``text`` lacks stretches of that of ``origin``. Positions are those in the origin's file.

    ``starts`` are the offsets in the view at which the pieces that were kept begin, ``origins`` those in the origin.
    """

    origin: Source = field(kw_only=True)
    starts: tuple[int, ...] = (0,)
    origins: tuple[int, ...] = (0,)

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out, so that both have the same offsets."""
        return len(self.starts) == 1 and self.origins[0] == 0 and len(self.text) == len(self.origin.text)

    def position(self, offset: int) -> Position:
        """Return line and column in the file of an offset of the view."""
        return self.origin.position(self._back(offset))

    def file(self, offset: int) -> str:
        """Return the name of the file that an offset of the view is from."""
        return self.origin.file(self._back(offset))

    def original(self, span: Span) -> Span:
        """Return where a stretch of the view stands in the origin; signs at its edges are not in it."""
        if self.is_whole:
            return span
        start = self._back(span.start)
        return Span(start, self._back(span.end - 1) + 1 if len(span) else start)

    def shown(self, span: Span) -> Span:
        """Return where a stretch of the origin stands in the view; what is left out has no length there."""
        return span if self.is_whole else Span(self._forth(span.start), self._forth(span.end))

    def words(self, span: Span) -> str:
        """Return how a stretch of the origin reads, its white space folded: "Leo Trotsky" for ``L[eo] Trotsky``."""
        return " ".join(self.shown(span).of(self.text).split())

    def _back(self, offset: int) -> int:
        piece = bisect_right(self.starts, offset) - 1
        return self.origins[piece] + offset - self.starts[piece]

    def _forth(self, offset: int) -> int:
        piece = bisect_right(self.origins, offset) - 1
        if piece < 0:
            return 0
        end = self.starts[piece + 1] if piece + 1 < len(self.starts) else len(self.text)
        return min(self.starts[piece] + offset - self.origins[piece], end)


def view_without(source: Source, left_out: Iterable[Span]) -> View:
    """Return a view of the source without these stretches, which may overlap and come in any order."""
    kept: list[Span] = []
    cursor = 0
    for span in sorted(left_out):
        if span.start > cursor:
            kept.append(Span(cursor, span.start))
        cursor = max(cursor, span.end)
    if not cursor:
        return View(source.name, source.text, source.encoding, origin=source)
    kept.append(Span(cursor, len(source.text)))
    starts = [0]
    for span in kept[:-1]:
        starts.append(starts[-1] + len(span))
    text = "".join(span.of(source.text) for span in kept)
    origins = tuple(span.start for span in kept)
    return View(source.name, text, source.encoding, starts=tuple(starts), origins=origins, origin=source)
