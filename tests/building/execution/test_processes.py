"""Work shared among processes: in order, few values under way, and whoever dies takes nothing with it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from acting import (
    DyingOnce,
    Poisoned,
    doubled,
    fail,
    give_what_cannot_be_pickled,
    keep,
    leave,
    long,
    process,
    slowly,
    worker_or_death,
)
from processes_of import ENVIRONMENT, running, until, workers_of
from rubricator.building.execution.here import here
from rubricator.building.execution.processes import forked, processes
from rubricator.building.execution.workers import UNDER_WAY, Lost, Workers
from rubricator.building.execution.working import LEAST, MOST_GROWTH
from rubricator.diagnostics import UnusableError

Crew = Callable[[], AbstractContextManager[Workers]]


def spawned_two() -> AbstractContextManager[Workers]:
    return processes(2)


def forked_two() -> AbstractContextManager[Workers]:
    return forked(2)


WAYS = pytest.mark.parametrize("crew", [here, spawned_two, forked_two])
SEVERAL = pytest.mark.parametrize("crew", [spawned_two, forked_two])


@WAYS
def test_results_come_in_the_order_of_the_values(crew: Crew) -> None:
    seconds = [0.05, 0.0, 0.02, 0.0, 0.01] * 4
    with crew() as workers:
        assert list(workers.in_order(slowly, seconds)) == seconds
        assert list(workers.in_order(doubled, range(100))) == [2 * value for value in range(100)]
        assert list(workers.in_order(doubled, ())) == []


@SEVERAL
def test_all_processes_work(crew: Crew) -> None:
    with crew() as workers:
        list(workers.in_order(slowly, [0.1] * 4))
        assert len(set(workers.in_order(process, range(200)))) == workers.number == 2


@WAYS
def test_few_values_are_under_way(crew: Crew) -> None:
    taken: list[int] = []

    def values() -> Iterator[int]:
        for value in range(300):
            taken.append(value)
            yield value

    with crew() as workers:
        ahead = [len(taken) - yielded for yielded, _ in enumerate(workers.in_order(doubled, values()), start=1)]
    assert len(ahead) == 300
    assert max(ahead) < UNDER_WAY * 2


@SEVERAL
def test_nobody_waits_while_one_value_is_long(crew: Crew) -> None:
    with crew() as workers:
        list(workers.in_order(slowly, [0.1] * 2))
        begun = time.perf_counter()
        assert list(workers.in_order(slowly, [1.0, *[0.1] * 10])) == [1.0, *[0.1] * 10]
        assert time.perf_counter() - begun < 1.8


@SEVERAL
def test_results_may_be_longer_than_a_pipe(crew: Crew) -> None:
    with crew() as workers:
        results = [result for result in workers.in_order(long, range(8)) if not isinstance(result, Lost)]
        assert [set(result) for result in results] == [{value} for value in range(8)]


@SEVERAL
def test_a_value_that_kills_is_lost_and_no_other(crew: Crew) -> None:
    with crew() as workers:
        results = list(workers.in_order(Poisoned(frozenset({0, 5, 29})), range(30)))
    loss = Lost("a process ended by SIGKILL")
    assert results == [loss if value in (0, 5, 29) else 2 * value for value in range(30)]


@SEVERAL
def test_what_a_process_died_over_once_is_tried_again_and_nothing_else_is(crew: Crew, tmp_path: Path) -> None:
    action = DyingOnce(tmp_path, frozenset({4, 5, 20}))
    with crew() as workers:
        assert list(workers.in_order(action, range(30))) == [2 * value for value in range(30)]
    assert [value for value in range(30) if action.times(value) > 1] == [4, 5, 20]


def test_a_process_that_somebody_kills_is_replaced() -> None:
    with processes(2) as workers:
        for killed in range(3):
            results = workers.in_order(slowly, [0.02] * 50)
            assert next(results) == 0.02
            os.kill(min(workers_of(os.getpid())), signal.SIGKILL)
            assert list(results) == [0.02] * 49, killed


@SEVERAL
def test_a_process_in_the_place_of_another_is_the_same_worker(crew: Crew) -> None:
    with crew() as workers:
        results = list(workers.in_order(worker_or_death, range(40)))
    assert {result for result in results if not isinstance(result, Lost)} <= {
        f"{socket.gethostname()}:{os.getpid()} worker {number}" for number in (1, 2)
    }


def test_one_that_is_killed_while_it_has_nothing_to_do_is_nobodys_loss() -> None:
    with processes(1) as workers:
        for _ in range(3):
            (number,) = workers.in_order(process, [0])
            assert isinstance(number, int)
            os.kill(number, signal.SIGKILL)
            until(lambda number=number: number not in workers_of(os.getpid()))


@SEVERAL
def test_what_an_action_raises_is_raised_at_its_place(crew: Crew) -> None:
    with crew() as workers:
        results = workers.in_order(fail, range(10))
        assert [next(results) for _ in range(3)] == [0, 1, 2]
        with pytest.raises(LookupError, match="three") as raised:
            next(results)
        assert "in fail" in str(raised.value.__cause__)
        assert list(workers.in_order(doubled, range(3))) == [0, 2, 4]


def test_what_cannot_be_pickled_is_a_mistake_that_is_told() -> None:
    with processes(1) as workers:
        with pytest.raises(AttributeError, match="pickle"):
            list(workers.in_order(give_what_cannot_be_pickled, range(3)))
        assert list(workers.in_order(doubled, range(3))) == [0, 2, 4]


def test_without_any_process_nothing_can_be_done() -> None:
    with pytest.raises(UnusableError, match="status 3 before it had begun") as raised, processes(2, leave) as workers:
        list(workers.in_order(doubled, range(100)))
    assert raised.value.diagnostics[0].code == "RUN002"


def test_a_process_that_has_grown_is_replaced_but_not_at_once() -> None:
    with processes(1) as workers:
        answered = list(workers.in_order(keep, [MOST_GROWTH, *[0] * (LEAST * 2)]))
        small = list(workers.in_order(keep, [0] * LEAST * 2))
    first, second = dict.fromkeys(answered)
    assert [answered.count(first), answered.count(second)] == [LEAST, LEAST + 1]
    assert set(small) == {second}


def test_a_process_that_is_forked_from_a_large_one_has_not_grown() -> None:
    large = b"x" * (MOST_GROWTH + 20_000_000)
    with forked(1) as workers:
        assert len(set(workers.in_order(process, range(LEAST * 2)))) == 1
    assert large


@SEVERAL
def test_an_error_ends_the_processes_at_once(crew: Crew) -> None:
    begun = time.perf_counter()
    with pytest.raises(ZeroDivisionError), crew() as workers:
        results = workers.in_order(slowly, [0.0, 60.0, 60.0, 60.0])
        assert next(results) == 0.0
        raise ZeroDivisionError
    assert time.perf_counter() - begun < 20
    assert workers_of(os.getpid()) == []


@SEVERAL
def test_values_that_nobody_wants_any_more_are_not_begun(crew: Crew) -> None:
    begun = time.perf_counter()
    with crew() as workers:
        results = workers.in_order(slowly, [0.0, *[1.0] * 30])
        next(results)
        assert isinstance(results, Generator)
        results.close()
    assert time.perf_counter() - begun < 10


ENDLESS = """\
from acting import slowly
from rubricator.building.execution.processes import forked, processes
from rubricator.building.execution.workers import Lost

