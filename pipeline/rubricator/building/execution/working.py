"""What a worker process does: it answers what it is asked, until it is told to end or its parent has ended."""

from __future__ import annotations

import os
import pickle
import signal
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from threading import Thread
from typing import Any

from rubricator import collect_rarely

READY = b"ready"
END = b""


@dataclass(frozen=True, slots=True)
class Done:
    """What an action gave."""

    result: Any


@dataclass(frozen=True, slots=True)
class Raised:
    """What an action raised, and where, as Python prints it."""

    error: Exception
    traceback: str


Answer = Done | Raised


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
    while asked := connection.recv_bytes():
        connection.send_bytes(_packed(_answer(asked)))


def _end_with_parent(timeout: float | None) -> None:
    parent = parent_process()
    if parent is not None and wait([parent.sentinel], timeout):
        os._exit(1)


def _answer(asked: bytes) -> Answer:
    try:
        action, value = pickle.loads(asked)
        return Done(_action(action)(pickle.loads(value)))
    except Exception as error:
        return Raised(error, traceback.format_exc())


@lru_cache(maxsize=1)
def _action(packed: bytes) -> Callable[[Any], Any]:
    """Return an action; it is the same for many values, and may be large."""
    action: Callable[[Any], Any] = pickle.loads(packed)
    return action


def _packed(answer: Answer) -> bytes:
    try:
        return pickle.dumps(answer)
    except Exception as error:
        return pickle.dumps(Raised(TypeError(f"the answer cannot be pickled: {error}"), traceback.format_exc()))
