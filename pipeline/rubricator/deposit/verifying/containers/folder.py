"""A bag in a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from rubricator.deposit.verifying.containers.container import Entry, Kind, pieces_of
from rubricator.diagnostics import Diagnostic


class Folder:
    """The files below a folder."""

    at_random = True
    is_open = True

    def __init__(self, path: Path) -> None:
        self.name = str(path)
        self._root = path

    def entries(self) -> Iterator[Entry]:
        """Yield what is below the folder, sorted; links are not followed."""
        return _below(self._root, "")

    def pieces(self, path: str) -> Iterator[bytes]:
        """Yield what is in a file."""
        return pieces_of((self._root / path).open("rb", buffering=0))

    def faults(self) -> Iterator[Diagnostic]:
        """Yield nothing: a folder that can be listed is sound."""
        return iter(())


def _below(folder: Path, prefix: str) -> Iterator[Entry]:
    with os.scandir(folder) as scan:
        found = sorted(scan, key=lambda entry: entry.name)
    for entry in found:
        path = prefix + entry.name
        kind = _kind(entry)
        yield Entry(path, entry.stat(follow_symlinks=False).st_size, kind)
        if kind is Kind.FOLDER:
            yield from _below(folder / entry.name, f"{path}/")


def _kind(entry: os.DirEntry[str]) -> Kind:
    if entry.is_symlink():
        return Kind.LINK
    if entry.is_dir(follow_symlinks=False):
        return Kind.FOLDER
    return Kind.FILE if entry.is_file(follow_symlinks=False) else Kind.OTHER
