"""Writing the files of a package: each is read once, and its digest taken on the way."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import sha512
from pathlib import Path

from rubricator.deposit.bagit.paths import is_plain
from rubricator.deposit.closing import WrittenFile
from rubricator.deposit.package import Content, Data

_FILE_MODE, _FOLDER_MODE = 0o644, 0o755
"""Whatever the umask: a package is for others."""

_PIECE = 1 << 20


def write_content(root: Path, content: Content) -> WrittenFile:
    """Write a file below a folder. Raises OSError; what was there under its name is written over."""
    if not is_plain(content.path):
        raise ValueError(f"{content.path!r} is no path below the root of a package")
    digest = sha512()
    size = 0
    descriptor = _open(root / content.path)
    try:
        for piece in pieces(content.data):
            digest.update(piece)
            size += len(piece)
            _write_all(descriptor, piece)
    finally:
        os.close(descriptor)
    return WrittenFile(content.path, size, digest.hexdigest())


def pieces(data: Data) -> Iterator[bytes]:
    """Yield what a file holds, a piece at a time."""
    if isinstance(data, bytes):
        yield data
    elif isinstance(data, Path):
        with data.open("rb", buffering=0) as file:
            while piece := file.read(_PIECE):
                yield piece
    else:
        yield from data()


def make_folders(folder: Path) -> None:
    """Make a folder and those it stands in, as far as they are not there."""
    if folder.is_dir():
        return
    make_folders(folder.parent)
    # Another process may make the same.
    folder.mkdir(_FOLDER_MODE, exist_ok=True)
    folder.chmod(_FOLDER_MODE)


def _open(path: Path) -> int:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(path, flags, _FILE_MODE)
    except FileNotFoundError:
        make_folders(path.parent)
        descriptor = os.open(path, flags, _FILE_MODE)
    path.chmod(_FILE_MODE)
    return descriptor


def _write_all(descriptor: int, piece: bytes) -> None:
    rest = memoryview(piece)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
