"""What the restrictions ask of a pattern, found from the bottom up and once for every node.

Source: RELAX NG specification 7.1 to 7.3.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

from rubricator.relaxng.nameclasses import NameClass, listed
from rubricator.relaxng.nodes import Kind, Node, told
from rubricator.relaxng.patterns import Attribute, Element
from rubricator.relaxng.restrictions.overlap import is_open

# Beside the bits of Kind.
GROUPED_ATTRIBUTE = 1 << 12
"""An attribute in a group or interleave (7.1.2)."""
OPEN_ATTRIBUTE = 1 << 13
"""An attribute of endlessly many names that is not in a oneOrMore (7.3)."""
CROWDED_STRING = 1 << 14
"""A string beside other content (7.2)."""

ALL_OF = frozenset({Kind.GROUP, Kind.INTERLEAVE})


class ContentType(IntEnum):
    """What a pattern adds to the content of an element (7.2); of several, the greatest is that of a choice."""

    EMPTY = 0
    COMPLEX = 1
    SIMPLE = 2


@dataclass(frozen=True, slots=True)
class Facts:
    """``found`` are the kinds of patterns inside (not inside elements, attributes, lists or exceptions), as bits.

    ``attributes`` has for every name one of the attributes that take it, ``open_attributes`` those with wildcards.
    """

    found: int
    content: ContentType = ContentType.EMPTY
    attributes: dict[str, Node] = field(default_factory=dict)
    open_attributes: tuple[Node, ...] = ()


NO_ATTRIBUTES: dict[str, Node] = {}
_SIMPLE = {
    Kind.ELEMENT: Facts(Kind.ELEMENT, ContentType.COMPLEX, NO_ATTRIBUTES),
    Kind.TEXT: Facts(Kind.TEXT, ContentType.COMPLEX, NO_ATTRIBUTES),
    Kind.DATA: Facts(Kind.DATA, ContentType.SIMPLE, NO_ATTRIBUTES),
    Kind.VALUE: Facts(Kind.VALUE, ContentType.SIMPLE, NO_ATTRIBUTES),
    Kind.LIST: Facts(Kind.LIST, ContentType.SIMPLE, NO_ATTRIBUTES),
    Kind.EMPTY: Facts(Kind.EMPTY, ContentType.EMPTY, NO_ATTRIBUTES),
    Kind.NOT_ALLOWED: Facts(Kind.NOT_ALLOWED, ContentType.EMPTY, NO_ATTRIBUTES),
}


def names_of(node: Node) -> NameClass:
    """Return the names that the pattern of an element or attribute takes."""
    assert isinstance(node.pattern, Element | Attribute)
    return node.pattern.names


@dataclass(slots=True)
class Knowledge:
    """The facts of every node asked for, remembered."""

    _known: dict[Node, Facts] = field(default_factory=dict)

    def of(self, node: Node) -> Facts:
        """Return the facts of a node."""
        known = self._known.get(node)
        return known if known is not None else told(node, self._known, self._find)

    def _find(self, node: Node) -> Facts:
        match node.kind:
            case Kind.REFERENCE:
                return self._known[node.children[0]]
            case Kind.ATTRIBUTE:
                return _of_attribute(node)
            case Kind.ONE_OR_MORE:
                return _of_repetition(self._known[node.children[0]])
            case Kind.CHOICE | Kind.GROUP | Kind.INTERLEAVE:
                return _of_several(node.kind, [self._known[member] for member in node.children])
            case _:
                return _SIMPLE[node.kind]


def _of_repetition(inner: Facts) -> Facts:
    found = (inner.found | Kind.ONE_OR_MORE) & ~OPEN_ATTRIBUTE
    if inner.content is ContentType.SIMPLE:
        found |= CROWDED_STRING
    return Facts(found, inner.content, inner.attributes, inner.open_attributes)


def _of_several(kind: Kind, members: list[Facts]) -> Facts:
    found: int = kind
    for member in members:
        found |= member.found
    if kind in ALL_OF:
        if found & Kind.ATTRIBUTE:
            found |= GROUPED_ATTRIBUTE
        if is_crowded(members):
            found |= CROWDED_STRING
    return Facts(
        found,
        max(member.content for member in members),
        _united([member.attributes for member in members if member.attributes]),
        tuple(attribute for member in members for attribute in member.open_attributes),
    )


def _united(attributes: list[dict[str, Node]]) -> dict[str, Node]:
    if len(attributes) < 2:
        return attributes[0] if attributes else NO_ATTRIBUTES
    united: dict[str, Node] = {}
    for some in attributes:
        united.update(some)
    return united


def is_crowded(members: list[Facts]) -> bool:
    """Return whether a string stands beside other content among patterns that are all required."""
    filled = [member.content for member in members if member.content is not ContentType.EMPTY]
    return len(filled) > 1 and ContentType.SIMPLE in filled


def _of_attribute(node: Node) -> Facts:
    names = names_of(node)
    attributes = dict.fromkeys(listed(names), node)
    if is_open(names):
        return Facts(Kind.ATTRIBUTE | OPEN_ATTRIBUTE, ContentType.EMPTY, attributes, (node,))
    return Facts(Kind.ATTRIBUTE, ContentType.EMPTY, attributes)
