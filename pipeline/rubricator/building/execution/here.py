"""Doing the work in this process, one value after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from rubricator.building.execution.workers import Lost, Workers

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class _Here:
    number: int = 1

    def in_order(self, action: Callable[[T], R], values: Iterable[T]) -> Iterator[R | Lost]:
        return map(action, values)


@contextmanager
def here() -> Iterator[Workers]:
    """Give this process as the one worker. If it dies, all does."""
    yield _Here()
