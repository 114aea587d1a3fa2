"""Which passages lie in which blocks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rubricator.reading.html.elements import Element, lineage
from rubricator.reading.html.runs import Passage


def ranges_of(passages: Sequence[Passage]) -> Mapping[Element, tuple[int, int]]:
    """Return of every block with words the first passage in it, and the one behind the last."""
    ranges: dict[Element, tuple[int, int]] = {}
    for i, passage in enumerate(passages):
        for element in lineage(passage.block):
            ranges[element] = (ranges.get(element, (i, i))[0], i + 1)
    return ranges
