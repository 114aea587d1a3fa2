"""Noticing that files have changed: by their times and sizes, looked at now and again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

State = tuple[int, int] | None
"""Time of the last change in nanoseconds, and size in bytes; None: there is no such file."""

States = Mapping[Path, State]


def states(files: Iterable[Path]) -> States:
    """Return the states of files, to be compared with those of another time."""
    return {path: state(path) for path in files}


def state(path: Path) -> State:
    """Return the state of a file."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
