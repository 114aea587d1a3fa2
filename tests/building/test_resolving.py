"""The true paths of files are those that the system gives, links followed."""

import os
from pathlib import Path

import pytest

from rubricator.building.resolving import Resolver


def test_true_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("real").mkdir()
    Path("real/a.txt").touch()
    Path("link").symlink_to("real")
    Path("real/b.txt").symlink_to("a.txt")
    Path("real/c.txt").symlink_to("missing.txt")
    resolved = Resolver()
    names = (
        "real/a.txt",
        "link/a.txt",
        "real/b.txt",
        "link/b.txt",
        "link/c.txt",
        "new/d.txt",
        "e.txt",
        "real/../f",
        "link",
    )
    assert [resolved(name) for name in names] == [os.path.realpath(name) for name in names]
