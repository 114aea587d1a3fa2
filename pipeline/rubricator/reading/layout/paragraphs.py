"""The lines of a region → paragraphs: where one begins is told by how the lines stand.

A region that somebody drew, or a program found, is often a whole column. A paragraph begins where a line is indented, where
the line before ended although the next word had room, or below a gap. Lines that are mostly short, or begin with capitals
one and all, are no prose and stay together: verse, an address.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from rubricator.reading.layout.geometry import Box, box_of
from rubricator.reading.layout.pages import Line

_FEWEST = 3
_FEWEST_OF_PROSE = 5
_INDENTED = 0.6
_SHORT = 0.88
_GAP = 1.7
_APART = 0.3
_PROSE = 0.6
_VERSE = 0.85
_HEADINGS_APART = 0.8
_LARGER = 1.4


def paragraphs_of(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """Return lines by paragraphs; all together where their places are not known or show nothing."""
    boxes = [box for line in lines if (box := box_of(line.points))]
    if len(boxes) < len(lines) or len(lines) < 2:
        return [tuple(lines)] if lines else []
    column = _Column(boxes, lines)
    starts = [0]
    for i in range(1, len(lines)):
        if column.begins_at(i, starts[-1], lines):
            starts.append(i)
    return [tuple(lines[start:end]) for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]


def headings_of(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """Return the lines of a heading by headings: one begins below a gap, or where letters of another size do."""
    boxes = [box for line in lines if (box := box_of(line.points))]
    if len(boxes) < len(lines):
        return [tuple(lines)]
    starts = [0, *(i for i in range(1, len(lines)) if _is_other_heading(boxes[i - 1], boxes[i]))]
    return [tuple(lines[start:end]) for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]


def _is_other_heading(above: Box, below: Box) -> bool:
    smaller, larger = sorted((above.height, below.height))
    return below.top - above.bottom > _HEADINGS_APART * larger or larger > _LARGER * smaller


class _Column:
    """How the lines of a region stand in it: its edges, their height, and the distance from one to the next."""

    def __init__(self, boxes: Sequence[Box], lines: Sequence[Line]) -> None:
        self._boxes = boxes
        self._height = max(1.0, median(box.height for box in boxes))
        self._left = _usual([box.left for box in boxes])
        self._right = _usual([-box.right for box in boxes]) * -1
        gaps = [below.bottom - above.bottom for above, below in pairwise(boxes)]
        self._leading = median(gaps) if gaps else 0.0
        self._width = max(1.0, self._right - self._left)
        full = sum(self._is_full(box) for box in boxes)
        capitals = sum(line.text[:1].isupper() for line in lines)
        self._is_prose = full >= _PROSE * (len(boxes) - 1) and capitals < max(_FEWEST_OF_PROSE, _VERSE * len(lines))
        self._shows_ends = self._is_prose and len(boxes) >= _FEWEST_OF_PROSE

    def begins_at(self, i: int, start: int, lines: Sequence[Line]) -> bool:
        """Return whether the line of an index begins a paragraph, where the one before begins at ``start``."""
        above, own = self._boxes[i - 1], self._boxes[i]
        if self._is_far(above) != self._is_far(own):
            return True
        if len(lines) >= _FEWEST and 0 < self._leading * _GAP < own.bottom - above.bottom:
            return True
        if not self._is_prose:
            return False
        if self._is_indented(i):
            return True
        if not any(self._is_full(box) for box in self._boxes[start : i + 1]):
            return False
        return self._shows_ends and not self._has_no_room(i, lines) and not _goes_on(lines[i - 1], lines[i])

    def _is_far(self, box: Box) -> bool:
        """Return whether a line stands apart: a dateline or a signature at the right."""
        return box.left - self._left > _APART * self._width

    def _is_full(self, box: Box) -> bool:
        return box.right >= self._left + _SHORT * self._width

    def _is_indented(self, i: int) -> bool:
        """Return whether a line is indented, and neither the one before nor the one after it."""
        indents = [box.left - self._left > _INDENTED * self._height for box in self._boxes[i - 1 : i + 2]]
        return indents[1] and not indents[0] and not any(indents[2:])

    def _has_no_room(self, i: int, lines: Sequence[Line]) -> bool:
        """Return whether the first word of a line had no room in the line before."""
        above, text = self._boxes[i - 1], lines[i - 1].text
        letter = above.width / max(1, len(text))
        word = len(lines[i].text.split(None, 1)[0]) + 1
        return above.right + word * letter >= self._left + _SHORT * self._width


def _usual(edges: Sequence[int]) -> int:
    """Return an edge that is far out, but not farther than a quarter of the lines reach."""
    return sorted(edges)[len(edges) // 4]


def _goes_on(line: Line, following: Line) -> bool:
    """Return whether the words say that a line goes on: no sentence ends, and small letters follow."""
    return following.text[:1].islower() and not line.text.endswith((".", "!", "?", ":", ";"))
