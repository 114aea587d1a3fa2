"""Lists, lists of lists, and what defines terms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from rubricator.reading.markdown.labels import labels_of
from rubricator.reading.markdown.leaves import Leaves
from rubricator.reading.markdown.parsing import Node
from rubricator.reading.markdown.places import Cursor
from rubricator.reading.writing import BLOCK, LINE, Text
from rubricator.source import Span
from rubricator.transcription import Item, Listing, Paragraph

LISTS = ("bullet_list", "ordered_list", "dl")


class Lists:
    """Writes lists."""

    def __init__(self, text: Text, cursor: Cursor, leaves: Leaves) -> None:
        self._text, self._cursor, self._leaves = text, cursor, leaves

    def listing(self, node: Node) -> Iterator[Listing]:
        """Yield a list, if anything is in it."""
        self._text.set_apart(BLOCK)
        stretch = self._text.begin()
        items = tuple(self._items(node, 0))
        span = self._text.end(stretch)
        if len(span):
            yield Listing(span, items)

    def _items(self, node: Node, level: int) -> Iterator[Item]:
        """Yield the items of a list, and after each the items of the lists in it."""
        if node.type == "dl":
            yield from self._definitions(node, level)
            return
        for child, label in zip(node.children, labels_of(node), strict=True):
            yield from self._item(child, label, level)

    def _item(self, node: Node, label: str, level: int) -> Iterator[Item]:
        """Yield an item with its label, and the items of the lists in it."""
        own = list(takewhile(lambda child: child.type not in LISTS, node.children))
        yield from self._one_item(own, label, level)
        for inner, run in groupby(node.children[len(own) :], key=lambda child: child.type in LISTS):
            after = list(run)
            if inner:
                yield from (item for child in after for item in self._items(child, level + 1))
            else:
                self._leaves.simpler(after[0], "after a list in an item")
                yield from self._one_item(after, "", level)

    def _one_item(self, nodes: Sequence[Node], label: str, level: int) -> Iterator[Item]:
        self._text.set_apart(LINE)
        self._cursor.enter(nodes[0].token.map if nodes else None)
        labelled = self._leaves.label(label) if label else None
        stretch = self._text.begin()
        for index, node in enumerate(nodes):
            if index or node.type not in ("paragraph", "dt"):
                self._leaves.simpler(node, "in an item")
            for _ in self._leaves.flat(node, LINE if index else ""):
                pass
        span = self._text.end(stretch)
        if len(span) or labelled:
            yield Item(labelled, span, level)

    def _definitions(self, node: Node, level: int) -> Iterator[Item]:
        """Yield what defines terms as items, with their terms as labels; a term that shares its definition is an item before it."""
        term: Span | None = None
        for child, after in zip(node.children, [*node.children[1:], None], strict=True):
            if child.type == "dd":
                yield from _with_term(list(self._item(child, "", level)), term, level)
                term = None
            elif after and after.type == "dd":
                term = next(self._leaves.leaf(child, LINE), Paragraph(Span(0, 0))).span
            else:
                yield from self._one_item([child], "", level)


def _with_term(items: Sequence[Item], term: Span | None, level: int) -> Iterator[Item]:
    if not term or not len(term):
        yield from items
    elif items and items[0].level == level:
        yield replace(items[0], label=term)
        yield from items[1:]
    else:
        yield Item(None, term, level)
        yield from items
