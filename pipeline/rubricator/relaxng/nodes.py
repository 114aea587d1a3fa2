"""The simple form as a graph whose nodes know where they were written: what the restrictions are checked on.

A definition is one node, whoever refers to it. Patterns (``Node.pattern``) are interned and forget their places; nodes keep
them. Source: RELAX NG specification 4.12 to 4.15, 4.20, 4.21, and 5.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeVar

from rubricator.relaxng.interning import Patterns
from rubricator.relaxng.patterns import Pattern
from rubricator.relaxng.tree import SchemaElement

Fact = TypeVar("Fact")


class Kind(IntEnum):
    """What a node is. Every kind is a bit, so that a set of kinds is a number; a reference is none but what it refers to."""

    REFERENCE = 0
    ELEMENT = 1
    ATTRIBUTE = 2
    TEXT = 4
    DATA = 8
    VALUE = 16
    LIST = 32
    EMPTY = 64
    NOT_ALLOWED = 128
    CHOICE = 256
    GROUP = 512
    INTERLEAVE = 1024
    ONE_OR_MORE = 2048


@dataclass(slots=True, eq=False)
class Node:
    """A pattern where it was written; ``source`` is the element that says it, such as ``<optional>`` for its choice.

    The child of an element, an attribute or a list is its content, that of data its exception. The children of an element
    are set once, after all elements are made.
    """

    kind: Kind
    source: SchemaElement
    pattern: Pattern
    children: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Forms:
    """Makes nodes, each in its simplest form: no notAllowed or empty where they change nothing (4.20, 4.21)."""

    patterns: Patterns

    def not_allowed(self, source: SchemaElement) -> Node:
        """Return a node that takes nothing."""
        return Node(Kind.NOT_ALLOWED, source, self.patterns.not_allowed)

    def empty(self, source: SchemaElement) -> Node:
        """Return a node that takes no content."""
        return Node(Kind.EMPTY, source, self.patterns.empty)

    def text(self, source: SchemaElement) -> Node:
        """Return a node that takes text."""
        return Node(Kind.TEXT, source, self.patterns.text)

    def choice(self, source: SchemaElement, members: Iterable[Node]) -> Node:
        """Return a choice without notAllowed."""
        kept = [member for member in members if member.pattern is not self.patterns.not_allowed]
        if not kept:
            return self.not_allowed(source)
        if len(kept) == 1 or all(member.pattern is self.patterns.empty for member in kept):
            return kept[0]
        return Node(Kind.CHOICE, source, self.patterns.choice([member.pattern for member in kept]), tuple(kept))

    def group(self, source: SchemaElement, members: list[Node]) -> Node:
        """Return a group without empty, notAllowed if one of the members is."""
        kept = self._all(source, members)
        if len(kept) == 1:
            return kept[0]
        return Node(Kind.GROUP, source, self.patterns.group([member.pattern for member in kept]), tuple(kept))

    def interleave(self, source: SchemaElement, members: list[Node]) -> Node:
        """Return an interleave without empty, notAllowed if one of the members is."""
        kept = self._all(source, members)
        if len(kept) == 1:
            return kept[0]
        return Node(Kind.INTERLEAVE, source, self.patterns.interleave([member.pattern for member in kept]), tuple(kept))

    def one_or_more(self, source: SchemaElement, member: Node) -> Node:
        """Return a repetition; empty and notAllowed stay as they are."""
        if self._is_trivial(member):
            return member
        return Node(Kind.ONE_OR_MORE, source, self.patterns.one_or_more(member.pattern), (member,))

    def list_of(self, source: SchemaElement, member: Node) -> Node:
        """Return a list, notAllowed if its content is."""
        if member.pattern is self.patterns.not_allowed:
            return member
        return Node(Kind.LIST, source, self.patterns.list(member.pattern), (member,))

    def reference(self, source: SchemaElement, body: Node) -> Node:
        """Return a reference to the node of a definition."""
        return Node(Kind.REFERENCE, source, body.pattern, (body,))

    def _all(self, source: SchemaElement, members: list[Node]) -> list[Node]:
        """Return the members that count where all are required: at least one."""
        kept = []
        for member in members:
            if member.pattern is self.patterns.not_allowed:
                return [member]
            if member.pattern is not self.patterns.empty:
                kept.append(member)
        return kept or [members[0] if members else self.empty(source)]

    def _is_trivial(self, member: Node) -> bool:
        return member.pattern is self.patterns.empty or member.pattern is self.patterns.not_allowed


def reached(start: Node) -> Iterator[Node]:
    """Yield every node that can be reached, once: the start and then the contents of elements, breadth first."""
    seen = {start}
    waiting = [start]
    for content in waiting:
        inside = [content]
        while inside:
            node = inside.pop()
            yield node
            new = [child for child in node.children if child not in seen]
            seen.update(new)
            if node.kind is Kind.ELEMENT:
                waiting.extend(new)
            else:
                inside.extend(reversed(new))


def inside(node: Node) -> Sequence[Node]:
    """Return the nodes that a pattern is made of: none for an element or attribute, whose content is another matter."""
    return () if node.kind in (Kind.ELEMENT, Kind.ATTRIBUTE) else node.children


def told(
    node: Node, known: dict[Node, Fact], tell: Callable[[Node], Fact], parts: Callable[[Node], Sequence[Node]] = inside
) -> Fact:
    """Return what ``tell`` says of a node, having remembered in ``known`` what it says of its parts, and they of theirs.

    References may be as deep as they like: this is a loop, not a recursion.
    """
    waiting = [node]
    while waiting:
        last = waiting[-1]
        if last in known:
            waiting.pop()
            continue
        unknown = [part for part in parts(last) if part not in known]
        if unknown:
            waiting += unknown
        else:
            known[last] = tell(last)
    return known[node]
