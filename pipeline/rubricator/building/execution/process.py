"""A worker process, as the one that started it sees it.

Each has a connection of its own. A pool with one queue for all answers, such as that of ``concurrent.futures``, does not say over
which value a process died, and waits for ever for the rest of an answer that a process was killed in the middle of.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context

from rubricator.building.execution.working import END, LAST, work

_PATIENCE = 5.0
"""Seconds that a process has to end in after it has closed its connection."""


class DiedError(Exception):
    """A process ended that was to answer."""


class WorkerProcess:
    """A process that answers one question after the other; ``is_spent`` if another had better answer the next.

    ``number`` is its own among those that live; whoever takes its place has it too.
    """

    def __init__(self, way: str, begin: Callable[[], object], number: int) -> None:
        context = get_context(way)
        self.number = number
        self.is_spent = False
        self._connection, theirs = context.Pipe()
        process = context.Process  # type: ignore[attr-defined]  # typed for each way alone
        self._process = process(name=f"worker {number}", target=work, args=(theirs, begin), daemon=True)
        with _interrupts_held():
            self._process.start()
        theirs.close()

    @property
    def is_alive(self) -> bool:
        """Whether the process has not ended."""
        return bool(self._process.is_alive())

    def wait(self) -> bytes:
        """Return what the process says next. Raises DiedError."""
        try:
            return self._connection.recv_bytes()
        except (EOFError, OSError):
            raise DiedError(self._reason()) from None

    def ask(self, asked: bytes) -> bytes:
        """Return the answer of the process. Raises DiedError."""
        # If it is gone, that is met where its answer is waited for.
        with suppress(OSError):
            self._connection.send_bytes(asked)
        answer = self.wait()
        self.is_spent = answer.startswith(LAST)
        return answer[1:]

    def end(self) -> None:
        """End the process when it has nothing to answer."""
        with suppress(OSError):
            self._connection.send_bytes(END)
        self._process.join()
        self._connection.close()

    def kill(self) -> None:
        """End the process at once."""
        self._process.kill()
        self._process.join()

    def _reason(self) -> str:
        self._process.join(_PATIENCE)
        self.kill()  # if it has closed its connection and lives, it is of no use
        status = self._process.exitcode or 0
        return (
            f"a process ended by {signal.Signals(-status).name}"
            if status < 0
            else f"a process ended with status {status}"
        )


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
