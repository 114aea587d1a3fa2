"""What a worker process does: it answers what it is asked, until it is told to end, is not asked any more, or its parent has ended."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from itertools import count
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from pathlib import Path
from threading import Thread

from rubricator import collect_rarely
from rubricator.building.execution.asking import answer

READY = b"ready"
END = b""
MORE, LAST = b"+", b"."
"""What an answer begins with: the process can answer more, or wants to be replaced."""

_PATIENCE = 60.0
"""Seconds without a question after which a process ends. Nobody may have told it to: on a cluster the asker is elsewhere."""

MOST_GROWTH = 200_000_000
"""Bytes by which a process may grow before it wants to be replaced, as few do: half of that is enough for letters, but nothing gives
back what one very large document took. What all processes share is not counted, nor what a forked one has from its parent."""
LEAST = 50
"""How many questions a process answers at least, since starting another takes as long as some of them."""


def work(connection: Connection, begin: Callable[[], object]) -> None:
    """Begin, say so, and answer what comes through the connection."""
    collect_rarely()
    # Ctrl-C reaches every process of the terminal; the one that shares out the work ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    begin()
    # Whoever waits for this process sees it from here on; if the parent ended before, nobody may have seen it.
    _end_with_parent(0)
    Thread(target=_end_with_parent, args=(None,), daemon=True).start()
    connection.send_bytes(READY)
    before = memory()
    for number in count(1):
        if not connection.poll(_PATIENCE) or not (asked := connection.recv_bytes()):
            return
        answered = answer(asked)
        is_last = number >= LEAST and memory() - before > MOST_GROWTH
        connection.send_bytes((LAST if is_last else MORE) + answered)


def memory() -> int:
    """Return how many bytes of memory this process has for itself now, 0 where the system does not say so."""
    try:
        _, resident, shared, *_ = map(int, Path("/proc/self/statm").read_text("ascii").split())
    except OSError:
        return 0
    return (resident - shared) * os.sysconf("SC_PAGE_SIZE")


def _end_with_parent(timeout: float | None) -> None:
    parent = parent_process()
    if parent is not None and wait([parent.sentinel], timeout):
        os._exit(1)
