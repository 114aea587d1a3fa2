"""Looking at the processes of this machine, as Linux shows them."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(str(ROOT / place) for place in ("pipeline", "tests"))}
"""What a process is started with that is to find the package and the modules of the tests."""


@dataclass(frozen=True)
class Running:
    """A process that has not ended: its number, its parent's, that of its group, and what it was started with."""

    number: int
    parent: int
    group: int
    arguments: tuple[str, ...]


def running() -> Iterator[Running]:
    """Yield the processes that have not ended."""
    if sys.platform != "linux":
        pytest.skip("processes are looked for in /proc")
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, parent, group, *_ = (folder / "stat").read_text().rpartition(")")[2].split()
            arguments = (folder / "cmdline").read_bytes().decode(errors="replace").split("\0")
        except OSError:  # it has ended meanwhile
            continue
        if state != "Z":
            yield Running(int(folder.name), int(parent), int(group), tuple(arguments))


def workers_of(parent: int) -> list[int]:
    """Return the children of a process, without the helper by which Python keeps account of shared memory."""
    return sorted(
        one.number
        for one in running()
        if one.parent == parent and not any("resource_tracker" in a for a in one.arguments)
    )


def group(leader: int) -> list[int]:
    """Return the processes of a group."""
    return [one.number for one in running() if one.group == leader]


def until(holds: Callable[[], bool], seconds: float = 20) -> None:
    """Wait until something holds; it has to, in so many seconds."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.01)
