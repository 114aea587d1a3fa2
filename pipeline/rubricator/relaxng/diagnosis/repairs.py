"""What an author may have meant by a child that is not allowed: another name, or an element around it; the likeliest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from math import inf

from rubricator.relaxng.derivatives import WHITE_SPACE
from rubricator.relaxng.diagnosis.edits import SURE, Renamed
from rubricator.relaxng.diagnosis.models import Models
from rubricator.relaxng.diagnosis.records import Item, Node, Words
from rubricator.relaxng.diagnosis.spelling import distance, near, related
from rubricator.relaxng.diagnosis.usage import Usage
from rubricator.relaxng.diagnosis.vocabularies import SAME, equivalents
from rubricator.relaxng.nameclasses import listed
from rubricator.relaxng.names import local_of, namespace_of
from rubricator.relaxng.patterns import Element, Pattern

_OTHER_NAMESPACE = 0.4
_ALIKE = 0.4
_SLIP = 0.15
_REQUIRED = 0.9
_POSSIBLE = 0.95
_KNOWN = 0.7
_WRONG_INSIDE = 0.3
_RANK = 0.001

_SEPARATORS = re.compile(r"[-_.]")

_NEXT = 2
"""How many of the next children are looked at for what is to be around them."""

_WRAPPERS = 6
"""How many elements are thought of around a child."""

_FEW_REQUIRED = 3
"""Where one of so few is required, it is the tags of one of them that are missing."""

_FARTHER = 0.7
"""How many slips more than the nearest name others may be away to be thought of."""

_LOOKED_AT = 20
_MISFITS = 5
"""How many children of an element are looked at to see what it is, and how many misfits count."""

_NAMES = 8
"""How many names are tried for an element."""

_SUGGESTED = 3
"""How many names are suggested."""

Renaming = tuple[float, Renamed, Pattern]
"""What taking an element for another costs, which, and what is expected after it."""


@dataclass(frozen=True, slots=True)
class Option:
    """What every element of a name may be meant to be at a place: another name, its element pattern, and what follows it."""

    cost: float
    name: str
    element: Element
    rest: Pattern
    slips: float = inf
    required: bool = False


Place = tuple[str, Pattern, tuple[str | None, ...]]
"""A parent's name, what its content model expects, and the names of children (None: a text)."""


Allowed = Mapping[str, tuple[Element, Pattern]]
"""What may stand at a place, by expanded name, each with what is expected after it."""


