"""Goes through the children of an element as its content model says, and over every mistake by the least edits."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass

from rubricator.relaxng.diagnosis.choosing import accept
from rubricator.relaxng.diagnosis.edits import Inserted, Kept, Removed, Step
from rubricator.relaxng.diagnosis.models import Models
from rubricator.relaxng.diagnosis.outcomes import Outcome, Request
from rubricator.relaxng.diagnosis.records import Item
from rubricator.relaxng.diagnosis.repairs import Repairs
from rubricator.relaxng.diagnosis.search import Search
from rubricator.relaxng.diagnosis.states import State, Trail
from rubricator.relaxng.patterns import Pattern

_BACK = 12
"""How many children before the first wrong one are looked at for what is really wrong."""

_DEAR = 0.7
"""A repair that costs more may have a cheaper one further back."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The way through the children of an element: every edit in order, what they cost, and what is expected at the end."""

    steps: tuple[Step, ...]
    cost: float
    last: Pattern


def go_through(
    models: Models, repairs: Repairs, parent: str, items: Sequence[Item], pattern: Pattern
) -> Generator[Request, Outcome, Passage]:
    """Return the way through the children of an element of a name from what its content model expects first."""
    passage = _Passing(models, repairs, parent, items, [], pattern)
    yield from passage.run()
    return Passage(tuple(passage.steps), passage.cost, passage.pattern)


@dataclass(slots=True)
class _Passing:
    models: Models
    repairs: Repairs
    parent: str
    items: Sequence[Item]
    steps: list[Step]
    pattern: Pattern
    index: int = 0
    kept: int = 0
    cost: float = 0
    ended: bool = False

    def run(self) -> Generator[Request, Outcome, None]:
        while self.index < len(self.items):
            item = self.items[self.index]
            elements, rest = yield from accept(self.models, self.pattern, item)
            if rest is self.models.patterns.not_allowed:
                yield from self._repair()
            else:
                self.steps.append(Step(Kept(item, elements), self.pattern))
                self.pattern = rest
                self.index += 1
                self.kept += 1
            if self.ended:
                return
        if not self.pattern.nullable:
            yield from self._repair()

    def _repair(self) -> Generator[Request, Outcome, None]:
        search = Search(self.models, self.repairs, self.parent, self.items, self.index)
        found = yield from search.run(State(0, self.index, self.pattern))
        back = min(self.kept, _BACK)
        if back and (found is None or found.cost > _DEAR):
            start = State(0, self.index - back, self.steps[-back].before)
            other = yield from search.run(start)
            if other is not None and (found is None or other.cost < found.cost):
                del self.steps[-back:]
                found = other
        self._take(found or self._makeshift())

    def _makeshift(self) -> State:
        """Return the state after what is wrong where no repair was found: without the child, or with all that is missing."""
        if self.index < len(self.items):
            trail = Trail(Step(Removed(self.items[self.index]), self.pattern), None)
            return State(1, self.index + 1, self.pattern, trail)
        trail = Trail(Step(Inserted(self.models.completion(self.pattern), None), self.pattern), None)
        return State(1, self.index, self.pattern, trail, ended=True)

    def _take(self, state: State) -> None:
        self.steps.extend(state.steps())
        self.index, self.pattern, self.kept = state.index, state.pattern, state.kept
        self.cost += state.cost
        self.ended = state.ended
