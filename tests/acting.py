"""What the tests have workers do; in a module of its own, so that other processes can import it."""

from __future__ import annotations

import os
import signal
import sys
import time
from dataclasses import dataclass
from multiprocessing import current_process
from pathlib import Path

_KEPT: list[bytes] = []


def keep(size: int) -> int:
    """Keep so many bytes more in memory, and say which process does."""
    _KEPT.append(b"x" * size)
    return os.getpid()


def doubled(value: int) -> int:
    return value * 2


def slowly(value: float) -> float:
    """Take as many seconds as the value says."""
    time.sleep(value)
    return value


def process(_value: object) -> int:
    return os.getpid()


def worker_or_death(value: int) -> str:
    """Say who works; of every tenth value the process dies."""
    from rubricator.building.making import worker

    if value % 10 == 9:
        os.kill(os.getpid(), signal.SIGKILL)
    return worker()


def leave() -> None:
    """End the process before it has begun."""
    raise SystemExit(3)


def long(value: int) -> bytes:
    """Give more than goes through a pipe at once."""
    return bytes([value]) * 3_000_000


def fail(value: int) -> int:
    if value == 3:
        raise LookupError("three")
    return value


def give_what_cannot_be_pickled(value: int) -> object:
    return lambda: value


def size_or_death(file: Path) -> int:
    """Give the size of a file, but die of one that says so."""
    if file.read_bytes() == b"die":
        os.kill(os.getpid(), signal.SIGKILL)
    return file.stat().st_size


def page_of(document: Path) -> str:
    """Give the page of a document."""
    from rubricator.building.renderings import render_document
    from rubricator.rendering import FORMATS

    text, _ = render_document(document, document.read_bytes(), FORMATS["html"])
    assert text
    return text


def other_everywhere() -> str:
    """Be another program in each process."""
    return str(os.getpid())


def content(file: Path) -> str:
    """Give what is in a file, if there is one."""
    return file.read_text(encoding="utf-8") if file.exists() else ""


def missing_on_workers() -> str:
    """Be a program that the workers of a cluster do not have."""
    if "worker" in sys.argv or current_process().name != "MainProcess":
        raise ModuleNotFoundError("rubricator")
    return "the same"


@dataclass(frozen=True)
class Poisoned:
    """Doubles values, but of some the process dies."""

    poison: frozenset[int]

    def __call__(self, value: int) -> int:
        if value in self.poison:
            os.kill(os.getpid(), signal.SIGKILL)
        return value * 2


@dataclass(frozen=True)
class DyingOnce:
    """Doubles values and counts in a folder how often each was begun; of some the process dies the first time."""

    folder: Path
    poison: frozenset[int]

    def __call__(self, value: int) -> int:
        with (self.folder / str(value)).open("a") as file:
            file.write("begun\n")
        if value in self.poison and self.times(value) == 1:
            os._exit(7)
        return value * 2

    def times(self, value: int) -> int:
        """Return how often a value was begun."""
        return len((self.folder / str(value)).read_text().splitlines())
