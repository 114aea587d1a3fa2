"""Doing something with many values in several processes, the results in their order, few under way at once.

The processes are started afresh and not forked, since Saxon cannot be forked once it runs. They end when the process that
started them does, however that ends; and until the last of them has, nobody else may work in the same folder.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.connection import wait
from pathlib import Path
from threading import Thread
from typing import TypeVar

from rubricator.deposit.writing.locking import hold_shared

T = TypeVar("T")
R = TypeVar("R")

_UNDER_WAY = 4
"""How many values each process has before it, so that none waits; what is done waits for its turn in memory."""


def in_processes(action: Callable[[T], R], values: Iterable[T], processes: int, presence: Path) -> Iterator[R]:
    """Yield what an action gives for each value, in order. Each process holds the file ``presence`` while it lives."""
    if processes <= 1:
        yield from map(action, values)
        return
    others = set(active_children())
    executor = ProcessPoolExecutor(processes, get_context("spawn"), _begin, (presence,))
    try:
        yield from _in_order(executor, action, values, processes * _UNDER_WAY)
    except BaseException:
        # What waits is not cancelled: Python 3.11 stumbles over that when the processes are gone.
        for process in set(active_children()) - others:
            process.terminate()
        raise
    finally:
        executor.shutdown()


def _in_order(
    executor: ProcessPoolExecutor, action: Callable[[T], R], values: Iterable[T], under_way: int
) -> Iterator[R]:
    waiting: deque[Future[R]] = deque()
    for value in values:
        waiting.append(executor.submit(action, value))
        if len(waiting) >= under_way:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _begin(presence: Path) -> None:
    # Ctrl-C reaches every process of the terminal; the one that shares out the work ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    hold_shared(presence)
    # Whoever waits for this process sees it from here on; if the parent ended before, nobody may have seen it.
    _end_with_parent(0)
    Thread(target=_end_with_parent, args=(None,), daemon=True).start()


def _end_with_parent(timeout: float | None) -> None:
    parent = parent_process()
    if parent is not None and wait([parent.sentinel], timeout):
        os._exit(1)
