"""The states of the search for the least edits: a place among the children, and how it was reached."""

from __future__ import annotations

from dataclasses import dataclass

from rubricator.relaxng.diagnosis.edits import Edit, Step
from rubricator.relaxng.diagnosis.models import Slot
from rubricator.relaxng.diagnosis.records import Node
from rubricator.relaxng.patterns import Element, Pattern

Pending = tuple[Slot | Node, ...]
Wrapper = tuple[Element, Pattern]
"""An element that children are put into, and what is expected in it."""


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
    inside: Wrapper | None = None
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

    def after(
        self,
        edit: Edit,
        pattern: Pattern,
        cost: float = 0,
        children: int = 1,
        kept: int = 0,
        inside: Wrapper | None = None,
        pending: Pending | None = None,
    ) -> State:
        """Return the state after an edit of so many children, and what is expected then."""
        trail = Trail(Step(edit, self.pattern), self.trail)
        still = self.pending if pending is None else pending
        return State(self.cost + cost, self.index + children, pattern, trail, inside, kept, still)

    def closed(self, cost: float) -> State:
        """Return the state after the end of the wrapper."""
        return State(self.cost + cost, self.index, self.pattern, self.trail, pending=self.pending)

    def end(self) -> State:
        """Return the state after the end of all children."""
        return State(self.cost, self.index, self.pattern, self.trail, pending=self.pending, ended=True)

    def without(self, one: Slot | Node) -> Pending:
        """Return what is pending but for one."""
        return tuple(other for other in self.pending if other is not one)
