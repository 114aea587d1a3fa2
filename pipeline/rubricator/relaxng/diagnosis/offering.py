"""What may stand at a place in a document: what an editor offers for completion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from rubricator.relaxng import derivatives
from rubricator.relaxng.derivatives import matches
from rubricator.relaxng.diagnosis.models import Models
from rubricator.relaxng.diagnosis.naming import Naming
from rubricator.relaxng.diagnosis.records import Item, Node, Words
from rubricator.relaxng.diagnosis.scanning import Cursor, Where, cursor_at
from rubricator.relaxng.diagnosis.values import listed_values
from rubricator.relaxng.diagnosis.wording import gist
from rubricator.relaxng.encoding import in_utf8
from rubricator.relaxng.nameclasses import listed
from rubricator.relaxng.patterns import Attribute, Element, Pattern, attributes_of
from rubricator.source import Position

_AHEAD = 12
"""How many of the following siblings have to be right after what is offered."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that may stand at a place.

    ``name`` is an expanded name, or a value; ``label`` is how findings write it: ``persName``, ``xml:id``, ``left``.
    ``required``: without it the document is not valid. ``documentation`` is what the schema says of it, in one line.
    """

    name: str
    label: str
    documentation: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class Allowed:
    """What may stand at a place, each list sorted by label; those of wildcards are in none.

    ``text``: words may stand there. ``end``: the element may be closed there.
    """

    elements: tuple[Offer, ...] = ()
    attributes: tuple[Offer, ...] = ()
    values: tuple[Offer, ...] = ()
    text: bool = False
    end: bool = False


def allowed_at(models: Models, document: bytes, position: Position) -> Allowed:
    """Return what may stand at a position in a document, which need not be well-formed or complete.

    In content these are the elements after which what follows is right; where none can make it so, those that fit what
    precedes. In a start tag it is attributes, in the value of one its values. Raises LookupError, UnicodeError.
    """
    cursor = cursor_at(in_utf8(document).decode(), position)
    offering = _Offering(models, Naming(models.main_namespace), cursor)
    match cursor.where:
        case Where.CONTENT:
            return offering.in_content()
        case Where.TAG:
            return Allowed(attributes=offering.attributes())
        case Where.VALUE:
            return Allowed(values=offering.values())
        case Where.NOWHERE:
            return Allowed()


@dataclass(frozen=True, slots=True)
class _Offering:
    models: Models
    naming: Naming
    cursor: Cursor

    def in_content(self) -> Allowed:
        node, patterns = self.cursor.node, self.models.patterns
        pattern = self._after(self._content(node), node.items[: self.cursor.before])
        following = self.models.following(pattern)
        rest = node.items[self.cursor.after :]
        fitting = [(element, after) for element, after in following if self._fits(after, rest)]
        if not fitting and not self._fits(pattern, rest):
            fitting = [*following]  # more than one element is missing, or something else is wrong
        required = {element for slot in self.models.completion(pattern)[:1] if len(slot) == 1 for element in slot}
        return Allowed(
            elements=_sorted(offer for element, _ in fitting for offer in self._elements(element, element in required)),
            text=self.models.after_text(pattern) is not patterns.not_allowed or pattern.data,
            end=pattern.nullable and not rest,
        )

    def _elements(self, element: Element, required: bool) -> Iterator[Offer]:
        for name in listed(element.names):
            yield Offer(name, self.naming.element(name), gist(element.declaration.documentation), required)

    def _content(self, node: Node) -> Pattern:
        """Return what the content of an element has to be, by its ancestors and its attributes."""
        path = [node]
        while path[-1].parent is not None:
            path.append(path[-1].parent)
        content = self.models.start
        for parent, child in zip(path[:0:-1], path[-2::-1], strict=True):
            content = self._inside(self._candidates(parent, content, child), child)
        return content

    def _candidates(self, parent: Node, content: Pattern, child: Node) -> Sequence[Element]:
        """Return what an element may be: what its parent takes there, else what has its name."""
        before = [item for item in parent.items if item is not child]
        if child in parent.items:
            before = parent.items[: parent.items.index(child)]
        pattern = self._after(content, before)
        return [element for element, _ in self.models.opening(pattern, child.name)] or self.models.definitions(
            child.name
        )

    def _inside(self, candidates: Iterable[Element], node: Node) -> Pattern:
        """Return the content of an element that is one of several, after the attributes that it has."""
        rests = (self._after_attributes(element.content, node, "") for element in candidates)
        return self.models.patterns.choice(way.content for rest in rests for way in self.models.ways(rest))

    def _after_attributes(self, pattern: Pattern, node: Node, without: str) -> Pattern:
        for name, value in node.pairs:
            takes = partial(self._matches, value=value, node=node)
            rest = derivatives.take_attribute(self.models.patterns, pattern, name, takes)
            if rest is not self.models.patterns.not_allowed and name != without:
                pattern = rest
        return pattern

    def _matches(self, content: Pattern, value: str, node: Node) -> bool:
        return matches(self.models.patterns, content, value, node.scope)

    def _after(self, pattern: Pattern, items: Iterable[Item]) -> Pattern:
        """Return what is expected after some children; of those that are not allowed, as if they were not there."""
        for item in items:
            following = self._next(pattern, item)
            if following is self.models.patterns.not_allowed:
                bridges = self.models.bridges(pattern, item)
                following = self._next(bridges[0][1], item) if bridges else pattern
            pattern = following
        return pattern

    def _next(self, pattern: Pattern, item: Item) -> Pattern:
        if isinstance(item, Words):
            return self.models.after_text(pattern)
        return self.models.patterns.choice(rest for _, rest in self.models.opening(pattern, item.name))

    def _fits(self, pattern: Pattern, items: Sequence[Item]) -> bool:
        for item in items[:_AHEAD]:
            pattern = self._next(pattern, item)
        return pattern.nullable if len(items) <= _AHEAD else pattern is not self.models.patterns.not_allowed

    def attributes(self) -> tuple[Offer, ...]:
        """Return the attributes that an element may have besides those it has."""
        rests = [self._after_attributes(element.content, *self._tag()) for element in self._elements_here()]
        required = {one for rest in rests for way in self.models.ways(rest)[:1] for one in way.missing}
        return _sorted(
            offer
            for rest in rests
            for attribute in attributes_of(rest)
            for offer in self._attribute(attribute, attribute in required)
        )

    def _tag(self) -> tuple[Node, str]:
        return self.cursor.node, self.cursor.attribute

    def _elements_here(self) -> Sequence[Element]:
        node = self.cursor.node
        assert node.parent is not None
        return self._candidates(node.parent, self._content(node.parent), node)

    def _attribute(self, attribute: Attribute, required: bool) -> Iterator[Offer]:
        for name in listed(attribute.names):
            yield Offer(name, self.naming.attribute(name), gist(attribute.declaration.documentation), required)

    def values(self) -> tuple[Offer, ...]:
        """Return the values that an attribute may have beside the other attributes."""
        rests = (self._after_attributes(element.content, *self._tag()) for element in self._elements_here())
        contents = (content for rest in rests for content in self.models.take_attribute(rest, self.cursor.attribute)[1])
        typed = self.cursor.typed
        found = (value for content in contents for value in listed_values(self.models.patterns, content, typed, {}))
        return _sorted(Offer(value.text, value.text, gist(value.documentation)) for value in found)


def _sorted(offers: Iterable[Offer]) -> tuple[Offer, ...]:
    by_name = {offer.name: offer for offer in offers}
    return tuple(sorted(by_name.values(), key=lambda offer: (offer.label.lower(), offer.label)))
