"""Names of files as a repository knows them, wherever in it a command runs."""

from __future__ import annotations

import os.path
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Repository:
    """The folder in which a command runs, and the top folder of its repository, both absolute; empty: not known."""

    folder: str = ""
    top: str = ""

    def path_of(self, name: str) -> str:
        """Return the name of a file, relative to the folder, as a path with slashes from the top of the repository.

        A file that lies elsewhere keeps an absolute path.
        """
        return _path(self.folder, self.top, name)


UNKNOWN = Repository()
"""Names of files stay what they are."""


def repository_around(folder: Path) -> Repository:
    """Return the git repository in which an absolute folder lies; the folder itself is the top where there is none."""
    return Repository(str(folder), str(work_tree(folder) or folder))


def work_tree(folder: Path) -> Path | None:
    """Return the top of the git work tree that an absolute folder is in, None if it is in none."""
    return next((above for above in (folder, *folder.parents) if (above / ".git").exists()), None)


def project_around(folder: Path) -> Path:
    """Return the folder of the project that an absolute folder belongs to, where no configuration says it.

    It is the git work tree, else the current folder if that is around it, else the folder itself.
    """
    current = Path.cwd()
    return work_tree(folder) or (current if folder.is_relative_to(current) else folder)


@lru_cache(maxsize=1024)
def _path(folder: str, top: str, name: str) -> str:
    # Not resolved: a link in a repository is a file of that repository.
    path = Path(os.path.normpath(Path(folder, name)))
    return (path.relative_to(top) if top and path.is_relative_to(top) else path).as_posix()