@dataclass(slots=True)
class Repairs:
    """Repairs of the children of elements; ``parent`` is always an element's name, empty above the root."""

    models: Models
    usage: Usage
    _options: dict[Place, tuple[Option, ...]] = field(default_factory=dict)
    _judged: dict[tuple[Node, Pattern], list[Renaming]] = field(default_factory=dict)
    _alike: dict[tuple[str, str, tuple[str, ...]], list[tuple[float, str]]] = field(default_factory=dict)
    _wrappers: dict[Place, tuple[tuple[Element, Pattern], ...]] = field(default_factory=dict)

    def renamings(self, parent: str, pattern: Pattern, node: Node) -> list[Renaming]:
        """Return what an element may have been meant to be at this point."""
        known = self._judged.get((node, pattern))
        if known is None:
            known = self._judged[node, pattern] = self._judge(parent, pattern, node)
        return known

    def _judge(self, parent: str, pattern: Pattern, node: Node) -> list[Renaming]:
        key = (parent, pattern, (node.name,))
        options = self._options.get(key)
        if options is None:
            options = self._options[key] = tuple(self._find_options(parent, pattern, node.name))
        # With nothing to choose from, the inside does not matter; and in a wrong namespace all of it looks wrong.
        choice = len(options) > 1 and namespace_of(node.name) in self.models.namespaces
        weight = _WRONG_INSIDE if choice else 0
        options = self._suitable(parent, pattern, node, options)
        judged = [(option.cost + weight * self._misfits(node, option.element), option) for option in options]
        judged.sort(key=lambda pair: pair[0])
        names = [option.name for _, option in judged]
        return [(cost, self._renamed(node, option, names), option.rest) for cost, option in judged]

    def _suitable(self, parent: str, pattern: Pattern, node: Node, options: tuple[Option, ...]) -> tuple[Option, ...]:
        """Return the options that can be meant, as to what is inside; what is possible anyway, if none of those alike can."""
        suited = tuple(one for one in options if one.slips in (0, inf) or self._suits(node, one.name, one.element))
        if suited or not options:
            return suited
        return tuple(self._stopgaps(parent, pattern, self._allowed(pattern), 0))

    def meant(self, parent: str, node: Node, names: Iterable[str] = ()) -> list[tuple[float, str]]:
        """Return those of some names (none: of all) that an element may be meant to have, each with its distance; the likeliest first."""
        found = self.alike(parent, node.name, names or self.models.names)
        return [pair for pair in found if any(self._suits(node, pair[1], one) for one in self.models.named(pair[1]))]

    def _suits(self, node: Node, name: str, element: Element) -> bool:
        """Return whether an element can be meant to be another, as to what is inside.

        If nothing of that could be in the other, it has to be spelt like it, and the other not to be empty always.
        """
        items = self._known_items(node)
        if not items or any(self.models.may_contain(element, item) for item in items):
            return True
        local = local_of(name)
        is_spelt_alike = distance(local_of(node.name), local) <= min(SURE, len(local) / 3)
        return is_spelt_alike and not self.models.is_empty(element)

    def _renamed(self, node: Node, option: Option, names: list[str]) -> Renamed:
        others = [name for name in names if name != option.name][: _SUGGESTED - 1]
        return Renamed(node, option.element, node.name, option.name, option.slips, option.required, tuple(others))

    def _misfits(self, node: Node, element: Element) -> int:
        """Return how many attributes and children an element has that one of an element pattern could not have; at most a few."""
        models = self.models
        taken = (models.take_attribute(element.content, name)[0] for name, _ in node.pairs)
        attributes = sum(rest is models.patterns.not_allowed for rest in taken)
        misfits = sum(not models.may_contain(element, item) for item in self._known_items(node))
        return min(attributes + misfits, _MISFITS)

    def _known_items(self, node: Node) -> list[Item]:
        """Return the first children of an element that tell what it is: words, and elements that the schema has."""
        return [
            item
            for item in node.items[:_LOOKED_AT]
            if (item.text.strip(WHITE_SPACE) if isinstance(item, Words) else self.models.named(item.name))
        ]

    def _find_options(self, parent: str, pattern: Pattern, name: str) -> Iterable[Option]:
        allowed = self._allowed(pattern)
        elsewhere = [one for one in allowed if local_of(one) == local_of(name)]
        if elsewhere:
            return [Option(_OTHER_NAMESPACE, one, *allowed[one], slips=0) for one in elsewhere]
        if namespace_of(name) not in self.models.namespaces:
            return [] if self.models.in_right_namespace(name) else self._stopgaps(parent, pattern, allowed, _KNOWN)
        if self.models.named(name):
            return self._stopgaps(parent, pattern, allowed, _KNOWN)
        alike = [*self._alike_options(parent, name, allowed)]
        if alike and alike[0].slips <= SURE:
            return alike
        others = self._stopgaps(parent, pattern, allowed, 0)
        named = {option.name for option in alike}
        return [*alike, *(option for option in others if option.name not in named)]

    def _alike_options(self, parent: str, name: str, allowed: Allowed) -> Iterator[Option]:
        for rank, (slips, one) in enumerate(self.alike(parent, name, allowed)[:_NAMES]):
            yield Option(_ALIKE + _SLIP * slips + _RANK * rank, one, *allowed[one], slips)

    def alike(self, parent: str, name: str, names: Iterable[str]) -> list[tuple[float, str]]:
        """Return those names that are spelt like another or mean the same, each with its distance; the likeliest first."""
        key = (parent, name, tuple(names))
        known = self._alike.get(key)
        if known is None:
            known = self._alike[key] = self._find_alike(*key)
        return known

    def _find_alike(self, parent: str, name: str, names: tuple[str, ...]) -> list[tuple[float, str]]:
        by_local: dict[str, str] = {}
        for one in self.usage.ranked(parent, names):
            by_local.setdefault(local_of(one), one)
        local = _SEPARATORS.sub("", local_of(name)) or local_of(name)
        found = {word: slips for slips, word in (*related(local, by_local), *near(local, by_local))}
        if min(found.values(), default=inf) >= 1:  # else only the case is wrong
            found |= {word: SAME for word in equivalents(local) if word in by_local}
        ranked = sorted(((slips, by_local[word]) for word, slips in found.items()), key=lambda pair: pair[0])
        return [pair for pair in ranked if pair[0] <= ranked[0][0] + _FARTHER]

    def _stopgaps(self, parent: str, pattern: Pattern, allowed: Allowed, extra: float) -> Iterator[Option]:
        """Yield what is required here, as it may have been given another name; and what is possible, if the name is unknown."""
        slots = self.models.completion(pattern)
        required = self.usage.ranked_names(parent, slots[0]) if slots else []
        for rank, one in enumerate(required[:_NAMES]):
            yield Option(_REQUIRED + extra + _RANK * rank, one, *allowed[one], required=True)
        if not extra:
            others = [one for one in self.usage.ranked(parent, allowed) if one not in required]
            for rank, one in enumerate(others[:_NAMES]):
                yield Option(_POSSIBLE + _RANK * rank, one, *allowed[one])

    def _allowed(self, pattern: Pattern) -> Allowed:
        return {name: (element, rest) for element, name, rest in self._named(pattern)}

    def _named(self, pattern: Pattern) -> Iterator[tuple[Element, str, Pattern]]:
        for element, rest in self.models.following(pattern):
            for name in listed(element.names):
                yield element, name, rest

    def wrappers(
        self, parent: str, pattern: Pattern, item: Item, after: Sequence[Item]
    ) -> tuple[tuple[Element, Pattern], ...]:
        """Return the elements that may stand at this point and take a child, each with what is expected after it.

        ``after`` are the next children: what also takes those that have no place there is likelier.
        """
        homeless = tuple(takewhile(lambda one: not self.models.takes(pattern, one), after[:_NEXT]))
        key = (parent, pattern, tuple(one.name if isinstance(one, Node) else None for one in (item, *homeless)))
        known = self._wrappers.get(key)
        if known is None:
            known = self._wrappers[key] = self._find_wrappers(parent, pattern, item, homeless)
        return known

    def _find_wrappers(
        self, parent: str, pattern: Pattern, item: Item, homeless: Sequence[Item]
    ) -> tuple[tuple[Element, Pattern], ...]:
        # A wildcard takes an element too, but nobody means that.
        is_known = isinstance(item, Words) or bool(self.models.named(item.name))
        able = {
            name: (element, rest)
            for element, name, rest in self._named(pattern)
            if is_known and self.models.takes(self.models.content(element), item)
        }
        slots = self.models.completion(pattern)[:1]
        required = {name for slot in slots for element in slot for name in listed(element.names)}
        missing = required & able.keys() if len(required) <= _FEW_REQUIRED else set()
        choice = missing if missing and isinstance(item, Node) else able.keys()

        def rank(name: str) -> tuple[int, ...]:
            inside = self.usage.weight(name, item.name)[0] if isinstance(item, Node) else 0
            run = self.models.count_taken(able[name][0], (item, *homeless)) if homeless else 0
            return (name in missing, run, inside, *self.usage.weight(parent, name))

        ranked = sorted(choice, key=rank, reverse=True)
        return tuple(able[name] for name in ranked[:_WRAPPERS])
