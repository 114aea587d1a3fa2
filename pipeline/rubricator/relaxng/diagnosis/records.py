"""A document as light records: what the second pass keeps of it, since a good message needs to look back and ahead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice, zip_longest

from rubricator.relaxng.names import XML, expanded, local_of, namespace_of
from rubricator.relaxng.patterns import Element

_COMPARED = 50
"""How many elements inside of two are compared, to tell whether one is a copy of the other."""


class Scope(Mapping[str, str]):
    """The namespace declarations in scope (prefix, empty for the default, → namespace): one, and those around it."""

    __slots__ = ("_namespace", "_outer", "_prefix")

    def __init__(self, prefix: str, namespace: str, outer: Scope | None) -> None:
        self._prefix = prefix
        self._namespace = namespace
        self._outer = outer

    def _chain(self) -> Iterator[tuple[str, str]]:
        scope: Scope | None = self
        while scope is not None:
            yield scope._prefix, scope._namespace
            scope = scope._outer

    def __getitem__(self, prefix: str) -> str:
        for declared, namespace in self._chain():
            if declared == prefix:
                return namespace
        raise KeyError(prefix)

    def __iter__(self) -> Iterator[str]:
        return iter(dict(self._chain()))

    def __len__(self) -> int:
        return len(dict(self._chain()))


OUTERMOST = Scope("", "", Scope("xml", XML, None))
"""What is in scope before any declaration."""


@dataclass(slots=True, eq=False)
class Words:
    """A text between tags, comments left out; ``offset`` is that of its first byte that is no white space."""

    text: str
    offset: int


@dataclass(slots=True, eq=False)
class Node:
    """An element. ``offset`` is that of its ``<`` in bytes; ``number`` counts, from 1, its siblings of the same name.

    ``attributes`` are names and values in turn. ``items`` are the children; text is among them if it is more than white
    space, or all there is. ``written`` is the name in the document where another is looked at, since its namespace is wrong.
    ``sound`` is the element pattern that it was found to be rightly. What is inside may be forgotten then; it is ``folded``
    into a number that is the same for copies.
    """

    name: str
    attributes: list[str]
    offset: int
    parent: Node | None
    number: int
    scope: Scope
    items: list[Node | Words] = field(default_factory=list)
    sound: Element | None = None
    folded: int = 0
    written: str = ""

    def fold(self) -> None:
        """Forget what is inside."""
        self.folded = _hash(self)
        # Parents and children refer to each other: apart, they need not wait for the garbage collector.
        for node in [*nodes_of(self)]:
            node.items.clear()

    @property
    def pairs(self) -> Iterator[tuple[str, str]]:
        """The attributes: expanded name and value, in the order of the tag."""
        return zip(self.attributes[::2], self.attributes[1::2], strict=True)

    @property
    def children(self) -> Iterator[Node]:
        """The child elements."""
        return (item for item in self.items if isinstance(item, Node))

    @property
    def ancestors(self) -> Iterator[Node]:
        """The parent, its parent, and so on."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent


Item = Node | Words


def nodes_of(root: Node) -> Iterator[Node]:
    """Yield an element and all inside it, in document order, however deep."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(reversed([*node.children]))


def in_namespace(root: Node, wrong: str, right: str) -> Node:
    """Return a copy of an element and all inside it, in which those of a wrong namespace are in the right one."""
    copies: dict[int, Node] = {}
    nodes = [*nodes_of(root)]
    for node in nodes:
        is_wrong = namespace_of(node.name) == wrong
        copies[id(node)] = replace(
            node,
            name=expanded(right, local_of(node.name)) if is_wrong else node.name,
            written=node.name if is_wrong else node.written,
            parent=copies.get(id(node.parent), node.parent),
            sound=None,
        )
    for node in nodes:
        copies[id(node)].items = [copies[id(item)] if isinstance(item, Node) else item for item in node.items]
    return copies[id(root)]


def is_twin(one: Node, other: Node) -> bool:
    """Return whether two elements have the same name and the same content, as far as it is compared."""
    if not (one.items or one.folded) or not _look_alike(one, other):
        return False
    pairs = zip_longest(nodes_of(one), nodes_of(other))
    return all(a is not None and b is not None and _look_alike(a, b) for a, b in islice(pairs, _COMPARED))


def _look_alike(one: Node, other: Node) -> bool:
    if one.name != other.name or one.folded != other.folded or len(one.items) != len(other.items):
        return False
    return all(_text(a) == _text(b) for a, b in zip(one.items, other.items, strict=True))


def _text(item: Item) -> str | None:
    return item.text if isinstance(item, Words) else None


def _hash(root: Node) -> int:
    """Return a number made of the names and texts inside an element, in order, the first of many; never 0."""
    parts: list[object] = []
    for node in islice(nodes_of(root), _COMPARED):
        parts.append(node.folded or node.name)
        parts.extend(item.text for item in node.items if isinstance(item, Words))
    return hash(tuple(parts)) or 1
