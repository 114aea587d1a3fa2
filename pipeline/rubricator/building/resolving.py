"""The true paths of many files, each folder looked at once."""

from __future__ import annotations

import os
from pathlib import Path


class Resolver:
    """Gives the true path of a file, with links followed, as ``os.path.realpath`` does, but looks into each folder only once."""

    def __init__(self) -> None:
        self._folders: dict[str, tuple[str, frozenset[str]]] = {}

    def __call__(self, path: Path | str) -> str:
        """Return the true path of a file that may not be there yet."""
        folder, name = os.path.split(path)
        if folder not in self._folders:
            self._folders[folder] = _true_folder(folder)
        true, links = self._folders[folder]
        return os.path.realpath(path) if name in links or name in ("", "..", ".") else f"{true}{os.sep}{name}"


def _true_folder(folder: str) -> tuple[str, frozenset[str]]:
    """Return the true path of a folder, and the names in it that are links."""
    true = os.path.realpath(folder)
    try:
        with os.scandir(true) as entries:
            return true, frozenset(entry.name for entry in entries if entry.is_symlink())
    except OSError:  # not there yet, or no folder: that is reported where it is written to
        return true, frozenset()
