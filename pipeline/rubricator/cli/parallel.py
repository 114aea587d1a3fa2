"""Doing the same with many files in several processes, the results in the order of the files.

They are forked where that is safe, since then they have the schemas already; but Saxon cannot be forked once it was started.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rubricator.building.execution.workers import Lost, Workers

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


def in_processes(
    action: Callable[[Path], R], files: Sequence[Path], jobs: int, lost: Callable[[Path, Lost], R]
) -> Iterator[R]:
    """Yield what an action gives for each file, in order, and what ``lost`` gives for one that processes died over.

    The action and what it gives must be such as can be pickled.
    """
    # Imported here: few runs have so much to do.
    from rubricator.building.execution.workers import Lost

    with _workers(jobs) as workers:
        shared = workers.in_order(partial(_each, action), batches(files))
        for batch, done in zip(batches(files), shared, strict=True):
            # Over which of its files a process died is seen when each is tried by itself.
            results = workers.in_order(action, batch) if isinstance(done, Lost) else done
            for file, result in zip(batch, results, strict=True):
                yield lost(file, result) if isinstance(result, Lost) else result


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


def _workers(jobs: int) -> AbstractContextManager[Workers]:
    from rubricator.building.execution.processes import forked, processes

    return forked(jobs) if _way_to_start() == "fork" else processes(jobs)


def _way_to_start() -> str:
    return "fork" if sys.platform == "linux" and "rubricator.saxon" not in sys.modules else "spawn"
