"""Digests of files: what a file holds, by which it is told whether it changed, whatever its times say.

The state of a file (size, times, inode) only saves reading it again: it was read in this state, and long enough after its last
change that a later one would have shown itself in the state. (Git calls the other case racy.)
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from time import time_ns
from typing import NamedTuple

SETTLED = 40_000_000
"""Nanoseconds after which a change is sure to have another time: clocks of files tick up to every 10 milliseconds."""

_COARSELY_SETTLED = 2_500_000_000
_SECOND = 1_000_000_000
"""Times of whole seconds are those of a file system that knows no others, perhaps only even ones."""


class State(NamedTuple):
    """What the system says of a file: size in bytes, times of the last change of its contents and of itself, inode."""

    size: int
    modified: int
    changed: int
    inode: int


class Known(NamedTuple):
    """The digest of what a file held in a state, and when it was seen to be in that state, in nanoseconds since 1970."""

    state: State
    digest: str
    seen: int

    @property
    def is_settled(self) -> bool:
        """Whether what is in this state must still hold the same."""
        latest = max(self.state.modified, self.state.changed)
        coarse = self.state.modified % _SECOND == 0
        return self.seen - latest > (_COARSELY_SETTLED if coarse else SETTLED)


Memory = Mapping[str, Known]
"""What is known of files, by their paths."""


def digest_of(data: bytes) -> str:
    """Return the digest of some bytes."""
    return sha256(data).hexdigest()


def key_of(*parts: str) -> str:
    """Return a key that changes when one of its parts does."""
    return digest_of("\0".join(parts).encode())


def look(path: str, before: Known | None) -> Known | None:
    """Return what is known of a file now; it is read only if it may have changed. None: there is no such file.

    Raises OSError as reading a file does.
    """
    try:
        state = state_of(path)
    except FileNotFoundError:
        return None
    if before is not None and before.state == state and before.is_settled:
        return before
    return read(path)[1]


def read(path: str) -> tuple[bytes, Known]:
    """Return what a file holds, with what is known of it by that. Raises OSError."""
    while True:
        seen = time_ns()
        before = state_of(path)
        data = Path(path).read_bytes()
        # A file that is written while it is read is read again.
        if state_of(path) == before:
            return data, Known(before, digest_of(data), seen)


def settled(path: str, known: Known) -> Known:
    """Return what is known of a file, seen once more: unchanged since, it may be trusted from now on."""
    seen = time_ns()
    try:
        return known._replace(seen=seen) if state_of(path) == known.state else known
    except OSError:
        return known


def state_of(path: str) -> State:
    """Return the state of a file. Raises OSError."""
    status = os.stat(path)  # noqa: PTH116  # a hundred thousand of them: without a Path each
    return State(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
