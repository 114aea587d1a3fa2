"""A disk that is full: a finding that names the file, nothing half-written, and what is done stays for the next build.

The small disk has to be mounted, which is for root alone: for others that test is skipped, and says so. A limit on the size of files is for everybody.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from editions import contents, made_nothing, write_edition

from cli.crashes.scratch import differing
from cli.running import Command
from limits import largest

SIZE = 2_000_000
FULL = re.compile(r"^(\S+):1:1: error\[CLI004\] There is no room left to write", re.MULTILINE)


@pytest.fixture
def small_disk(tmp_path: Path, rubricator: Command, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An edition on a disk of its own, the current folder."""
    disk = tmp_path / "disk"
    disk.mkdir()
    arguments = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "rubricator-tests", str(disk)]
    if not shutil.which("mount") or subprocess.run(arguments, capture_output=True, check=False).returncode:
        pytest.skip("no small disk can be mounted: that is for root, on Linux")
    try:
        write_edition(disk / "edition", 2)
        monkeypatch.chdir(disk / "edition")
        yield disk
    finally:
        os.chdir(tmp_path)
        subprocess.run(["umount", "--lazy", str(disk)], check=True)


def test_a_disk_that_is_full_at_any_point(small_disk: Path, rubricator: Command, tmp_path: Path) -> None:
    edition = small_disk / "edition"
    shutil.copytree(edition, tmp_path / "new")
    built = rubricator("build", "--jobs", "1")
    whole = contents(edition)
    refused = []
    for room in range(0, _used(small_disk), 32_768):
        _begin_anew(edition, tmp_path / "new")
        _leave(small_disk, room)
        ran = rubricator("build", "--jobs", "1")
        found = contents(edition)
        assert [name for name, data in found.items() if data != whole.get(name)] == [], room
        if found != whole or ran.status == 2:
            assert ran.status == 2, room
            refused += FULL.findall(ran.err)
            assert FULL.search(ran.err), (room, ran.err)
        (small_disk / "ballast").unlink()
        resumed = rubricator("build", "--jobs", "1")
        assert differing(contents(edition), whole) == [], room
        assert (resumed.status, resumed.err) == (built.status, built.err), room
        assert made_nothing(rubricator("build", "--jobs", "1").out), room
    assert {Path(name).suffix for name in refused} >= {".html", ".sqlite"}


def _used(disk: Path) -> int:
    usage = os.statvfs(disk)
    return (usage.f_blocks - usage.f_bfree) * usage.f_frsize


def _begin_anew(edition: Path, new: Path) -> None:
    for path in edition.iterdir():
        shutil.rmtree(path)
    shutil.copytree(new, edition, dirs_exist_ok=True)


def _leave(disk: Path, room: int) -> None:
    """Fill a disk up, but for so many bytes."""
    usage = os.statvfs(disk)
    (disk / "ballast").write_bytes(bytes(max(0, usage.f_bfree * usage.f_frsize - room)))


@pytest.mark.parametrize("size", [0, 300, 4000, 20_000, 50_000])
def test_files_that_there_is_no_room_for(edition: Path, rubricator: Command, tmp_path: Path, size: int) -> None:
    shutil.copytree(edition, tmp_path / "whole")
    rubricator("build", tmp_path / "whole")
    with largest(size):
        ran = rubricator("build")
    assert ran.status == 2
    assert FULL.search(ran.err), ran.err
    assert "Traceback" not in ran.err
    whole = contents(tmp_path / "whole")
    assert [name for name, data in contents(edition).items() if data != whole.get(name)] == []
    assert rubricator("build").status == 0
    assert differing(contents(edition), whole) == []
