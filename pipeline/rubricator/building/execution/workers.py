"""Those who do the work, whoever they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")

UNDER_WAY = 16
"""How many values are under way for each worker: so many that none waits while another is long at one value.

What is done waits for its turn in memory, so it is a bound on that too.
"""


@dataclass(frozen=True, slots=True)
class Lost:
    """What comes in the place of a result when a worker ended over a value, and the one that tried it again as well."""

    reason: str


class Workers(Protocol):
    """Some workers; ``number`` is how many."""

    @property
    def number(self) -> int:
        """How many values are worked on at the same time."""
        ...

    def in_order(self, action: Callable[[T], R], values: Iterable[T]) -> Iterator[R | Lost]:
        """Yield what an action gives for each value, in the order of the values; what it raises is raised.

        Values are taken when they are needed, few under way at once. Action, values and results must be such as can be pickled.
        """
        ...
