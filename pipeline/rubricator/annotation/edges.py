"""The places for the tags at the two ends of a stretch of text: beside its characters, and outward over other tags."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rubricator.reading.tei.document import TeiText
from rubricator.reading.tei.pieces import Piece
from rubricator.reading.tei.roles import ALTERNATIVES, Reading
from rubricator.reading.tei.tree import Characters, Close, Element, Open, Tree
from rubricator.reading.tei.vocabulary import tei_all
from rubricator.source import Span


@dataclass(frozen=True, slots=True)
class Edge:
    """An end of the stretch: its offset, and the element that a tag set there would stand in."""

    offset: int
    parent: Element


def starts_of(text: TeiText, tree: Tree, span: Span) -> Iterator[Edge]:
    """Yield the places for a start tag, from the inside out."""
    piece, begin = text.source.piece(span.start)
    inside = span.start - begin
    if piece.start == piece.end or (piece.whole and inside):
        return
    yield Edge(piece.start + inside, piece.parent)
    if piece.start + inside != _characters(tree, piece).span.start:
        return
    element, index = piece.parent, piece.event - 1
    while element.parent is not None and text.readings.get(element) is Reading.INLINE:
        index = _over(tree, text, index, -1)
        event = tree.events[index]
        if not isinstance(event, Open) or event.element is not element:
            return
        yield Edge(element.start.start, element.parent)
        element, index = element.parent, index - 1


def ends_of(text: TeiText, tree: Tree, span: Span) -> Iterator[Edge]:
    """Yield the places for an end tag, from the inside out."""
    piece, begin = text.source.piece(span.end - 1)
    missing = begin + len(piece.text) - span.end
    if piece.start == piece.end or (piece.whole and missing):
        return
    yield Edge(piece.end - missing, piece.parent)
    if piece.end - missing != _characters(tree, piece).span.end:
        return
    element, index = piece.parent, piece.event + 1
    while element.parent is not None and text.readings.get(element) is Reading.INLINE:
        index = _over(tree, text, index, 1)
        event = tree.events[index]
        if not isinstance(event, Close) or event.element is not element:
            return
        yield Edge(element.end.end, element.parent)
        element, index = element.parent, index + 1


def _characters(tree: Tree, piece: Piece) -> Characters:
    event = tree.events[piece.event]
    assert isinstance(event, Characters)
    return event


def _over(tree: Tree, text: TeiText, index: int, step: int) -> int:
    """Return the index of the next event that is not layout, an empty element, or another reading of the same thing."""
    while True:
        event = tree.events[index]
        if isinstance(event, Characters):
            if event.parent.tei in tei_all().mixed or not event.text.isspace():
                return index
            index += step
        elif isinstance(event, Close if step < 0 else Open) and _is_beside(event.element, text):
            index = (event.element.first if step < 0 else event.element.last) + step
        else:
            return index


def _is_beside(element: Element, text: TeiText) -> bool:
    """Return whether an element beside a name may go into it with the elements that hold the name."""
    if element.parent is not None and element.parent.tei in ALTERNATIVES:
        return text.readings.get(element) is Reading.UNREAD
    return element.last == element.first + 1 or element.tei == "del"
