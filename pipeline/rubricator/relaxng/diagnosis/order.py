"""Whether an element that has no place where it stands would have one elsewhere among its siblings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rubricator.relaxng.derivatives import WHITE_SPACE
from rubricator.relaxng.diagnosis.edits import Kept, Renamed, Step
from rubricator.relaxng.diagnosis.models import Models, Slot
from rubricator.relaxng.diagnosis.records import Item, Node, Words
from rubricator.relaxng.nameclasses import contains
from rubricator.relaxng.patterns import Element, Pattern

_NEAR = 40
"""How many siblings from either end of the possible places are looked at; so the work does not grow with their number."""

_AHEAD = 12
"""How many siblings may be read differently with the element elsewhere, until all is as it was."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """An element belongs further up: ``first`` of all, and not later than before ``before``."""

    first: bool
    before: Item


@dataclass(frozen=True, slots=True)
class Later:
    """An element belongs further down, after ``after``."""

    after: Item


@dataclass(frozen=True, slots=True)
class Siblings:
    """The way through the children of an element, and what the content model expects at their end."""

    models: Models
    steps: Sequence[Step]
    last: Pattern

    def earlier(self, number: int, node: Node) -> Earlier | None:
        """Return where before it an element belongs that was removed at a step; None if nowhere."""
        places = [place for place in self._distinct(_ends(range(number))) if self._fits(place, node)]
        if not places:
            return None
        latest = max(self._until_changed(place, number) for place in places)
        first = not any(_has_place(step) for step in self.steps[: min(places)]) and not self.has_like(number, node)
        before = next(_items(self.steps[latest:number]), None)
        return Earlier(first, before) if before is not None else None

    def has_like(self, number: int, node: Node) -> bool:
        """Return whether an element of the same name has its place before a step, not far from it."""
        near = _items(self.steps[max(0, number - _NEAR) : number])
        return any(isinstance(item, Node) and item.name == node.name for item in near)

    def later(self, number: int, node: Node) -> Later | None:
        """Return after which sibling an element belongs that was removed at a step; None if nowhere."""
        for place in self._distinct(_ends(range(number + 1, len(self.steps) + 1))):
            before = [*_items(self.steps[number + 1 : place])]
            if before and self._fits(place, node):
                return Later(before[-1])
        return None

    def repeats(self, number: int, node: Node) -> Node | None:
        """Return the sibling of the same name without which an element would be right, the last one before it."""
        for place in range(number - 1, max(-1, number - 1 - _NEAR), -1):
            edit = self.steps[place].edit
            if isinstance(edit, Kept) and isinstance(edit.item, Node) and edit.item.name == node.name:
                if self.models.takes(self._pattern(place + 1), node):
                    return None  # there may be several
                rest = self.steps[place].before
                for item in (*_items(self.steps[place + 1 : number]), node):
                    rest = self._next(rest, item)
                return edit.item if rest is not self.models.patterns.not_allowed else None
        return None

    def late_filler(self, place: int, slot: Slot) -> Node | None:
        """Return the next child after a gap that fills it, if without it where it stands all goes on as it did; None if none does."""
        for number in range(place + 1, min(place + 1 + _NEAR, len(self.steps))):
            edit = self.steps[number].edit
            if isinstance(edit, Kept) and isinstance(edit.item, Node) and fills(slot, edit.item):
                pattern = self._next(self._pattern(place), edit.item)
                for item in _items(self.steps[place + 1 : number]):
                    pattern = self._next(pattern, item)
                return edit.item if self._goes_on(pattern, number + 1) else None
        return None

    def _pattern(self, place: int) -> Pattern:
        return self.steps[place].before if place < len(self.steps) else self.last

    def _distinct(self, places: Sequence[int]) -> list[int]:
        """Return the first and the last of every run of places where the same is expected."""
        runs = [[*run] for _, run in groupby(places, key=self._pattern)]
        return [place for run in runs for place in dict.fromkeys((run[0], run[-1]))]

    def _until_changed(self, place: int, end: int) -> int:
        """Return the last place, before ``end``, up to which the same is expected as at a place."""
        while place + 1 < end and self._pattern(place + 1) is self._pattern(place):
            place += 1
        return place

    def _fits(self, place: int, node: Node) -> bool:
        """Return whether an element can stand at a place, and after it all goes on as it did."""
        return self._goes_on(self._next(self._pattern(place), node), place)

    def fillers(self, place: int) -> Iterator[Element]:
        """Yield the elements that could stand at a place where something was inserted, so that all goes on as it did."""
        for element, rest in self.models.following(self._pattern(place)):
            if rest is not self._pattern(place) and self._goes_on(rest, place + 1):
                yield element

    def _goes_on(self, pattern: Pattern, place: int) -> bool:
        """Return whether the children from a place on are right if this is expected before them."""
        for number in range(place, min(place + _AHEAD, len(self.steps))):
            if pattern is self._pattern(number) or pattern is self.models.patterns.not_allowed:
                return pattern is not self.models.patterns.not_allowed
            for item in _items(self.steps[number : number + 1]):
                pattern = self._next(pattern, item)
        if place + _AHEAD >= len(self.steps):
            return pattern.nullable or pattern is self.last
        return pattern is not self.models.patterns.not_allowed

    def _next(self, pattern: Pattern, item: Item) -> Pattern:
        if isinstance(item, Words):
            return self.models.after_text(pattern) if item.text.strip(WHITE_SPACE) else pattern
        return self.models.patterns.choice(rest for _, rest in self.models.opening(pattern, item.name))


def _ends(places: range) -> list[int]:
    return [*places] if len(places) <= 2 * _NEAR else [*places[:_NEAR], *places[-_NEAR:]]


def fills(slot: Slot, node: Node) -> bool:
    """Return whether an element is one of those of a slot, by its name."""
    return any(contains(element.names, node.name) for element in slot)


def _has_place(step: Step) -> bool:
    return isinstance(step.edit, Kept | Renamed)


def _items(steps: Iterable[Step]) -> Iterator[Item]:
    """Yield the children that have been kept; of one that was renamed nothing can be said by its name."""
    for step in steps:
        if isinstance(step.edit, Kept):
            yield step.edit.item
