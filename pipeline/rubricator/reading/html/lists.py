"""Lists: their items, with the labels that they have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rubricator.reading.html.elements import Element, lineage, tag_of
from rubricator.source import Span
from rubricator.transcription import Item

LISTS = frozenset(("ul", "ol", "dl", "menu", "dir"))
_ITEMS = frozenset(("li", "dt", "dd"))


def items_of(outermost: Element, blocks: Sequence[tuple[Element, Span]]) -> Iterator[Item]:
    """Yield the items of a list, those of the lists in it among them; the paragraphs of one are one item."""
    label: Span | None = None
    for block, run in groupby(blocks, key=lambda at: _item_around(at[0])):
        spans = [span for _, span in run]
        span = Span(spans[0].start, spans[-1].end)
        level = sum(tag_of(element) in LISTS for element in _between(block, outermost)) - 1
        if tag_of(block) == "dt":
            if label is not None:
                yield Item(None, label, level)
            label = span
        else:
            yield Item(label, span, level)
            label = None
    if label is not None:
        yield Item(None, label, 0)


def _between(block: Element, outermost: Element) -> Iterator[Element]:
    """Yield the elements from one up to the outermost list around it, this included."""
    for element in lineage(block):
        yield element
        if element is outermost:
            return


def _item_around(block: Element) -> Element:
    """Return the item that a block stands in; the block itself if it stands in a list but in no item."""
    for element in lineage(block):
        if tag_of(element) in _ITEMS:
            return element
        if tag_of(element) in LISTS:
            break
    return block
