"""Doing the same with many values by workers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice, tee
from typing import TypeVar

from rubricator.building.execution.workers import Lost, Workers

T = TypeVar("T")
R = TypeVar("R")

_FEW = 64
"""So many values are done here before others have begun."""


def done(action: Callable[[T], R], values: Iterable[T], workers: Workers) -> Iterator[tuple[T, R]]:
    """Yield each value with what an action gives for it, in order; a value over which workers were lost is done here.

    Values are taken when they are needed. Action, values and results must be such as can be pickled.
    """
    rest = iter(values)
    first = list(islice(rest, _FEW))
    if len(first) < _FEW:
        yield from ((value, action(value)) for value in first)
        return
    asked, given = tee(chain(first, rest))
    for result, value in zip(workers.in_order(action, asked), given, strict=True):
        yield value, action(value) if isinstance(result, Lost) else result
