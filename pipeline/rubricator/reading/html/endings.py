"""Where the notes of a page end, each of which is known by the place where it begins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from rubricator.reading.html.elements import HEADINGS, Element, lineage, tag_of
from rubricator.reading.html.extents import ranges_of
from rubricator.reading.html.inner import Place
from rubricator.reading.html.runs import Passage
from rubricator.reading.html.sites import NOTES, is_one_of

_NOTE_ELEMENTS = frozenset(("li", "tr", "dd", "aside"))


def ends_of(passages: Sequence[Passage], starts: Sequence[Place], marked: Set[int]) -> Iterator[int]:
    """Yield after which passage every note ends; ``marked`` are the passages that have marks."""
    ranges = ranges_of(passages)
    first = {start[0] for start in starts}
    for start, following in zip(starts, [*starts[1:], None], strict=True):
        end = _end_of_element(passages, start, ranges, first)
        yield _continued(passages, start[0], end, following[0] if following else None, marked)


def _end_of_element(
    passages: Sequence[Passage], start: Place, ranges: Mapping[Element, tuple[int, int]], first: Set[int]
) -> int:
    """Return the end of the outermost element that is the note and nothing else."""
    passage = passages[start[0]]
    named = passage.runs[start[1]].element
    end = start[0] + 1
    for element in lineage(named if named in ranges else passage.block):
        begin, behind = ranges.get(element, (start[0], start[0] + 1))
        if begin != start[0] or any(i in first for i in range(begin + 1, behind)):
            break
        if element is named or tag_of(element) in _NOTE_ELEMENTS or is_one_of(element, NOTES):
            end = max(end, behind)
    return end


def _continued(passages: Sequence[Passage], first: int, end: int, following: int | None, marked: Set[int]) -> int:
    """Return the end of a note with the paragraphs that go on with it: all up to the next note, or those of its class."""
    opening, block = passages[first].block, passages[end - 1].block
    behind = range(end, len(passages) if following is None else following)
    if tag_of(opening) == "dt":
        return next((i for i in behind if tag_of(passages[i].block) != "dd"), behind.stop)
    stop = next((i for i in behind if i in marked or not _goes_on(passages[i].block, block)), behind.stop)
    if following is None:
        return next((i for i in range(end, stop) if not _is_of_same_class(passages[i].block, block)), stop)
    return stop if stop == following else end


def _goes_on(own: Element, block: Element) -> bool:
    """Return whether a block may belong to the note whose last block stands beside it: it is no heading."""
    return own.getparent() is block.getparent() and not any(tag_of(element) in HEADINGS for element in lineage(own))


def _is_of_same_class(block: Element, other: Element) -> bool:
    return bool(block.get("class")) and block.get("class") == other.get("class") and is_one_of(block, NOTES)
