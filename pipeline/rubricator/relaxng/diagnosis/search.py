"""Finds the least edits that make the children of an element right, from the first one that is not (uniform-cost search).

Every state is a place among the children and what the content model expects there. The search ends when enough children
have been kept as they are after the last edit, so that its cost does not depend on how many there are.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import heappop, heappush
from itertools import count

from rubricator.relaxng.diagnosis.choosing import accept
from rubricator.relaxng.diagnosis.edits import Edit, Inserted, Kept, Moved, Removed, Step, Wrapped
from rubricator.relaxng.diagnosis.models import Models, Slot
from rubricator.relaxng.diagnosis.outcomes import Outcome, Request
from rubricator.relaxng.diagnosis.records import Item, Node, Words, is_twin
from rubricator.relaxng.diagnosis.repairs import Repairs
from rubricator.relaxng.nameclasses import contains
from rubricator.relaxng.patterns import Element, Pattern

LOOKAHEAD = 8
"""After so many children kept as they are an edit has proved right."""

_PATIENCE = 300
"""How many states are looked at before the search gives up; then the child is taken to have no place here."""

_NAMES = 3
"""How many names are tried for a child."""

_WRAPPERS = 3
"""How many elements are tried around a child."""

_NEAR = 20
"""How far before an element its twin is looked for."""

_REMOVED = 1.0
_INSERTED = 0.9
_MOVED = 0.12
_WRAPPED = 1.15
_UNFINISHED = 0.5
_EARLY = 0.05
_EARLY_REMOVAL = 0.3
_TWIN = 0.75
_TAKEN_ALONG = 0.005

Pending = tuple[Slot | Node, ...]


@dataclass(frozen=True, slots=True)
class Trail:
    """The steps up to a state, the last one first."""

    step: Step
    before: Trail | None


@dataclass(slots=True, eq=False)
class State:
    """A place among the children. ``inside``: within a wrapper, and what is expected there. ``kept``: since the last edit.

    ``pending`` are the slots filled and the elements removed so far: what fits one of them later has only been moved.
    """

    cost: float
    index: int
    pattern: Pattern
    trail: Trail | None = None
    inside: tuple[Element, Pattern] | None = None
    kept: int = 0
    pending: Pending = ()
    ended: bool = False

    @property
    def key(self) -> tuple[object, ...]:
        """What the future depends on."""
        return self.index, self.pattern, self.inside, self.pending, self.ended

    def steps(self) -> list[Step]:
        """Return the steps up to here, in order."""
        steps = []
        trail = self.trail
        while trail is not None:
            steps.append(trail.step)
            trail = trail.before
        return steps[::-1]


@dataclass(slots=True)
class Search:
    """A search over the children of an element of a name (empty: over the root). ``failing`` is the first child that may not stand where it stands."""

    models: Models
    repairs: Repairs
    parent: str
    items: Sequence[Item]
    failing: int

    def run(self, start: State) -> Generator[Request, Outcome, State | None]:
        """Return the cheapest state in which the children are right, None if none was found in time."""
        waiting = [(start.cost, -start.index, 0, start)]
        serial = count(1)
        seen: set[tuple[object, ...]] = set()
        for _ in range(_PATIENCE):
            if not waiting:
                return None
            state = heappop(waiting)[-1]
            if state.key in seen:
                continue
            if self._is_goal(state):
                return state
            seen.add(state.key)
            for following in (yield from self._successors(state)):
                heappush(waiting, (following.cost, -following.index, next(serial), following))
        return None

    def _is_goal(self, state: State) -> bool:
        proved = state.kept >= LOOKAHEAD and state.index > self.failing and state.inside is None
        return state.ended or proved

    def _successors(self, state: State) -> Generator[Request, Outcome, list[State]]:
        item = self.items[state.index] if state.index < len(self.items) else None
        if state.inside is not None:
            return (yield from self._inside(state, item, *state.inside))
        if item is None:
            return [self._end(state)]
        elements, rest = yield from accept(self.models, state.pattern, item)
        if rest is self.models.patterns.not_allowed:
            return self._edits(state, item)
        kept = replace(_after(state, Kept(item, elements), rest), kept=state.kept + 1)
        return [kept, *self._early_edits(state, item)] if state.index < self.failing else [kept]

    def _edits(self, state: State, item: Item) -> list[State]:
        return [
            self._removed(state, item),
            *self._bridged(state, item),
            *self._wrapped(state, item),
            *self._renamed(state, item),
        ]

    def _renamed(self, state: State, item: Item) -> Iterator[State]:
        if isinstance(item, Node):
            for cost, renamed, rest in self.repairs.renamings(self.parent, state.pattern, item)[:_NAMES]:
                yield _after(state, renamed, rest, cost)

    def _early_edits(self, state: State, item: Item) -> Iterator[State]:
        """Yield edits before the first child that is wrong: it may be right, had another come before."""
        yield self._removed(state, item, _EARLY_REMOVAL)
        for wrapped in self._wrapped(state, item):
            yield replace(wrapped, cost=wrapped.cost + _EARLY)
        for rest, slot in self.models.exits(state.pattern).items():
            if rest is not state.pattern and self.models.takes(rest, item):
                yield self._inserted(state, item, (slot,), rest, _EARLY)

    def _removed(self, state: State, item: Item, extra: float = 0) -> State:
        pattern = state.pattern
        if not isinstance(item, Node):
            return _after(state, Removed(item), pattern, _REMOVED + extra)
        for slot in state.pending:
            if isinstance(slot, tuple) and fills(slot, item):
                moved = _after(state, Moved(item, None, late=True), pattern, _MOVED)
                return replace(moved, pending=_without(state.pending, slot))
        cost = _TWIN if self._repeats(state.index, item) else _REMOVED + extra
        return replace(_after(state, Removed(item), pattern, cost), pending=(*state.pending, item))

    def _repeats(self, index: int, node: Node) -> bool:
        """Return whether the same element, with the same content, stands shortly before."""
        return any(isinstance(one, Node) and is_twin(one, node) for one in self.items[max(0, index - _NEAR) : index])

    def _bridged(self, state: State, item: Item) -> Iterator[State]:
        for slots, rest in self.models.bridges(state.pattern, item):
            yield self._inserted(state, item, slots, rest)

    def _inserted(
        self, state: State, before: Item | None, slots: tuple[Slot, ...], rest: Pattern, extra: float = 0
    ) -> State:
        """Return the state after insertions, before the same child; what was removed before and fits is moved instead."""
        missing: list[Slot] = []
        for slot in slots:
            node = next((one for one in state.pending if isinstance(one, Node) and fills(slot, one)), None)
            if node is None:
                missing.append(slot)
                continue
            # The removal has been paid for already; moving costs less than that and an insertion.
            moved = _after(state, Moved(node, before, late=False), state.pattern, _MOVED)
            state = replace(moved, index=state.index, pending=_without(state.pending, node))
        if slots and not missing:
            return replace(state, pattern=rest)
        inserted = _after(state, Inserted(tuple(missing), before), rest, _INSERTED * len(missing) + extra)
        return replace(inserted, index=state.index, pending=(*state.pending, *missing))

    def _wrapped(self, state: State, item: Item) -> Iterator[State]:
        for wrapper, rest in self.repairs.wrappers(self.parent, state.pattern, item)[:_WRAPPERS]:
            inner = self.models.content(wrapper)
            for elements, within in self._accepted(inner, item):
                wrapped = _after(state, Wrapped(item, wrapper, elements, first=True), rest, _WRAPPED)
                yield replace(wrapped, inside=(wrapper, within))

    def _accepted(self, pattern: Pattern, item: Item) -> Iterator[tuple[Slot, Pattern]]:
        if isinstance(item, Words):
            rest = self.models.after_text(pattern)
            if rest is not self.models.patterns.not_allowed:
                yield (), rest
        else:
            for element, rest in self.models.opening(pattern, item.name):
                yield (element,), rest

    def _inside(
        self, state: State, item: Item | None, wrapper: Element, pattern: Pattern
    ) -> Generator[Request, Outcome, list[State]]:
        cost = 0 if pattern.nullable else _UNFINISHED
        closed = replace(state, cost=state.cost + cost, inside=None)
        if item is None:
            return [closed]
        elements, rest = yield from accept(self.models, pattern, item)
        if rest is self.models.patterns.not_allowed:
            return [closed]
        wrapped = _after(state, Wrapped(item, wrapper, elements, first=False), state.pattern, _TAKEN_ALONG)
        further = replace(wrapped, inside=(wrapper, rest))
        return [closed, further] if self.models.takes(state.pattern, item) else [further]

    def _end(self, state: State) -> State:
        if state.pattern.nullable:
            return replace(state, ended=True)
        slots = self.models.completion(state.pattern)
        return replace(self._inserted(state, None, slots, state.pattern, 0 if slots else _INSERTED), ended=True)


def fills(slot: Slot, node: Node) -> bool:
    """Return whether an element is one of those of a slot, by its name."""
    return any(contains(element.names, node.name) for element in slot)


def _after(state: State, edit: Edit, pattern: Pattern, cost: float = 0) -> State:
    """Return the state after an edit of the next child."""
    trail = Trail(Step(edit, state.pattern), state.trail)
    return State(state.cost + cost, state.index + 1, pattern, trail, pending=state.pending)


def _without(pending: Pending, one: Slot | Node) -> Pending:
    return tuple(other for other in pending if other is not one)
