"""Writing files so that a reader sees the old content or the new, never half of either."""

from __future__ import annotations

import errno
import os
import platform
import re
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

_ANYBODY_WRITES = 0o222
_MACHINE = re.sub(r"[^\w.-]", "_", platform.node())
_UNFINISHED = re.compile(rf"\.rubricator-{re.escape(_MACHINE)}-(\d+)\.tmp", re.ASCII)
"""A file that is being written: by which machine, since others may write to the same folder, and by which process."""


def nothing() -> None:
    """Look at nothing."""


def write_atomically(path: Path, data: bytes, last_look: Callable[[], object] = nothing) -> bool:
    """Write ``data`` to ``path``, making its folder; return whether the file changed.

    The bytes go to a file beside the target, to the disk, and only then under the target's name. A target that holds
    the same bytes already is not touched; a symbolic link stays one. ``last_look`` is called when nothing is left to be done but
    to put the new content in the place of the old; what it raises keeps the old. Raises OSError with ``filename`` the path asked for.
    """
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".rubricator-{_MACHINE}-{os.getpid()}.tmp")
    try:
        if _holds(target, data):
            return False
        _refuse_read_only(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        _write_through(beside, data, mode=_mode(target))
        last_look()
        beside.replace(target)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        _remove(beside)
    return True


def sweep(folders: Iterable[Path]) -> None:
    """Remove what processes of this machine left unfinished in the folders when they were killed.

    Nothing of those that live, and nothing at all where a process cannot be asked for without harm: on Windows.
    """
    for folder in folders if sys.platform != "win32" else ():
        with suppress(FileNotFoundError, NotADirectoryError), os.scandir(folder) as entries:
            for entry in entries:
                unfinished = _UNFINISHED.fullmatch(entry.name)
                if unfinished and not _lives(int(unfinished[1])):
                    _remove(Path(entry.path))


def check_writable(path: Path) -> None:
    """Raise OSError with ``filename`` the path if the file, or its folder, is marked as one that nobody may write.

    For work that would be lost if the file turned out to be so only when it is written.
    """
    try:
        _refuse_read_only(Path(os.path.realpath(path)))
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def _holds(target: Path, data: bytes) -> bool:
    try:
        return target.stat().st_size == len(data) and target.read_bytes() == data
    except (FileNotFoundError, IsADirectoryError):
        return False


def _refuse_read_only(target: Path) -> None:
    """Raise if the file, or the folder it is to be made in, is one that nobody may write.

    A rename would get past the mark on the file, and the superuser past both.
    """
    folder = next(place for place in target.parents if place.exists())
    for place in (folder, target):
        if place.exists() and not place.stat().st_mode & _ANYBODY_WRITES:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _lives(number: int) -> bool:
    try:
        os.kill(number, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:  # it is somebody else's
        return True
    return True


def _mode(target: Path) -> int:
    """Return the permission bits to write with: those the target has, else what the user's mask leaves of 0666."""
    return target.stat().st_mode & 0o777 if target.exists() else 0o666


def _write_through(path: Path, data: bytes, mode: int) -> None:
    """Write all of ``data`` and wait until it is on the disk: a full disk shows itself here, not after the rename."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), mode)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove(path: Path) -> None:
    """Remove a file if it is there; the error that led here matters more than one in tidying up."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
