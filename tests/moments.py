"""The moments of a piece of work at which something changes on the disk: what is there then is what a killed process leaves.

A moment is just before a file below a folder is made, written, renamed or removed, halfway through what is written, or just
before a statement of a database that changes it. Nothing is killed: whoever looks at a moment takes a copy, or does something there.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

_CHANGING = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod"}
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_READING_SQL = ("select", "pragma", "explain")

_ENDED = 2**22 - 1
"""The number of a process that there is hardly ever: the largest that Linux gives."""

Look = Callable[[str], object]
"""What is done at a moment, given what is about to happen."""


class _Watch:
    """Who looks, and at which folder; audit hooks cannot be taken away, so that there is one for all."""

    def __init__(self) -> None:
        self.folder: str | None = None
        self.look: Look | None = None

    def hook(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.look is None:
            return
        if (event in _CHANGING or self._opens_to_write(event, arguments)) and self._is_here(arguments[0]):
            self.moment(f"{event} {self._name(arguments[event == 'os.rename'])}")

    def statement(self, statement: str) -> None:
        if not statement.lstrip().lower().startswith(_READING_SQL):
            self.moment(f"sql {statement.lstrip()[:40]}")

    def moment(self, what: str) -> None:
        look, self.look = self.look, None
        if look is not None:
            try:
                look(what)
            finally:
                self.look = look

    def is_of_file(self, descriptor: int) -> bool:
        return self.look is not None and stat.S_ISREG(os.fstat(descriptor).st_mode)

    def _opens_to_write(self, event: str, arguments: tuple[object, ...]) -> bool:
        return event == "open" and isinstance(arguments[2], int) and bool(arguments[2] & _WRITING)

    def _name(self, path: object) -> str:
        return os.path.relpath(os.fsdecode(path), self.folder)  # type: ignore[arg-type]  # a path of any kind

    def _is_here(self, path: object) -> bool:
        return isinstance(path, str | bytes | os.PathLike) and os.path.abspath(os.fsdecode(path)).startswith(  # noqa: PTH100
            f"{self.folder}{os.sep}"
        )


_WATCH = _Watch()
sys.addaudithook(_WATCH.hook)


@contextmanager
def moments(folder: Path, look: Look) -> Iterator[None]:
    """Have ``look`` called at every moment of the work in the block, as far as this process does it below a folder."""
    write, fsync, connect = os.write, os.fsync, sqlite3.connect

    def halfway(descriptor: int, data: bytes) -> int:
        if len(data) < 2 or not _WATCH.is_of_file(descriptor):
            return write(descriptor, data)
        first = write(descriptor, memoryview(data)[: len(data) // 2])
        _WATCH.moment(f"os.write {len(data)} bytes")
        return first + write(descriptor, memoryview(data)[first:])

    def synchronized(descriptor: int) -> None:
        if _WATCH.is_of_file(descriptor):
            _WATCH.moment("os.fsync")
        fsync(descriptor)

    def connected(*arguments: Any, **options: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*arguments, **options)
        connection.set_trace_callback(_WATCH.statement)
        return connection

    _WATCH.folder, _WATCH.look = str(folder.resolve()), look
    os.write, os.fsync, sqlite3.connect = halfway, synchronized, connected  # type: ignore[assignment]  # for a while
    try:
        yield
    finally:
        os.write, os.fsync, sqlite3.connect = write, fsync, connect  # type: ignore[assignment]  # as they were
        _WATCH.look = None


class Photographs:
    """Copies of a folder, those that show the same only once."""

    def __init__(self, folder: Path, album: Path) -> None:
        self._folder = folder
        self._album = album
        self._seen: set[str] = set()
        self.taken: list[tuple[str, Path]] = []

    def take(self, what: str) -> None:
        """Copy the folder as it is, unless it was as it is at a moment before."""
        shown = _digest(self._folder)
        if shown not in self._seen:
            self._seen.add(shown)
            copy = self._album / f"{len(self.taken):04}"
            shutil.copytree(self._folder, copy, symlinks=True)
            _disown(copy)
            self.taken.append((what, copy))


def restore(photograph: Path, folder: Path) -> None:
    """Make a folder what it was when it was copied; it may be the current one."""
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    shutil.copytree(photograph, folder, symlinks=True, dirs_exist_ok=True)


def _disown(folder: Path) -> None:
    """Have what this process is writing be of one that has ended: this one lives."""
    for path in folder.rglob(f".rubricator-*{os.getpid()}.tmp"):
        path.rename(path.with_name(path.name.replace(str(os.getpid()), str(_ENDED))))


def _digest(folder: Path) -> str:
    digest = sha256()
    for path in sorted(folder.rglob("*")):
        digest.update(os.fsencode(path.relative_to(folder)) + b"\0")
        if path.is_file():
            digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()
