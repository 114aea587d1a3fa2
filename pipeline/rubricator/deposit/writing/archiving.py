"""A bag as a ZIP file whose bytes depend on nothing but the bag.

Members are stored and not deflated: what deflating gives depends on the library and its version. Times and permissions are
the same for all, and members stand in the order of their paths.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

_NO_TIME = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_REGULAR_FILE = 0o100644 << 16
_PIECE = 1 << 20


def write_archive(archive: Path, bag: Path, name: str) -> None:
    """Write a bag to a ZIP file, in a folder of this name, and wait until it is on the disk."""
    with archive.open("wb") as stream:
        with ZipFile(stream, "w", ZIP_STORED) as written:
            for path in files_below(bag):
                _add(written, path, f"{name}/{path.relative_to(bag).as_posix()}")
        stream.flush()
        os.fsync(stream.fileno())


def files_below(folder: Path) -> Iterator[Path]:
    """Yield the files in a folder and its folders, in the order of their whole paths."""
    entries = sorted(folder.iterdir(), key=lambda path: f"{path.name}/" if path.is_dir() else path.name)
    for path in entries:
        if path.is_dir():
            yield from files_below(path)
        else:
            yield path


def _add(archive: ZipFile, path: Path, name: str) -> None:
    entry = ZipInfo(name, _NO_TIME)
    entry.create_system = _UNIX
    entry.external_attr = _REGULAR_FILE
    entry.file_size = path.stat().st_size
    with path.open("rb") as source, archive.open(entry, "w") as member:
        shutil.copyfileobj(source, member, _PIECE)
