"""Stand-off markup to elements: what lies over a passage becomes what lies in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from rubricator.encoding.names import append_text
from rubricator.source import Span

_LINE_END = re.compile(r"(?<![^\S\n])[^\S\n]*+\n\s*+")


@dataclass(frozen=True, slots=True)
class Markup:
    """Something to be marked up in a passage.

    ``span`` is what it covers, ``inner`` what of that becomes the element's content (the rest, such as the marks of
    emphasis, is dropped because the element says it); ``make`` returns the new element, and ``last`` an element that stands
    in it behind this content.
    """

    span: Span
    inner: Span
    make: Callable[[], etree._Element]
    last: Callable[[], etree._Element] | None = None

    def order(self) -> tuple[int, bool, int]:
        """Return its place among others: a point stands before what begins with it, what holds another before that."""
        return self.span.start, len(self.span) > 0, -self.span.end


@dataclass(frozen=True, slots=True)
class Node:
    """Markup and what lies in it, in text order."""

    markup: Markup
    children: list[Node]


class Overlay:
    """All markup of a document, and how to set it into passages."""

    def __init__(self, text: str, markups: Iterable[Markup]) -> None:
        self._text = text
        self._markups = sorted(markups, key=Markup.order)
        self._starts = [markup.span.start for markup in self._markups]

    def fill(self, parent: etree._Element, span: Span) -> etree._Element:
        """Append the text of a passage to ``parent``, with the markup that lies in it; return ``parent``."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        self._fill(parent, span, nested(m for m in self._markups[first:last] if span.contains(m.span)))
        return parent

    def _fill(self, parent: etree._Element, span: Span, nodes: Sequence[Node]) -> None:
        cursor = span.start
        for node in nodes:
            append_text(parent, self._characters(cursor, node.markup.span.start))
            new = node.markup.make()
            parent.append(new)
            self._fill(new, node.markup.inner, node.children)
            if node.markup.last:
                new.append(node.markup.last())
            cursor = node.markup.span.end
        append_text(parent, self._characters(cursor, span.end))

    def _characters(self, start: int, end: int) -> str:
        """Return the source's characters without the indentation of lines, which is the typist's layout."""
        return _LINE_END.sub("\n", self._text[start:end])


def nested(markups: Iterable[Markup]) -> list[Node]:
    """Return markup as a forest; of two that cross, or lie where nothing is kept, the later one is left out."""
    roots: list[Node] = []
    open_nodes: list[Node] = []
    for markup in markups:
        while open_nodes and open_nodes[-1].markup.span.end <= markup.span.start:
            open_nodes.pop()
        if open_nodes and not open_nodes[-1].markup.inner.contains(markup.span):
            continue
        node = Node(markup, [])
        (open_nodes[-1].children if open_nodes else roots).append(node)
        open_nodes.append(node)
    return roots


def without_crossing(first: Iterable[Markup], second: Iterable[Markup]) -> Iterator[Markup]:
    """Yield all of ``first``, and of ``second`` what crosses none of them."""
    kept = sorted(first, key=lambda m: m.span)
    starts = [markup.span.start for markup in kept]
    longest = max((len(markup.span) for markup in kept), default=0)
    yield from kept
    for markup in second:
        near = kept[bisect_left(starts, markup.span.start - longest) : bisect_left(starts, markup.span.end)]
        if all(_fits(markup, other) for other in near):
            yield markup


def _fits(markup: Markup, other: Markup) -> bool:
    return (
        not markup.span.overlaps(other.span) or markup.inner.contains(other.span) or other.inner.contains(markup.span)
    )
