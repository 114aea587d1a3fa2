"""A run that was stopped is finished by the next: what is whole is taken over, all else is made again."""

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from depositing import close, jobs, part, tree
from rubricator.deposit.closing import Closing, Written
from rubricator.deposit.package import Job, Part
from rubricator.deposit.writing import write_package


class StoppedError(Exception):
    """What stops a run in these tests."""


def stop(written: Written) -> Closing:
    raise StoppedError


def unmade() -> Part:
    raise AssertionError("this part was to be taken over")


def taken(job: Job) -> Job:
    """Return the job with a part that must not be made."""
    return replace(job, make=unmade)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A target at which all parts are made, and the run was stopped at closing."""
    path = tmp_path / "letters"
    with pytest.raises(StoppedError):
        write_package(path, jobs(4), stop)
    assert not path.exists()
    return path


@pytest.fixture
def undisturbed(tmp_path: Path) -> dict[str, bytes]:
    write_package(tmp_path / "undisturbed", jobs(4), close)
    return tree(tmp_path / "undisturbed")


@pytest.mark.parametrize("processes", [1, 2])
def test_parts_with_the_same_key_are_taken_over(target: Path, undisturbed: dict[str, bytes], processes: int) -> None:
    assert write_package(target, map(taken, jobs(4)), close, processes=processes) == ()
    assert tree(target) == undisturbed
    assert sorted(path.name for path in target.parent.iterdir()) == ["letters", "undisturbed"]


def test_a_part_with_another_key_is_made_again(target: Path, undisturbed: dict[str, bytes]) -> None:
    first, *others = jobs(4)
    changed = Job(first.name, "another key", partial(part, 0, 50))
    write_package(target, [changed, *map(taken, others)], close)
    assert (target / "data/edition/scans/letter-0000.bin").stat().st_size == 50
    assert tree(target).keys() == undisturbed.keys()


def test_what_is_no_longer_wanted_is_gone(target: Path) -> None:
    write_package(target, map(taken, jobs(3)), close)
    write_package(target.with_name("three"), jobs(3), close)
    assert tree(target) == tree(target.with_name("three"))


def cut(path: Path) -> None:
    os.truncate(path, 3)


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[7] ^= 1
    path.write_bytes(data)


def link(path: Path) -> None:
    path.rename(path.with_name("moved"))
    path.symlink_to("moved")


@pytest.mark.parametrize("harm", [cut, flip, link, Path.unlink])
def test_a_part_whose_files_are_not_whole_is_made_again(
    target: Path, undisturbed: dict[str, bytes], harm: Callable[[Path], None]
) -> None:
    working = target.with_name(".letters.partial")
    harm(working / "bag/data/edition/scans/letter-0002.bin")
    first, second, third, fourth = jobs(4)
    write_package(target, [taken(first), taken(second), third, taken(fourth)], close)
    assert tree(target) == undisturbed


def test_files_that_no_part_has_do_not_get_into_the_package(target: Path, undisturbed: dict[str, bytes]) -> None:
    working = target.with_name(".letters.partial") / "bag"
    (working / "data/half").mkdir()
    (working / "data/half/written.xml").write_bytes(b"<TEI")
    (working / "data/ro-crate-metadata.json").write_bytes(b"{")
    (working / "data/loop").symlink_to(".")
    (working / "stray.txt").write_bytes(b"")
    (working / "bagit.txt").write_bytes(b"")
    write_package(target, jobs(4), close)
    assert tree(target) == undisturbed
    assert not (target / "data/half").exists()


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0" + bytes(90)])
def test_a_journal_that_is_damaged_is_begun_anew(target: Path, undisturbed: dict[str, bytes], damage: bytes) -> None:
    working = target.with_name(".letters.partial")
    for path in working.glob("journal*"):
        path.unlink()
    (working / "journal").write_bytes(damage)
    write_package(target, jobs(4), close)
    assert tree(target) == undisturbed


def test_an_archive_takes_over_what_a_folder_had_not(tmp_path: Path) -> None:
    write_package(tmp_path / "a" / "letters.zip", jobs(4), close)
    with pytest.raises(StoppedError):
        write_package(tmp_path / "letters.zip", jobs(2), stop)
    write_package(tmp_path / "letters.zip", [*map(taken, jobs(2)), *jobs(4)[2:]], close)
    assert (tmp_path / "letters.zip").read_bytes() == (tmp_path / "a" / "letters.zip").read_bytes()
