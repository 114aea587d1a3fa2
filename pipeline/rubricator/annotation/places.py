"""Where an element may go around a stretch of text: so that every tag keeps its partner, and nothing else is taken in.

An end of the stretch may be moved outward over the tags beside it, as long as no other text lies between: in
``John <hi>Adams</hi>`` the name ends after ``</hi>``. Of the places that this gives, the innermost is taken in which the
vocabulary lets the element stand.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from rubricator.annotation.edges import ends_of, starts_of
from rubricator.reading.tei.document import TeiText
from rubricator.reading.tei.roles import CLOSED, Reading
from rubricator.reading.tei.tree import Element, Tree
from rubricator.reading.tei.vocabulary import Vocabulary
from rubricator.source import Span

_UNDIVIDED = frozenset({"choice", "ruby"})
# What a name may hold although nothing is marked up inside it: "Duke of <placeName>York</placeName>".
_PARTS = frozenset(
    "placeName geogName country region settlement district bloc orgName num g c pc m unit measure".split()
)
_COMPLETE = CLOSED - _PARTS


class Obstacle(Enum):
    """Why an element has no place: it would cross what is there, or what is there says already what it is."""

    CROSSING = auto()
    MARKED = auto()


@dataclass(frozen=True, slots=True)
class Place:
    """Where an element goes: around ``span``, offsets of the document's characters, as a child of ``parent``."""

    span: Span
    parent: Element


def place_of(text: TeiText, tree: Tree, span: Span, kind: str, vocabulary: Vocabulary) -> Place | Obstacle:
    """Return where an element of this kind goes around ``span`` of the text, or what stands in its way."""
    first, last = text.source.piece(span.start)[0], text.source.piece(span.end - 1)[0]
    if _closed(first.parent) or _closed(last.parent):
        return Obstacle.MARKED
    starts = list(starts_of(text, tree, span))
    ends = {edge.parent: edge for edge in ends_of(text, tree, span)}
    shared = [(start, ends[start.parent]) for start in starts if start.parent in ends]
    for start, end in shared:
        if start.parent.tei in vocabulary.holders[kind] and not _inside(start.parent, _UNDIVIDED):
            place = Place(Span(start.offset, end.offset), start.parent)
            return _obstacle(place, text, kind, vocabulary) or place
    return Obstacle.MARKED if shared and not _inside(first.parent, _UNDIVIDED) else Obstacle.CROSSING


def _closed(element: Element) -> bool:
    return _inside(element, CLOSED)


def _inside(element: Element, names: frozenset[str]) -> bool:
    return any(one.tei in names for one in element.ancestors())


def _obstacle(place: Place, text: TeiText, kind: str, vocabulary: Vocabulary) -> Obstacle | None:
    """Return what of the elements that the place takes in it cannot take in."""
    for child in _taken_in(place):
        if any(one.tei in _COMPLETE for one in _text_elements(child, text)):
            return Obstacle.MARKED
        if child.tei not in vocabulary.content[kind]:
            return Obstacle.CROSSING
    return None


def _taken_in(place: Place) -> Iterator[Element]:
    """Yield the children of the parent that would be children of the new element; there may be very many others."""
    children = place.parent.children
    index = bisect_left(children, place.span.start, key=_offset)
    while index < len(children) and children[index].start.start < place.span.end:
        yield children[index]
        index += 1


def _offset(element: Element) -> int:
    return element.start.start


def _text_elements(element: Element, text: TeiText) -> Iterator[Element]:
    """Yield an element and those in it, without those whose text stands aside."""
    waiting = [element]
    while waiting:
        one = waiting.pop()
        if text.readings.get(one) is not Reading.ASIDE:
            yield one
            waiting += one.children
