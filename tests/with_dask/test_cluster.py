"""Work shared among the workers of a real cluster of Dask, as among processes: in order, and whoever dies takes nothing with it.

Collected where Dask is installed: ``make test-dask``.
"""

import os
import signal
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from threading import Timer

import pytest

from acting import (
    Poisoned,
    content,
    doubled,
    fail,
    missing_on_workers,
    other_everywhere,
    page_of,
    size_or_death,
    slowly,
)
from processes_of import ROOT
from rubricator import program_version
from rubricator.building.execution.cluster import cluster
from rubricator.building.execution.workers import UNDER_WAY, Lost, Workers
from rubricator.diagnostics import UnusableError
from with_dask.clusters import Cluster, started


@pytest.fixture(scope="module")
def dask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A cluster of two workers."""
    with started(tmp_path_factory.mktemp("dask"), 2, "--nthreads", "1") as running:
        yield running


@pytest.fixture
def workers(dask: Cluster) -> Iterator[Workers]:
    with cluster(dask.address, program_version) as those:
        yield those


def test_results_come_in_the_order_of_the_values(workers: Workers) -> None:
    assert workers.number == 2
    seconds = [0.05, 0.0, 0.02, 0.0, 0.01] * 4
    assert list(workers.in_order(slowly, seconds)) == seconds


def test_few_values_are_under_way(workers: Workers) -> None:
    taken: list[int] = []

    def values() -> Iterator[int]:
        for value in range(200):
            taken.append(value)
            yield value

    ahead = [len(taken) - yielded for yielded, _ in enumerate(workers.in_order(doubled, values()), start=1)]
    assert len(ahead) == 200
    assert max(ahead) < UNDER_WAY * 2


def test_what_an_action_raises_is_raised_at_its_place(workers: Workers) -> None:
    results = workers.in_order(fail, range(10))
    assert [next(results) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(LookupError, match="three"):
        next(results)


def test_a_value_that_kills_is_lost_and_no_other_and_no_worker(dask: Cluster, workers: Workers) -> None:
    before = dask.workers()
    results = list(workers.in_order(Poisoned(frozenset({0, 5, 29})), range(30)))
    loss = Lost("a process ended by SIGKILL")
    assert results == [loss if value in (0, 5, 29) else 2 * value for value in range(30)]
    assert dask.workers() == before


def test_a_worker_that_is_killed_loses_nothing(dask: Cluster, workers: Workers) -> None:
    before = dask.workers()
    results = workers.in_order(slowly, [value / 1000 for value in range(100)])
    found = [next(results) for _ in range(20)]
    os.kill(before[0], signal.SIGKILL)
    assert [*found, *results] == [value / 1000 for value in range(100)]
    assert before[0] not in dask.workers()


def test_paths_are_those_of_whoever_asks(workers: Workers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("letter.txt").write_text("Dear Sir", encoding="utf-8")
    assert list(workers.in_order(size_or_death, [Path("letter.txt")])) == [8]


def refused(address: str, program: Callable[[], str] = program_version) -> tuple[str, str]:
    """Return the code and the message with which there are no workers."""
    with pytest.raises(UnusableError) as raised, cluster(address, program) as workers:
        list(workers.in_order(slowly, [0.1] * 200))
    (found,) = raised.value.diagnostics
    assert found.file == address
    return found.code, found.message


def test_nobody_answers() -> None:
    begun = time.monotonic()
    code, message = refused("tcp://127.0.0.1:9")
    assert (code, message[:46]) == ("RUN004", "No scheduler answers at tcp://127.0.0.1:9: Timed"[:46])
    assert time.monotonic() - begun < 15


@pytest.mark.parametrize(
    "address", ["nowhere://x", "x", "127.0.0.1", "tcp://127.0.0.1:x", "tcp://", "inproc://x", "tls://127.0.0.1:9"]
)
def test_what_is_no_address_or_cannot_be_reached_by_it(address: str) -> None:
    assert refused(address)[0] == "RUN004"


def test_a_scheduler_without_workers(tmp_path: Path) -> None:
    with started(tmp_path, 0) as running:
        assert refused(running.address) == ("RUN004", "The scheduler has no workers.")


def test_a_scheduler_with_another_program(dask: Cluster) -> None:
    message = "The scheduler has another version of Rubricator, or none."
    assert refused(dask.address, other_everywhere) == ("RUN005", message)


def test_a_worker_without_the_program(dask: Cluster) -> None:
    code, message = refused(dask.address, missing_on_workers)
    assert code == "RUN005"
    assert message.startswith("The worker tcp://127.0.0.1:")


def test_a_worker_that_does_not_see_the_folder(dask: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "cwd", lambda: Path("/not/there"))
    assert refused(dask.address)[0] == "RUN006"


def test_a_worker_that_does_not_see_where_the_project_is(dask: Cluster, tmp_path: Path) -> None:
    folders = [tmp_path, tmp_path / "elsewhere"]
    with pytest.raises(UnusableError) as raised, cluster(dask.address, program_version, folders):
        pytest.fail("there is no such folder")
    (found,) = raised.value.diagnostics
    assert found.code == "RUN006"
    assert found.message.endswith(f"does not see the folder {folders[1]}.")


def test_a_scheduler_that_ends_meanwhile(tmp_path: Path) -> None:
    with started(tmp_path) as running:
        timer = Timer(3, running.scheduler.kill)
        timer.start()
        assert refused(running.address) == ("RUN007", "The scheduler is gone.")


def test_saxon_works_whatever_the_number_of_threads(tmp_path: Path) -> None:
    documents = [ROOT / "tei" / "trotsky-1928-10-21.xml"] * 6
    with started(tmp_path, 1, "--nthreads", "2") as running, cluster(running.address, program_version) as workers:
        assert workers.number == 2
        assert list(workers.in_order(page_of, documents)) == [page_of(documents[0])] * 6


def test_a_worker_that_comes_later_with_another_program(dask: Cluster, tmp_path: Path) -> None:
    with cluster(dask.address, partial(content, tmp_path / "program")) as workers:
        (tmp_path / "program").write_text("another")
        with pytest.raises(UnusableError) as raised:
            list(workers.in_order(doubled, range(3)))
    assert raised.value.diagnostics[0].code == "RUN005"
