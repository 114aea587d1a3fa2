"""Doing the work on a cluster of Dask: ``distributed`` shares it out, and does again what was on a machine that is gone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

from rubricator.building.execution.asking import question, result_of
from rubricator.building.execution.on_cluster import Asker, InFolder, Look
from rubricator.building.execution.refusing import GONE, NO_DASK, NOBODY, OTHER_PROGRAM, UNSEEN, refuse
from rubricator.building.execution.sharing import shared_out
from rubricator.building.execution.workers import UNDER_WAY, Lost, Workers

T = TypeVar("T")
R = TypeVar("R")

_PATIENCE = 5
"""Seconds to wait for an answer of the scheduler, and then for a worker."""


@contextmanager
def cluster(address: str, program: Callable[[], str]) -> Iterator[Workers]:
    """Give the workers of the cluster whose scheduler has the address. They must see the current folder at the same path.

    ``program`` gives the same on every worker on which the same program is installed. Raises UnusableError if there are no
    workers to be had, or others than those.
    """
    client = _client(address)
    try:
        _wait_for_workers(client, address)
        _look(client, address, program)
        yield _Cluster(client, address)
    finally:
        client.close()


@dataclass(frozen=True, slots=True)
class _Cluster:
    client: Any
    address: str

    @property
    def number(self) -> int:
        threads: dict[str, int] = self.client.nthreads()
        return max(1, sum(threads.values()))

    def in_order(self, action: Callable[[T], R], values: Iterable[T]) -> Iterator[R | Lost]:
        # Values that are equal are two all the same.
        executor = self.client.get_executor(pure=False)
        questions = map(question(InFolder(str(Path.cwd()), action)), values)
        for answer in shared_out(executor, Asker(uuid4().hex), questions, self.number * UNDER_WAY, self._answer):
            yield result_of(answer)

    def _answer(self, future: Future[bytes | Lost]) -> bytes | Lost:
        from distributed import KilledWorker  # type: ignore[import-not-found]  # an extra

        try:
            return future.result()
        except KilledWorker as error:
            return Lost(str(error))
        except CancelledError:
            refuse(self.address, GONE, "The scheduler is gone.")


def _client(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError:
        refuse(address, NO_DASK, "Dask is not installed here.")
    try:
        return Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        refuse(address, NOBODY, f"No scheduler answers at {address}: {error}.")


def _wait_for_workers(client: Any, address: str) -> None:
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
    except TimeoutError:
        refuse(address, NOBODY, "The scheduler has no workers.")


def _look(client: Any, address: str, program: Callable[[], str]) -> None:
    """Raise UnusableError unless every worker sees the folder and has the same program."""
    look = Look(str(Path.cwd()), program)
    here = look()
    for worker, there in sorted(client.run(look, on_error="return").items()):
        if isinstance(there, Exception) or there[1] != here[1]:
            refuse(address, OTHER_PROGRAM, f"The worker {worker} has another version of Rubricator, or none.")
        if not there[0]:
            refuse(address, UNSEEN, f"The worker {worker} does not see the folder {look.folder}.")
