"""Packing a bag that is written into an archive."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from rubricator.deposit.bagit.zipping import Member, write_members
from rubricator.deposit.writing.copying import pieces


def write_archive(archive: Path, bag: Path, name: str) -> None:
    """Write a bag to a ZIP file, in a folder of this name, and wait until it is on the disk."""
    with archive.open("wb") as stream:
        write_members(stream, _members(bag, name))
        stream.flush()
        os.fsync(stream.fileno())


def _members(bag: Path, name: str) -> Iterator[Member]:
    for path in _files_below(bag):
        yield f"{name}/{path.relative_to(bag).as_posix()}", path.stat().st_size, pieces(path)


def _files_below(folder: Path) -> Iterator[Path]:
    """Yield the files in a folder and its folders, in the order of their whole paths."""
    entries = sorted(folder.iterdir(), key=lambda path: f"{path.name}/" if path.is_dir() else path.name)
    for path in entries:
        if path.is_dir():
            yield from _files_below(path)
        else:
            yield path
