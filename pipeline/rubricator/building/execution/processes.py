"""Doing the work in several processes, each asked by a thread of its own: if one dies, it is known over which value."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from itertools import count
from threading import Lock
from typing import TypeVar

from rubricator.building.execution.asking import question, result_of
from rubricator.building.execution.process import DiedError, WorkerProcess
from rubricator.building.execution.refusing import NO_PROCESS, refuse
from rubricator.building.execution.sharing import shared_out
from rubricator.building.execution.workers import UNDER_WAY, Lost, Workers

T = TypeVar("T")
R = TypeVar("R")


def nothing() -> None:
    """Begin with nothing in particular."""


@contextmanager
def processes(jobs: int, begin: Callable[[], object] = nothing) -> Iterator[Workers]:
    """Give so many processes, each of which is started afresh when it is needed and calls ``begin`` first.

    On any error, Ctrl-C too, they end at once; and they end when this process does, however it ends. Raises UnusableError
    where no process can be started.
    """
    with _ended(Processes(jobs, begin)) as these:
        yield these


@contextmanager
def forked(jobs: int) -> Iterator[Workers]:
    """Give so many processes that are copies of this one as it is now, and need not read again what it has read.

    Not where Saxon runs already: it cannot be forked. One that takes the place of another is started afresh.
    """
    with _ended(Processes(jobs, nothing)) as these:
        these.fork()
        yield these


class Processes:
    """At most so many processes, which call ``begin`` first. Each is one thread's while it answers: any thread may ask."""

    def __init__(self, number: int, begin: Callable[[], object]) -> None:
        self.number = number
        self._begin = begin
        self._threads = ThreadPoolExecutor(number)
        self._living: set[WorkerProcess] = set()
        self._idle: list[WorkerProcess] = []
        self._are_ended = False
        self._changing = Lock()
        self._trying_again = Lock()

    def in_order(self, action: Callable[[T], R], values: Iterable[T]) -> Iterator[R | Lost]:
        """Yield what an action gives for each value, as ``Workers`` do."""
        questions = map(question(action), values)
        for answer in shared_out(self._threads, self.answer, questions, self.number * UNDER_WAY):
            yield result_of(answer)

    def answer(self, asked: bytes) -> bytes | Lost:
        """Return the answer of a process. If one dies of the question another tries, but no two at the same time."""
        try:
            return self._answer(asked)
        except DiedError:
            with self._trying_again:
                return self._last_answer(asked)

    def fork(self) -> None:
        """Have all processes at once, as copies of this one. Raises UnusableError."""
        for process in [self._started("fork") for _ in range(self.number)]:
            _wait_at_last(process)
            self._idle.append(process)

    def end(self) -> None:
        """End the processes when they have nothing to do."""
        self._threads.shutdown(cancel_futures=True)
        for process in self._living:
            process.end()

    def kill(self) -> None:
        """End the processes at once."""
        with self._changing:
            self._are_ended = True
            for process in self._living:
                process.kill()
        self._threads.shutdown(cancel_futures=True)

    def _last_answer(self, asked: bytes) -> bytes | Lost:
        try:
            return self._answer(asked)
        except DiedError as error:
            return Lost(str(error))

    def _answer(self, asked: bytes) -> bytes:
        process = self._idle_one() or self._new()
        try:
            answer = process.ask(asked)
        except DiedError:
            self._forget(process)
            raise
        if process.is_spent:
            self._forget(process)
            process.end()
        else:
            self._idle.append(process)
        return answer

    def _idle_one(self) -> WorkerProcess | None:
        with suppress(IndexError):
            while True:
                process = self._idle.pop()
                if process.is_alive:
                    return process
                self._forget(process)
        return None

    def _new(self) -> WorkerProcess:
        """Return a process that was started afresh when it is ready. Raises UnusableError if two die before that."""
        process = self._started("spawn")
        try:
            process.wait()
        except DiedError:
            self._forget(process)
            process = self._started("spawn")
            _wait_at_last(process)
        return process

    def _started(self, way: str) -> WorkerProcess:
        with self._changing:
            if self._are_ended:
                raise DiedError("the processes are ended")
            process = WorkerProcess(way, self._begin, self._free_number())
            self._living.add(process)
        return process

    def _free_number(self) -> int:
        taken = {process.number for process in self._living}
        return next(number for number in count(1) if number not in taken)

    def _forget(self, process: WorkerProcess) -> None:
        with self._changing:
            self._living.discard(process)


def _wait_at_last(process: WorkerProcess) -> None:
    try:
        process.wait()
    except DiedError as error:
        refuse(sys.executable, NO_PROCESS, f"No process can be started: {error} before it had begun.")


@contextmanager
def _ended(these: Processes) -> Iterator[Processes]:
    try:
        yield these
    except BaseException:
        these.kill()
        raise
    these.end()
