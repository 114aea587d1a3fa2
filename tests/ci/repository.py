"""Git repositories made by tests, and clones of them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

NOBODY = {
    "GIT_AUTHOR_NAME": "Anna Keller",
    "GIT_AUTHOR_EMAIL": "anna@example.org",
    "GIT_COMMITTER_NAME": "Anna Keller",
    "GIT_COMMITTER_EMAIL": "anna@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


@dataclass(frozen=True)
class Repository:
    """A git repository with a work tree."""

    folder: Path

    @classmethod
    def new(cls, folder: Path) -> Repository:
        """Make an empty one, with a branch main."""
        folder.mkdir(parents=True)
        repository = cls(folder)
        repository.git("init", "--quiet", "--initial-branch=main")
        return repository

    def git(self, *arguments: str | Path) -> str:
        """Run git, which must succeed, and return what it prints."""
        # Git's own variables would lead away from this repository when the tests are started by a hook.
        others = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        ran = subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env=others | NOBODY,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert ran.returncode == 0, f"git {arguments}: {ran.stderr}"
        return ran.stdout.strip()

    def commit(self, files: Mapping[str, str], message: str = "Change the edition") -> str:
        """Write files, commit everything, and return the commit."""
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)
        return self.git("rev-parse", "HEAD")

    def clone(self, folder: Path, *options: str) -> Repository:
        """Clone it as over a network, so that ``--depth`` means something."""
        self.git("clone", "--quiet", *options, self.folder.as_uri(), folder)
        return Repository(folder)
