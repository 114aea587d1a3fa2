"""Locks that the system lets go of when their process ends, however it ends.

Where there is no ``fcntl`` (on Windows) nothing is locked: there two runs at once on one target are not kept apart.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

try:
    import fcntl
except ImportError:  # Windows has no such locks
    fcntl = None  # type: ignore[assignment]  # asked for before it is used


_PATIENCE = 1.0
"""Seconds to wait for a lock. A process that was killed while it started another may leave it to that one for a moment."""


class LockedError(Exception):
    """Somebody else holds the lock."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a lock, whose file is made. Raises LockedError if it is held already."""
    descriptor = _hold(path)
    try:
        yield
    finally:
        os.close(descriptor)


def hold_shared(path: Path) -> None:
    """Hold a lock together with others until this process ends."""
    descriptor = _open(path)
    if fcntl is not None:
        fcntl.flock(descriptor, fcntl.LOCK_SH)


def wait_until_free(path: Path) -> None:
    """Wait until no process holds the lock any more."""
    descriptor = _open(path)
    try:
        if fcntl is not None:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
    finally:
        os.close(descriptor)


def _hold(path: Path) -> int:
    """Return the open file of a lock that is held and still has its name: whoever had it before may have removed it."""
    until = monotonic() + _PATIENCE
    while True:
        descriptor = _open(path)
        try:
            if fcntl is not None:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is_open_as(path, descriptor):
                return descriptor
        except BlockingIOError:
            if monotonic() > until:
                os.close(descriptor)
                raise LockedError(path) from None
            sleep(_PATIENCE / 20)
        os.close(descriptor)


def _open(path: Path) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    return os.open(path, os.O_RDWR | os.O_CREAT, 0o644)


def _is_open_as(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False