if __name__ == "__main__":
    with {crew}(2) as workers:
        for result in workers.in_order(slowly, [0.0, *[60.0] * 100]):
            print(result, flush=True)
"""


@pytest.fixture(params=["processes", "forked"])
def endless(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A program whose two processes are at work; it leads a group as a job of a shell does."""
    program = tmp_path / "endless.py"
    program.write_text(ENDLESS.format(crew=request.param))
    with subprocess.Popen(
        [sys.executable, program], env=ENVIRONMENT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        process_group=0, preexec_fn=heed_interrupts,
    ) as running:  # fmt: skip
        assert running.stdout
        assert running.stdout.readline() == "0.0\n"
        yield running
        running.kill()


def heed_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ctrl_c_ends_all_at_once_and_only_one_speaks(endless: subprocess.Popen[str]) -> None:
    those = workers_of(endless.pid)
    assert len(those) >= 2
    os.killpg(endless.pid, signal.SIGINT)  # as a terminal does: every process of the group gets the signal
    _, said = endless.communicate(timeout=20)
    assert said.count("KeyboardInterrupt\n") == 1
    until(lambda: not alive(those))


def test_no_process_outlives_its_parent(endless: subprocess.Popen[str]) -> None:
    those = workers_of(endless.pid)
    assert len(those) >= 2
    endless.kill()
    until(lambda: not alive(those))


def alive(those: list[int]) -> list[int]:
    return [one.number for one in running() if one.number in those]
