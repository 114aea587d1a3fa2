"""Doing the work on a cluster of Dask: ``distributed`` shares it out, and does again what was on a machine that is gone."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

from rubricator.building.execution.asking import question, result_of
from rubricator.building.execution.on_cluster import Asker, InFolder, unseen
from rubricator.building.execution.refusing import GONE, NO_DASK, NOBODY, OTHER_PROGRAM, UNSEEN, refuse
from rubricator.building.execution.sharing import shared_out
from rubricator.building.execution.workers import UNDER_WAY, Lost, Workers

T = TypeVar("T")
R = TypeVar("R")

_PATIENCE = 5
"""Seconds to wait for an answer of the scheduler, and then for a worker."""


@contextmanager
def cluster(address: str, program: Callable[[], str], folders: Iterable[Path] = ()) -> Iterator[Workers]:
    """Give the workers of the cluster whose scheduler has the address.

    They must see the current folder, and these, at the same paths. ``program`` gives the same on every worker on which the same
    program is installed. Raises UnusableError if there are no workers to be had, or others than those.
    """
    client = _client(address)
    try:
        _wait_for_workers(client, address)
        key = program()
        _look_at_programs(client, address, program, key)
        _look_at_folders(client, address, [str(folder) for folder in dict.fromkeys((Path.cwd(), *folders))])
        yield _Cluster(client, Asker(uuid4().hex, address, program, key))
    except KeyboardInterrupt:
        # What is under way fails when it is let go, and distributed would tell of each, down to the last moment.
        logging.disable()
        raise
    finally:
        client.close()


@dataclass(frozen=True, slots=True)
class _Cluster:
    client: Any
    asker: Asker

    @property
    def number(self) -> int:
        threads: dict[str, int] = self.client.nthreads()
        return max(1, sum(threads.values()))

    def in_order(self, action: Callable[[T], R], values: Iterable[T]) -> Iterator[R | Lost]:
        # Values that are equal are two all the same.
        executor = self.client.get_executor(pure=False)
        questions = map(question(InFolder(str(Path.cwd()), action)), values)
        for answer in shared_out(executor, self.asker, questions, self.number * UNDER_WAY, self._answer):
            yield result_of(answer)

    def _answer(self, future: Future[bytes | Lost]) -> bytes | Lost:
        from distributed import KilledWorker  # type: ignore[import-not-found]  # an extra

        try:
            return future.result()
        except KilledWorker as error:
            return Lost(str(error))
        except CancelledError:
            refuse(self.asker.address, GONE, "The scheduler is gone.")


def _client(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError:
        refuse(address, NO_DASK, "Dask is not installed here.")
    try:
        return Client(address, timeout=_PATIENCE, set_as_default=False)
    except Exception as error:  # also TypeError: an address that asks for certificates, and none are configured
        refuse(address, NOBODY, f"No scheduler answers at {address}: {error}.")


def _wait_for_workers(client: Any, address: str) -> None:
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
    except TimeoutError:
        refuse(address, NOBODY, "The scheduler has no workers.")


def _look_at_programs(client: Any, address: str, program: Callable[[], str], here: str) -> None:
    """Raise UnusableError unless all have the same program as there is here."""
    for place, there in _everywhere(client, program):
        if there != here:
            refuse(address, OTHER_PROGRAM, f"The {place} has another version of Rubricator, or none.")


def _look_at_folders(client: Any, address: str, folders: Sequence[str]) -> None:
    """Raise UnusableError unless every worker sees the folders."""
    for worker, missing in client.run(unseen, folders).items():
        if missing:
            refuse(address, UNSEEN, f"The worker {worker} does not see the folder {missing[0]}.")


def _everywhere(client: Any, program: Callable[[], str]) -> Iterator[tuple[str, object]]:
    """Yield what a function gives or raises at the scheduler, which reads what it hands on, and at each worker."""
    try:
        yield "scheduler", client.run_on_scheduler(program)
    except Exception as error:
        yield "scheduler", error
    for worker, there in client.run(program, on_error="return").items():
        yield f"worker {worker}", there
