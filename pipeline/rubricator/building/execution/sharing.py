"""Values shared out to an executor of the standard interface, the results in the order of the values."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

T = TypeVar("T")
R = TypeVar("R")


def shared_out(executor: Executor, action: Callable[[T], R], values: Iterable[T], under_way: int) -> Iterator[R]:
    """Yield what an action gives for each value, in order, with no more than ``under_way`` values taken and not yielded."""
    waiting: deque[Future[R]] = deque()
    try:
        for value in values:
            waiting.append(executor.submit(action, value))
            while waiting and (waiting[0].done() or len(waiting) == under_way):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        for future in waiting:
            future.cancel()
