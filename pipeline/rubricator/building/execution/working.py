"""What a worker process does: it answers what it is asked, until it is told to end, is not asked any more, or its parent has ended."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from threading import Thread

from rubricator import collect_rarely
from rubricator.building.execution.asking import answer

READY = b"ready"
END = b""

_PATIENCE = 60.0
"""Seconds without a question after which a process ends. Nobody may have told it to: on a cluster the asker is elsewhere."""


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
    while connection.poll(_PATIENCE) and (asked := connection.recv_bytes()):
        connection.send_bytes(answer(asked))


def _end_with_parent(timeout: float | None) -> None:
    parent = parent_process()
    if parent is not None and wait([parent.sentinel], timeout):
        os._exit(1)
