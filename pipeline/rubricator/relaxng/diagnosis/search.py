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
from rubricator.relaxng.diagnosis.edits import Inserted, Kept, Moved, Removed, Wrapped
from rubricator.relaxng.diagnosis.models import Models, Slot
from rubricator.relaxng.diagnosis.order import fills
from rubricator.relaxng.diagnosis.outcomes import Outcome, Request
from rubricator.relaxng.diagnosis.records import Item, Node, Words, is_twin
from rubricator.relaxng.diagnosis.repairs import Repairs
from rubricator.relaxng.diagnosis.states import State
from rubricator.relaxng.nameclasses import listed
from rubricator.relaxng.patterns import Element, Pattern

LOOKAHEAD = 8
"""After so many children kept as they are an edit has proved right."""

_PATIENCE = 500
"""How many states are looked at before the search gives up; then the child is taken to have no place here."""

_NAMES = 3
"""How many names are tried for a child."""

_NEXT = 2
"""How many of the next children are looked at for what is to be around them."""

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
_WELCOME = 0.05
_DRAGGED_ALONG = 0.35
_MUCH = 3.5
"""What costs as much is not found: the way so far is taken, and the search begins again where it ends."""


@dataclass(slots=True)
class Search:
    """A search over the children of an element of a name (empty: over the root). ``failing`` is the first child that may not stand where it stands."""

    models: Models
    repairs: Repairs
    parent: str
    items: Sequence[Item]
    failing: int

    def run(self, start: State) -> Generator[Request, Outcome, State | None]:
        """Return the cheapest state in which the children are right; if that is too dear, the farthest one, None if there is none."""
        waiting = [(start.cost, -start.index, 0, start)]
        serial = count(1)
        seen: set[tuple[object, ...]] = set()
        farthest = start
        for _ in range(_PATIENCE):
            if not waiting or waiting[0][0] >= _MUCH:
                break
            state = heappop(waiting)[-1]
            if state.key in seen:
                continue
            if self._is_goal(state):
                return state
            seen.add(state.key)
            if state.inside is None and state.index > farthest.index:
                farthest = state
            for following in (yield from self._successors(state)):
                heappush(waiting, (following.cost, -following.index, next(serial), following))
        return farthest if farthest.index > self.failing else None

    def _is_goal(self, state: State) -> bool:
        """Return whether all is done, or the last edit has proved right."""
        return state.ended or (state.kept >= LOOKAHEAD and state.index > self.failing and state.inside is None)

    def _successors(self, state: State) -> Generator[Request, Outcome, list[State]]:
        item = self.items[state.index] if state.index < len(self.items) else None
        if state.inside is not None:
            return (yield from self._inside(state, item, *state.inside))
        if item is None:
            return [self._end(state)]
        elements, rest = yield from accept(self.models, state.pattern, item)
        if rest is self.models.patterns.not_allowed:
            return [*self._edits(state, item)]
        kept = state.after(Kept(item, elements), rest, kept=state.kept + 1)
        return [kept, *self._early_edits(state, item)] if state.index < self.failing else [kept]

    def _edits(self, state: State, item: Item) -> Iterator[State]:
        yield self._removed(state, item)
        for slots, rest in self.models.bridges(state.pattern, item):
            yield self._inserted(state, item, slots, rest)
        yield from self._wrapped(state, item)
        if isinstance(item, Node):
            for cost, renamed, rest in self.repairs.renamings(self.parent, state.pattern, item)[:_NAMES]:
                yield state.after(renamed, rest, cost)

    def _early_edits(self, state: State, item: Item) -> Iterator[State]:
        """Yield edits before the first child that is wrong: it may be right, had another come before."""
        yield self._removed(state, item, _EARLY_REMOVAL)
        for wrapped in self._wrapped(state, item):
            assert wrapped.inside is not None
            yield replace(wrapped, cost=wrapped.cost + self._dragging(wrapped.inside[0], item))
        for rest, slot in self.models.exits(state.pattern).items():
            if rest is not state.pattern and self.models.takes(rest, item):
                yield self._inserted(state, item, (slot,), rest, _EARLY)

    def _removed(self, state: State, item: Item, extra: float = 0) -> State:
        pattern = state.pattern
        if not isinstance(item, Node):
            return state.after(Removed(item), pattern, _REMOVED + extra)
        for slot in state.pending:
            if isinstance(slot, tuple) and fills(slot, item):
                return state.after(Moved(item, None, late=True), pattern, _MOVED, pending=state.without(slot))
        cost = _TWIN if self._repeats(state.index, item) else _REMOVED + extra
        # What the parent never takes cannot have been moved.
        is_child = item.name in self.models.children(self.parent)
        return state.after(Removed(item), pattern, cost, pending=(*state.pending, item) if is_child else None)

    def _repeats(self, index: int, node: Node) -> bool:
        """Return whether the same element, with the same content, stands shortly before."""
        return any(isinstance(one, Node) and is_twin(one, node) for one in self.items[max(0, index - _NEAR) : index])

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
            moved = Moved(node, before, late=False)
            state = state.after(moved, state.pattern, _MOVED, children=0, pending=state.without(node))
        if slots and not missing:
            return replace(state, pattern=rest)
        cost, pending = _INSERTED * len(missing) + extra, (*state.pending, *missing)
        return state.after(Inserted(tuple(missing), before), rest, cost, children=0, pending=pending)

    def _wrapped(self, state: State, item: Item) -> Iterator[State]:
        after = self.items[state.index + 1 : state.index + 1 + _NEXT]
        for wrapper, rest in self.repairs.wrappers(self.parent, state.pattern, item, after)[:_WRAPPERS]:
            for elements, within in self._accepted(self.models.content(wrapper), item):
                wrapped = Wrapped(item, wrapper, elements, first=True)
                yield state.after(wrapped, rest, _WRAPPED, inside=(wrapper, within))

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
        """Return the states after the end of the wrapper, and after the next child in it."""
        while item is not None:
            elements, rest = yield from accept(self.models, pattern, item)
            if rest is self.models.patterns.not_allowed:
                break
            at_home = self.models.takes(state.pattern, item)
            closed = state.closed(0 if pattern.nullable else _UNFINISHED)
            cost = self._dragging(wrapper, item) if at_home else 0
            wrapped = Wrapped(item, wrapper, elements, first=False)
            state = state.after(wrapped, state.pattern, cost, inside=(wrapper, rest))
            if at_home:
                return [closed, state]
            pattern = rest
            item = self.items[state.index] if state.index < len(self.items) else None
        return [state.closed(0 if pattern.nullable else _UNFINISHED)]

    def _dragging(self, wrapper: Element, item: Item) -> float:
        """Return what it costs to put a child into a wrapper that could stay where it is: less where such a one mostly is inside."""
        if not isinstance(item, Node):
            return _DRAGGED_ALONG
        usage = self.repairs.usage
        inside = max(usage.weight(name, item.name)[0] for name in listed(wrapper.names))
        if inside > usage.weight(self.parent, item.name)[0]:
            return _WELCOME
        return _REMOVED if usage.is_main(self.parent, item.name) else _DRAGGED_ALONG

    def _end(self, state: State) -> State:
        if state.pattern.nullable:
            return state.end()
        slots = self.models.completion(state.pattern)
        return self._inserted(state, None, slots, state.pattern, 0 if slots else _INSERTED).end()
