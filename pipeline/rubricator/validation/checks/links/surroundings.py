"""What lies around a document: the files that its pointers may lead to. Nothing outside of the root folder is ever looked at."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from stat import S_ISLNK

from rubricator.validation.checks.links.prefixes import Prefix


@dataclass(frozen=True)
class Surroundings:
    """A project as the checks of links see it.

    ``root`` is the folder outside of which nothing is read, not by symbolic links either. ``authorities`` are files whose
    identifiers and prefixes hold in every document (persons.xml, the file of the corpus with its header); ``images`` are
    folders where images are looked for that do not lie beside the document; ``prefixes`` hold in every document.
    """

    root: Path
    authorities: tuple[Path, ...] = ()
    images: tuple[Path, ...] = ()
    prefixes: tuple[Prefix, ...] = ()

    def inside(self, path: Path) -> Path | None:
        """Return the file or folder that a path leads to, links followed; None: it is outside of the root folder."""
        root = self._root
        absolute = _absolute(path)
        real_root = _real(root)
        # Words first: not even whether there is a link outside of the root is asked.
        if not (_contains(root, absolute) or _contains(real_root, absolute)):
            return None
        try:
            real = _followed(absolute)
        except ValueError:  # a name that the file system cannot have
            return None
        return Path(real) if _contains(real_root, real) else None

    @cached_property
    def _root(self) -> str:
        return _absolute(self.root)


def _absolute(path: Path) -> str:
    return os.path.normpath(path if path.is_absolute() else Path.cwd() / path)


def _contains(folder: str, path: str) -> bool:
    return path == folder or path.startswith(folder if folder.endswith(os.sep) else folder + os.sep)


def _followed(path: str) -> str:
    """Return where an absolute path leads. Most files of a project lie in few folders, which are followed once."""
    folder, _, name = path.rpartition(os.sep)
    found = f"{_real(f'{folder}{os.sep}').rstrip(os.sep)}{os.sep}{name}"
    try:
        is_link = S_ISLNK(os.lstat(found).st_mode)
    except OSError:  # what is not there, or has too long a name
        is_link = False
    return os.path.realpath(found) if is_link else found


@lru_cache(maxsize=1_000)
def _real(folder: str) -> str:
    return os.path.realpath(folder)
