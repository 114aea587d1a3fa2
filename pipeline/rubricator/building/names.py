"""The names of files in a ledger: the same wherever a build runs, and wherever the project is moved to."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path

from rubricator.diagnostics import Diagnostic


class Names:
    """Names are paths relative to the folder of the outputs."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.path = lru_cache(maxsize=256)(self._path)
        self._relative = cache(lambda parent: Path(os.path.relpath(parent, folder)).as_posix())

    def of(self, path: Path) -> str:
        """Return the name of a file."""
        return f"{self._relative(path.parent)}/{path.name}"

    def _path(self, name: str) -> Path:
        """Return the path of a file by its name, relative to the current folder if that of the outputs is."""
        return Path(os.path.normpath(self._folder / name))

    def named(self, diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        """Return findings with names in place of paths."""
        return tuple(replace(found, file=self.of(Path(found.file))) for found in diagnostics)

    def placed(self, diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        """Return findings with paths in place of names."""
        return tuple(replace(found, file=str(self.path(found.file))) for found in diagnostics)
