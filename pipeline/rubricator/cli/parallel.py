"""Doing the same with many files in several processes, the results in the order of the files.

They are forked where that is safe, since then they have the schemas already; but Saxon cannot be forked once it was started.
"""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from rubricator import collect_rarely

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

R = TypeVar("R")

WORTH_IT = {"fork": 1_500_000, "spawn": 5_000_000}
"""Bytes of files from which on processes are started in a way: what they save is then more than what starting them takes."""

_BATCH_BYTES = 500_000
_BATCH_FILES = 50


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def jobs_for(files: Sequence[Path]) -> int:
    """Return how many processes to share the files among: one, or where there is much to do one a core."""
    return cores() if sum(map(size_of, files)) > WORTH_IT[_way_to_start()] else 1


def size_of(path: Path) -> int:
    """Return the size of a file in bytes, 0 for what cannot be read: that is reported where it is tried."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def in_processes(action: Callable[[Path], R], files: Sequence[Path], jobs: int) -> Iterator[R]:
    """Yield what an action gives for each file, in order; the action and what it gives must be such as can be pickled."""
    with _processes(jobs) as executor:
        with _interrupts_held():
            waiting = deque(executor.submit(_each, action, batch) for batch in batches(files))
        while waiting:
            yield from waiting.popleft().result()


def batches(files: Iterable[Path]) -> Iterator[tuple[Path, ...]]:
    """Yield the files in order, as many at once as make handing them over worth it."""
    batch: list[Path] = []
    size = 0
    for file in files:
        batch.append(file)
        size += size_of(file)
        if size >= _BATCH_BYTES or len(batch) == _BATCH_FILES:
            yield tuple(batch)
            batch, size = [], 0
    if batch:
        yield tuple(batch)


def _each(action: Callable[[Path], R], files: tuple[Path, ...]) -> list[R]:
    return [action(file) for file in files]


@contextmanager
def _processes(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Give an executor; when something goes wrong, its processes end at once and not when they are done."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import active_children, get_context

    others = set(active_children())
    executor = ProcessPoolExecutor(jobs, get_context(_way_to_start()), _begin)
    try:
        yield executor
    except BaseException:
        # What waits is not cancelled: Python 3.11 stumbles over that when the processes are gone.
        for process in set(active_children()) - others:
            process.terminate()
        raise
    finally:
        executor.shutdown()


def _way_to_start() -> str:
    return "fork" if sys.platform == "linux" and "rubricator.saxon" not in sys.modules else "spawn"


def _begin() -> None:
    collect_rarely()
    # Ctrl-C reaches every process of the terminal; the one that shares out the work ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Keep Ctrl-C until later: a process that has just been started would answer it with a traceback of its own."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
