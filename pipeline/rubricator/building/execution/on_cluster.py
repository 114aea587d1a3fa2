"""What is done on a worker of a cluster: a process of its own works, and the worker hands on question and answer.

Tasks run in threads there, and Saxon wants a process; and a document that a process dies of does not take the worker with it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing import current_process
from pathlib import Path
from typing import Any

from rubricator.building.execution.processes import Processes, nothing
from rubricator.building.execution.refusing import OTHER_PROGRAM, refuse
from rubricator.building.execution.workers import Lost


def unseen(folders: Iterable[str]) -> list[str]:
    """Return the folders that are not there."""
    return [folder for folder in folders if not Path(folder).is_dir()]


@dataclass(frozen=True, slots=True)
class InFolder:
    """An action that is done in a folder: relative paths are those of whoever asks."""

    folder: str
    action: Callable[[Any], Any]

    def __call__(self, value: Any) -> Any:
        """Return what the action gives."""
        os.chdir(self.folder)
        return self.action(value)


@dataclass(frozen=True, slots=True)
class Asker:
    """Has questions answered by processes that answer no other asker: what they remember is of one time.

    ``program`` has to give the ``key`` on a worker; ``address`` is that of the scheduler.
    """

    name: str
    address: str
    program: Callable[[], str]
    key: str

    def __call__(self, asked: bytes) -> bytes | Lost:
        """Return the answer. Raises UnusableError."""
        return _processes(self).answer(asked)


@lru_cache(maxsize=1)
def _processes(asker: Asker) -> Processes:
    """Return the processes for an asker, one for each thread that asks. Those of the last asker end for want of questions."""
    if asker.program() != asker.key:
        refuse(asker.address, OTHER_PROGRAM, "A worker that came later has another version of Rubricator.")
    # A worker is a daemon of its nanny, which would keep it from having processes. They end with it all the same.
    current_process().daemon = False
    return Processes(1, nothing)
