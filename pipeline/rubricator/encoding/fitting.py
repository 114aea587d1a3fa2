"""Markup that may be divided: what a format says of how words look and where they lead gives way to names, dates and notes.

TEI is a tree. Where a name stands half in italics, the name stays whole and the italics are divided at its edge.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rubricator.encoding.inline import Markup, Node, nested
from rubricator.source import Span

_DEEPEST = 24


def fitted(text: str, soft: Iterable[Markup], kept: Iterable[Markup], stretches: Sequence[Span]) -> Iterator[Markup]:
    """Yield the pieces of ``soft`` markup in which it crosses neither what is ``kept``, nor itself, nor a stretch's edge."""
    ordered = sorted(soft, key=Markup.order)
    forest = nested(sorted(kept, key=Markup.order)) if ordered else []
    for markup in ordered:
        for span in _within(markup.span, stretches):
            for piece in _pieces(forest, markup, span.strip(text), text):
                yield replace(markup, span=piece, inner=piece)


def _within(span: Span, stretches: Sequence[Span]) -> Iterator[Span]:
    """Return what lies of a span in each of the stretches."""
    first = bisect_right(stretches, span.start, key=lambda stretch: stretch.end)
    last = bisect_left(stretches, span.end, lo=first, key=lambda stretch: stretch.start)
    return (_common(span, stretch) for stretch in stretches[first:last])


def _pieces(nodes: list[Node], markup: Markup, span: Span, text: str, depth: int = 0) -> Iterator[Span]:
    """Yield the pieces of a span among nodes that do not cross one another, and enter each there."""
    span = span.strip(text)
    if not len(span) or depth > _DEEPEST:
        return
    first = bisect_right(nodes, span.start, key=lambda node: node.markup.span.end)
    last = bisect_left(nodes, span.end, lo=first, key=lambda node: node.markup.span.start)
    if first < last and nodes[first].markup.span.contains(span):
        yield from _inside(nodes[first], markup, span, text, depth)
        return
    if first < last and nodes[first].markup.span.start < span.start:
        yield from _inside(nodes[first], markup, span, text, depth)
        span = Span(nodes[first].markup.span.end, span.end)
        yield from _pieces(nodes, markup, span, text, depth)
        return
    if first < last and nodes[last - 1].markup.span.end > span.end:
        after = nodes[last - 1]
        yield from _pieces(nodes, markup, Span(span.start, after.markup.span.start), text, depth)
        yield from _inside(after, markup, span, text, depth)
        return
    nodes[first:last] = [Node(replace(markup, span=span, inner=span), nodes[first:last])]
    yield span


def _inside(node: Node, markup: Markup, span: Span, text: str, depth: int) -> Iterator[Span]:
    return _pieces(node.children, markup, _common(span, node.markup.inner), text, depth + 1)


def _common(one: Span, other: Span) -> Span:
    """Return what two spans share, empty if they share nothing."""
    start = max(one.start, other.start)
    return Span(start, max(start, min(one.end, other.end)))
