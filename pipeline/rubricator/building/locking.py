"""Locks that the system lets go of when their process ends, however it ends.

The file of a lock says who holds it. It stays where it is, locked or not: only the system knows which.
"""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from math import inf
from pathlib import Path
from time import monotonic, sleep

_PATIENCE = 3.0
"""Seconds to wait for a lock. A process that was killed while it started another may leave it to that one for a moment."""
_SOON = 1.0
"""Seconds after which is told for whom one waits."""
_PAUSE = 0.05


class LockedError(Exception):
    """Somebody else holds the lock: the ``holder``, as far as can be told."""

    def __init__(self, holder: str) -> None:
        super().__init__(holder)
        self.holder = holder


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30
    """The byte that is locked: nobody can read what is locked here, and the file says who holds it."""

    def _lock(descriptor: int) -> bool:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        with suppress(PermissionError):
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            return True
        return False

    def hold_shared(path: Path) -> None:
        """Do nothing: this system has no locks that several processes hold together."""

    def wait_until_free(path: Path) -> None:
        """Do nothing: nobody holds it."""

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        with suppress(BlockingIOError):
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        return False

    def hold_shared(path: Path) -> None:
        """Hold a lock together with others until this process ends."""
        fcntl.flock(_open(path), fcntl.LOCK_SH)

    def wait_until_free(path: Path) -> None:
        """Wait until no process holds the lock any more."""
        descriptor = _open(path)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        finally:
            os.close(descriptor)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a lock, whose file is made. Raises LockedError if somebody else holds it."""
    with _closed(_held_within(path, _PATIENCE)):
        yield


@contextmanager
def waiting_for(path: Path, say: Callable[[str], object]) -> Iterator[None]:
    """Hold a lock, whose file is made, as soon as nobody else does. If one has to wait, ``say`` is told for whom, once."""
    try:
        descriptor = _held_within(path, _SOON)
    except LockedError as error:
        say(error.holder)
        descriptor = _held_within(path, inf)
    with _closed(descriptor):
        yield


@contextmanager
def _closed(descriptor: int) -> Iterator[None]:
    try:
        yield
    finally:
        os.close(descriptor)


def _held_within(path: Path, seconds: float) -> int:
    """Return the open file of a lock that is held now. Raises LockedError if it is not to be had in so many seconds."""
    until = monotonic() + seconds
    while True:
        descriptor = _held(path)
        if descriptor is not None:
            return descriptor
        if monotonic() > until:
            raise LockedError(_holder(path))
        sleep(_PAUSE)


def _held(path: Path) -> int | None:
    """Return the open file of a lock if it is held now and still has its name: whoever had it before may have removed it."""
    descriptor = _open(path)
    if _lock(descriptor) and _is_open_as(path, descriptor):
        _sign(descriptor)
        return descriptor
    os.close(descriptor)
    return None


def _open(path: Path) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    return os.open(path, os.O_RDWR | os.O_CREAT, 0o644)


def _is_open_as(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _sign(descriptor: int) -> None:
    """Write who holds the lock. It is a courtesy: a disk without room for it is met where it matters."""
    with suppress(OSError):
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, f"process {os.getpid()} on {platform.node()}\n".encode())


def _holder(path: Path) -> str:
    with suppress(OSError):
        return path.read_text("utf-8", "replace").strip() or "another process"
    return "another process"
