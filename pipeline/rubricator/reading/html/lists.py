"""Lists: their items, with the labels that they have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from rubricator.reading.html.elements import Element, lineage, style_of, tag_of
from rubricator.reading.html.runs import Passage
from rubricator.source import Span
from rubricator.transcription import Item

LISTS = frozenset(("ul", "ol", "dl", "menu", "dir"))
_ITEMS = frozenset(("li", "dt", "dd"))
# How Microsoft Word says that a paragraph is an item, and that a number or bullet is what it shows of that.
_TYPED, _TYPED_LABEL = "mso-list", "ignore"
_LEVEL = re.compile(r"level(\d)")
_FIRST_WORD = re.compile(r"\S+\s*")


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


def is_typed_item(block: Element) -> bool:
    """Return whether a paragraph is an item of a list whose numbers or bullets are typed, as Microsoft Word writes them."""
    return _LEVEL.search(style_of(block).get(_TYPED, "")) is not None


def typed_items_of(text: str, passages: Sequence[tuple[Passage, Span]]) -> Iterator[Item]:
    """Yield the items of such a list."""
    for passage, span in passages:
        level = _LEVEL.search(style_of(passage.block).get(_TYPED, ""))
        label = _FIRST_WORD.match(text, span.start, span.end) if _begins_with_label(passage) else None
        depth = int(level[1]) - 1 if level else 0
        if label and label.end() < span.end:
            yield Item(Span(*label.span()).strip(text), Span(label.end(), span.end), depth)
        else:
            yield Item(None, span, depth)


def _begins_with_label(passage: Passage) -> bool:
    first = next((run for run in passage.runs if run.is_seen), None)
    return first is not None and any(style_of(e).get(_TYPED) == _TYPED_LABEL for e in lineage(first.element))


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
