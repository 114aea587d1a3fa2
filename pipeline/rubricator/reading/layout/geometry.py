"""Coordinates as formats write them → points; and the order in which regions are read, told by where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Points = tuple[tuple[int, int], ...]

_PAIR = re.compile(r"(-?\d{1,9}(?:\.\d{1,9})?)[,\s]+(-?\d{1,9}(?:\.\d{1,9})?)(?:[\s;]+|$)")
_NUMBER = re.compile(r"-?\d{1,9}(?:\.\d+)?$")
_FARTHEST = 1_000_000
_MOST_COMPARED = 100
_LITTLE = 0.15


@dataclass(frozen=True, slots=True)
class Box:
    """The smallest upright rectangle around something; its edges."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """From top to bottom."""
        return self.bottom - self.top


def box_of(points: Points) -> Box | None:
    """Return the box around points; None where there are none."""
    if not points:
        return None
    across, down = zip(*points, strict=True)
    return Box(min(across), min(down), max(across), max(down))


def points_in(written: str) -> Points:
    """Return the points of a list such as ``12,40 210,40`` or ``12 40 210 40``; nothing if it cannot be one.

    One or two points make a rectangle: an outline has at least three.
    """
    found, end = [], 0
    written = written.strip()
    for match in _PAIR.finditer(written):
        if match.start() != end:
            return ()
        found.append((round(float(match[1])), round(float(match[2]))))
        end = match.end()
    return _outline(found) if end == len(written) else ()


def rectangle(left: str, top: str, width: str, height: str) -> Points:
    """Return the corners of a rectangle whose measures are written so; nothing if one of them is none."""
    values = [round(float(value)) for value in (left, top, width, height) if _NUMBER.match(value)]
    if len(values) < len((left, top, width, height)) or min(values[2:]) < 0:
        return ()
    x, y, across, down = values
    return _outline([(x, y), (x + across, y + down)])


def length_of(written: str) -> int:
    """Return a width or height as a whole number, 0 if it is none."""
    value = round(float(written)) if _NUMBER.match(written) else 0
    return value if 0 <= value <= _FARTHEST else 0


def _outline(found: Sequence[tuple[int, int]]) -> Points:
    if not found or any(abs(value) > _FARTHEST for point in found for value in point):
        return ()
    if len(found) > 2:
        return tuple(found)
    (left, top), (right, bottom) = found[0], found[-1]
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def reading_order(boxes: Sequence[Box]) -> list[int]:
    """Return the indices of boxes in the order in which they are read: columns from left to right, each from top to bottom.

    One is read before another if it stands above it in a column that they share, or left of it with nothing that spans both
    between them (T. M. Breuel, "High Performance Document Layout Analysis", 2003).
    """
    if len(boxes) > _MOST_COMPARED:
        return sorted(range(len(boxes)), key=lambda i: (boxes[i].top, boxes[i].left))
    before = [
        {i for i in range(len(boxes)) if i != k and precedes(boxes[i], boxes[k], boxes)} for k in range(len(boxes))
    ]
    waiting = sorted(range(len(boxes)), key=lambda i: (boxes[i].top, boxes[i].left, i))
    order: list[int] = []
    while waiting:
        left = set(waiting)
        following = next((i for i in waiting if not before[i] & left), waiting[0])
        waiting.remove(following)
        order.append(following)
    return order


def precedes(one: Box, other: Box, boxes: Iterable[Box]) -> bool:
    """Return whether a box is read before another, of all these."""
    if _share(one, other):
        return _middle(one) < _middle(other)
    if one.right - _slack(one, other) > other.left:
        return False
    top, bottom = sorted((_middle(one), _middle(other)))
    return not any(top < _middle(box) < bottom and _share(box, one) and _share(box, other) for box in boxes)


def _middle(box: Box) -> float:
    return (box.top + box.bottom) / 2


def _slack(one: Box, other: Box) -> float:
    return _LITTLE * min(one.width, other.width)


def _share(one: Box, other: Box) -> bool:
    """Return whether two boxes stand in one column: their widths overlap by more than a little."""
    return min(one.right, other.right) - max(one.left, other.left) > _slack(one, other)
