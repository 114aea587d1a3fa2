"""Questions about content models, asked of patterns and remembered: what may come next, what must, what would do.

Source: the derivatives of ``derivatives.py``; here they are taken by every element that a pattern allows, not by the one that is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from rubricator.relaxng import derivatives
from rubricator.relaxng.diagnosis.elements import elements_in
from rubricator.relaxng.diagnosis.records import Item, Node, Words
from rubricator.relaxng.diagnosis.starttags import StartTags
from rubricator.relaxng.nameclasses import Name, NameClass, contains, listed
from rubricator.relaxng.names import expanded, local_of, namespace_of
from rubricator.relaxng.patterns import Choice, Element, Group, Interleave, OneOrMore, Pattern

Slot = tuple[Element, ...]
"""A place to be filled by one of several elements."""

Bridge = tuple[tuple[Slot, ...], Pattern]
"""What would have to be inserted, one after the other, and where the content model stands after that."""

_LONGEST_BRIDGE = 3
_BRIDGE_STATES = 60


@dataclass
class Models(StartTags):
    """The content models of a schema, and all that was found out about them so far."""

    _openings: dict[tuple[Pattern, str], tuple[tuple[Element, Pattern], ...]] = field(default_factory=dict)
    _followings: dict[Pattern, tuple[tuple[Element, Pattern], ...]] = field(default_factory=dict)
    _after_text: dict[Pattern, Pattern] = field(default_factory=dict)
    _allowed: dict[Pattern, tuple[str, ...]] = field(default_factory=dict)
    _bridges: dict[tuple[Pattern, str | None], tuple[Bridge, ...]] = field(default_factory=dict)
    _inside: dict[Element, tuple[frozenset[str], tuple[NameClass, ...]]] = field(default_factory=dict)

    @cached_property
    def main_namespace(self) -> str:
        """The namespace of the first element that a document may start with."""
        return next(
            (namespace_of(name) for element, _ in self.following(self.start) for name in listed(element.names)), ""
        )

    def in_right_namespace(self, name: str) -> str:
        """Return the name that is meant by one in no namespace of the schema: of the same local name, in its main namespace.

        Empty if the namespace is one of the schema's, or the main one has no such name.
        """
        meant = expanded(self.main_namespace, local_of(name))
        return meant if namespace_of(name) not in self.namespaces and meant in self._named else ""

    def is_empty(self, element: Element) -> bool:
        """Return whether neither words nor elements can stand in an element."""
        content = self.content(element)
        return not (self.following(content) or self.takes_words(element) or content.data)

    def opening(self, pattern: Pattern, name: str) -> tuple[tuple[Element, Pattern], ...]:
        """Return what an element of this name may be at this point, each with what follows it."""
        key = (pattern, name)
        known = self._openings.get(key)
        if known is None:
            known = self._openings[key] = self._joined(derivatives.open_element(self.patterns, pattern, name))
        return known

    def after_text(self, pattern: Pattern) -> Pattern:
        """Return what follows text; notAllowed where none may stand, or only a value seen whole."""
        known = self._after_text.get(pattern)
        if known is None:
            known = self._after_text[pattern] = derivatives.take_text(self.patterns, pattern, lambda _: False)
        return known

    def following(self, pattern: Pattern) -> tuple[tuple[Element, Pattern], ...]:
        """Return every element that may come at this point, with what follows it."""
        known = self._followings.get(pattern)
        if known is None:
            taken = derivatives.take_element(self.patterns, pattern, lambda _: True)
            known = self._followings[pattern] = self._joined(taken)
        return known

    def _joined(self, steps: Iterable[tuple[Element, Pattern]]) -> tuple[tuple[Element, Pattern], ...]:
        rests: dict[Element, Pattern] = {}
        for element, rest in steps:
            rests[element] = self.patterns.choice((rests.get(element, self.patterns.not_allowed), rest))
        return tuple(rests.items())

    def allowed(self, pattern: Pattern) -> tuple[str, ...]:
        """Return the expanded names of the elements that may come at this point; those of wildcards are not among them."""
        known = self._allowed.get(pattern)
        if known is None:
            names = (name for element, _ in self.following(pattern) for name in listed(element.names))
            known = self._allowed[pattern] = tuple(dict.fromkeys(names))
        return known

    def takes(self, pattern: Pattern, item: Item) -> bool:
        """Return whether a child may stand at this point, whatever is in it."""
        if isinstance(item, Words):
            return self.after_text(pattern) is not self.patterns.not_allowed
        return bool(self.opening(pattern, item.name))

    def takes_words(self, element: Element) -> bool:
        """Return whether an element may begin with words."""
        return self.after_text(self.content(element)) is not self.patterns.not_allowed

    def may_contain(self, element: Element, item: Item) -> bool:
        """Return whether a child may stand somewhere in an element, whatever else is in it."""
        inside = self._inside.get(element)
        if inside is None:
            classes = [child.names for child in elements_in(element.content)]
            names = frozenset(name for one in classes for name in listed(one))
            inside = self._inside[element] = names, tuple(one for one in classes if not isinstance(one, Name))
        if isinstance(item, Words):
            return self.takes_words(element) or element.content.data
        return item.name in inside[0] or any(contains(one, item.name) for one in inside[1])

    def count_taken(self, element: Element, items: Iterable[Item]) -> int:
        """Return how many of some children, one after the other, an element can begin with."""
        pattern, count = self.content(element), 0
        for item in items:
            if isinstance(item, Words):
                pattern = self.after_text(pattern)
            else:
                pattern = self.patterns.choice(rest for _, rest in self.opening(pattern, item.name))
            if pattern is self.patterns.not_allowed:
                break
            count += 1
        return count

    def bridges(self, pattern: Pattern, item: Item) -> tuple[Bridge, ...]:
        """Return the shortest insertions after which a child may stand at this point; none if three are not enough."""
        key = (pattern, item.name if isinstance(item, Node) else None)
        known = self._bridges.get(key)
        if known is None:
            known = self._bridges[key] = tuple(self._search_bridges(pattern, item))
        return known

    def _search_bridges(self, pattern: Pattern, item: Item) -> list[Bridge]:
        seen = {pattern}
        level: list[Bridge] = [((), pattern)]
        for _ in range(_LONGEST_BRIDGE):
            level = [bridge for bridge in self._longer(level) if bridge[1] not in seen]
            seen.update(rest for _, rest in level)
            found = [bridge for bridge in level if self.takes(bridge[1], item)]
            if found or len(seen) > _BRIDGE_STATES:
                return found
        return []

    def _longer(self, bridges: list[Bridge]) -> Iterator[Bridge]:
        for slots, pattern in bridges:
            for rest, slot in self.exits(pattern).items():
                yield (*slots, slot), rest

    def exits(self, pattern: Pattern) -> dict[Pattern, Slot]:
        """Return where one more element leads from this point, each with the elements that lead there."""
        exits: dict[Pattern, Slot] = {}
        for element, rest in self.following(pattern):
            exits[rest] = (*exits.get(rest, ()), element)
        return exits

    def completion(self, pattern: Pattern) -> tuple[Slot, ...]:
        """Return the fewest elements that still have to come before the end."""
        if pattern.nullable:
            return ()
        match pattern:
            case Element():
                return ((pattern,),)
            case Choice(members=members):
                return _shortest([self.completion(member) for member in members])
            case Group(members=members) | Interleave(members=members):
                return tuple(slot for member in members for slot in self.completion(member))
            case OneOrMore(member=member):
                return self.completion(member)
            case _:
                return ()


def _shortest(completions: list[tuple[Slot, ...]]) -> tuple[Slot, ...]:
    """Return the shortest of several completions; of several with one slot, that slot with all their elements."""
    least = min(map(len, completions))
    if least == 1:
        return (tuple(dict.fromkeys(element for one in completions if len(one) == 1 for element in one[0])),)
    return next(one for one in completions if len(one) == least)
