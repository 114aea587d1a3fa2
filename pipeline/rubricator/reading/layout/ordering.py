"""Regions in the order of reading, as far as a format does not give it."""

from __future__ import annotations

from collections.abc import Sequence

from rubricator.reading.layout.geometry import Box, box_of, precedes, reading_order
from rubricator.reading.layout.pages import FURNITURE, Kind, Region

_ASIDE = frozenset({*FURNITURE, Kind.MARGINALIA, Kind.RULE})
_MOST_COMPARED = 1_000_000


def by_position(regions: Sequence[Region]) -> list[Region]:
    """Return regions ordered by where they stand; those without a place come last."""
    main = [region for region in regions if box_of(region.points) and region.kind not in _ASIDE]
    order = reading_order([_box(region) for region in main])
    return placed([main[i] for i in order], without(regions, main))


def without(regions: Sequence[Region], taken: Sequence[Region]) -> list[Region]:
    """Return the regions that are not among those taken."""
    known = set(map(id, taken))
    return [region for region in regions if id(region) not in known]


def placed(ordered: Sequence[Region], left: Sequence[Region]) -> list[Region]:
    """Return ordered regions with those that have no place in the order yet, each where it stands."""
    result = list(ordered)
    if len(left) * (len(ordered) + len(left)) > _MOST_COMPARED:
        return [*ordered, *left]
    for region in left:
        result.insert(_place(region, result), region)
    return result


def _place(region: Region, ordered: Sequence[Region]) -> int:
    if not region.points:
        return len(ordered)
    if region.kind in (Kind.PAGE_NUMBER, Kind.HEADER) or not ordered:
        return 0
    if region.kind in FURNITURE:
        return len(ordered)
    if region.kind is Kind.MARGINALIA:
        return _beside(_box(region), ordered)
    boxes = [_box(other) for other in ordered]
    own = _box(region)
    return next((i for i, box in enumerate(boxes) if precedes(own, box, boxes)), len(ordered))


def _beside(note: Box, ordered: Sequence[Region]) -> int:
    """Return the place after the region that a note in the margin begins beside, or after the last that begins above it."""
    above = [
        i for i, region in enumerate(ordered) if region.kind is not Kind.MARGINALIA and _box(region).top <= note.bottom
    ]
    beside = [i for i in above if _box(ordered[i]).bottom >= note.top]
    following = (beside[0] if beside else max(above, default=-1)) + 1
    while following < len(ordered) and ordered[following].kind is Kind.MARGINALIA:
        following += 1
    return following


def _box(region: Region) -> Box:
    return box_of(region.points) or Box(0, 0, 0, 0)
