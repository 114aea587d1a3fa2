"""Values shared out to an executor of the standard interface, the results in the order of the values."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def shared_out(
    executor: Executor,
    action: Callable[[T], R],
    values: Iterable[T],
    under_way: int,
    result: Callable[[Future[R]], R] = Future.result,
) -> Iterator[R]:
    """Yield what an action gives for each value, in order, with no more than ``under_way`` values taken and not yielded.

    ``result`` gives the result of what is done, or waits for it.
    """
    waiting: deque[Future[R]] = deque()
    try:
        for value in values:
            waiting.append(executor.submit(action, value))
            while waiting and (waiting[0].done() or len(waiting) == under_way):
                yield result(waiting.popleft())
        while waiting:
            yield result(waiting.popleft())
    finally:
        for future in waiting:
            future.cancel()
