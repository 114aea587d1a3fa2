"""Who makes the parts of a package."""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

from rubricator.building.execution.here import here
from rubricator.building.execution.processes import processes
from rubricator.building.execution.workers import Workers
from rubricator.building.locking import hold_shared


def workers(jobs: int, presence: Path) -> AbstractContextManager[Workers]:
    """Give so many workers. Each process of them holds the file ``presence`` while it lives.

    If this process is killed they end a moment later; until the last of them has, nobody else may work in the same folder.
    """
    return processes(jobs, partial(hold_shared, presence)) if jobs > 1 else here()
