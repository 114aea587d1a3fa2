"""Entries as files: written whole or not at all, recognised when they are damaged or somebody else's, few.

An entry is a line that says what it is, with the digest of the rest, and then the rest. Whatever goes wrong, a cache is no
reason to stop: what cannot be read is not there, what cannot be written is made again the next time.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from time import time

_MAGIC = b"rubricator schema 1 "
_SUFFIX = ".schema"
_UNFINISHED = ".tmp"
_NAME = re.compile(r"[0-9a-f]{64}(?:\.[0-9a-f]{16}\.tmp|\.schema)")
_MOST_BYTES = 64 * 1024 * 1024
_DAY = 86_400.0


def read_entry(folder: Path, key: str) -> bytes | None:
    """Return what was written under a key (64 hexadecimal digits); None if that is not there, or not whole."""
    path = folder / f"{key}{_SUFFIX}"
    try:
        status = path.stat()
        # Anything may lie at a known name: opening a pipe would wait for a writer.
        if not stat.S_ISREG(status.st_mode) or status.st_size > _MOST_BYTES:
            return None
        content = _content(path.read_bytes())
    except (OSError, ValueError):
        return None
    if content is not None and time() - status.st_mtime > _DAY:
        _mark_as_used(path)
    return content


def write_entry(folder: Path, key: str, content: bytes) -> None:
    """Write an entry, and remove the ones not used for longest where there are too many. Never fails."""
    if len(content) > _MOST_BYTES // 2:
        return
    unfinished = folder / f"{key}.{os.urandom(8).hex()}{_UNFINISHED}"
    with suppress(OSError, ValueError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            # Not forced onto the disk: after a crash the digest tells half an entry from a whole one.
            unfinished.write_bytes(_MAGIC + sha256(content).hexdigest().encode() + b"\n" + content)
            unfinished.replace(folder / f"{key}{_SUFFIX}")
        finally:
            unfinished.unlink(missing_ok=True)
        _prune(folder)


def _content(data: bytes) -> bytes | None:
    head, _, content = data.partition(b"\n")
    return content if head == _MAGIC + sha256(content).hexdigest().encode() else None


def _mark_as_used(path: Path) -> None:
    with suppress(OSError):
        os.utime(path)


def _prune(folder: Path) -> None:
    """Keep the entries used last, and what another process has just begun to write."""
    room, now = _MOST_BYTES, time()
    for path, status in sorted(_ours(folder), key=lambda entry: -entry[1].st_mtime):
        room -= status.st_size
        forgotten = path.suffix == _UNFINISHED and now - status.st_mtime > _DAY
        if forgotten or (room < 0 and path.suffix != _UNFINISHED):
            with suppress(OSError):
                path.unlink()


def _ours(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    """Yield the files that bear names of ours: the folder may have been somebody's before."""
    for path in folder.iterdir():
        if _NAME.fullmatch(path.name):
            with suppress(OSError):
                yield path, path.lstat()
