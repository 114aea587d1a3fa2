"""Lists, and lists in their items (TEI P5, 3.8)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from lxml import etree

from rubricator.encoding.inline import Overlay
from rubricator.encoding.names import append_text, child
from rubricator.source import Span
from rubricator.transcription import Item

_DEEPEST = 24

Before = Callable[[etree._Element, int], None]
"""Writes into an element what stands before an offset and waits to be written."""


def nothing_before(_parent: etree._Element, _offset: int) -> None:
    """Write nothing: where nothing waits."""


@dataclass(frozen=True, slots=True)
class _Branch:
    """An item, and the items of the list in it."""

    item: Item
    below: list[_Branch] = field(default_factory=list)


class ListWriter:
    """Writes the items of lists, with their numbers or bullets; deeper ones as lists in the item before them."""

    def __init__(self, text: str, overlay: Overlay, before: Before = nothing_before) -> None:
        self._text, self._overlay, self._before = text, overlay, before

    def write(self, parent: etree._Element, items: Sequence[Item]) -> None:
        """Append the items to a list."""
        self._write(parent, _branches(items))

    def _write(self, parent: etree._Element, branches: Sequence[_Branch]) -> None:
        """Write one list. TEI has a label before every item or before none; else labels stand in the items."""
        apart = all(_is_apart(branch.item, self._text) for branch in branches)
        for branch in branches:
            new = self._item(parent, branch.item, apart)
            if branch.below:
                self._write(child(new, "list"), branch.below)

    def _item(self, parent: etree._Element, item: Item, apart: bool) -> etree._Element:
        self._before(parent, (item.label or item.span).start)
        if item.label and apart:
            self._overlay.fill(child(parent, "label"), item.label)
        self._before(parent, item.span.start if apart else (item.label or item.span).start)
        new = child(parent, "item")
        if item.label and not apart:
            self._overlay.fill(child(new, "label"), item.label)
            append_text(new, Span(item.label.end, item.span.start).of(self._text))
            self._before(new, item.span.start)
        return self._overlay.fill(new, item.span)


def _branches(items: Sequence[Item]) -> list[_Branch]:
    roots: list[_Branch] = []
    way: list[_Branch] = []
    for item in items:
        while way and (way[-1].item.level >= item.level or len(way) >= _DEEPEST):
            way.pop()
        branch = _Branch(item)
        (way[-1].below if way else roots).append(branch)
        way.append(branch)
    return roots


def _is_apart(item: Item, text: str) -> bool:
    return item.label is not None and text[item.label.end : item.span.start].isspace()
