"""Where a package may be written: over nothing, over an empty folder, and over an earlier package that nobody has changed."""

import errno
from functools import partial
from pathlib import Path

import pytest

from bags import found
from depositing import close, jobs, on_full_disk, raising, tree
from rubricator.building.locking import locked
from rubricator.deposit.package import Job
from rubricator.deposit.verifying import verify
from rubricator.deposit.writing import write_package
from rubricator.diagnostics import UnusableError

KINDS = ["letters", "letters.zip"]


def state(target: Path) -> object:
    return target.read_bytes() if target.is_file() else tree(target)


def refused(target: Path) -> str:
    """Return the code with which a package is refused; what is there has to stay as it is, and nothing beside it."""
    before, around = state(target), sorted(target.parent.iterdir())
    with pytest.raises(UnusableError) as caught:
        write_package(target, jobs(2), close)
    assert (state(target), sorted(target.parent.iterdir())) == (before, around)
    (finding,) = caught.value.diagnostics
    assert finding.file == str(target)
    return finding.code


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    assert write_package(tmp_path / "letters", jobs(2), close) == ()
    assert not tuple(verify(tmp_path / "letters"))


def test_folders_on_the_way_are_made(tmp_path: Path) -> None:
    write_package(tmp_path / "a/b/letters", jobs(2), close)
    assert not tuple(verify(tmp_path / "a/b/letters"))


@pytest.mark.parametrize("name", KINDS)
def test_a_package_that_nobody_has_changed_is_replaced(tmp_path: Path, name: str) -> None:
    write_package(tmp_path / name, jobs(3), close)
    write_package(tmp_path / name, jobs(2), close)
    write_package(tmp_path / "other" / name, jobs(2), close)
    assert state(tmp_path / name) == state(tmp_path / "other" / name)
    assert sorted(path.name for path in tmp_path.iterdir()) == [name, "other"]


def test_a_package_that_somebody_has_changed_stays(tmp_path: Path) -> None:
    target = tmp_path / "letters"
    write_package(target, jobs(2), close)
    (target / "data/edition/letter-0001.xml").write_text("corrected")
    assert refused(target) == "BAG102"


def test_an_archive_that_somebody_has_changed_stays(tmp_path: Path) -> None:
    target = tmp_path / "letters.zip"
    write_package(target, jobs(2), close)
    with target.open("ab") as file:
        file.write(b"\0")
    assert refused(target) == "BAG102"


@pytest.mark.parametrize("others", [("tei/letter.xml", "notes.txt"), ()])
def test_a_folder_that_has_a_package_in_it_stays(tmp_path: Path, others: tuple[str, ...]) -> None:
    for name in others:
        (tmp_path / "project" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "project" / name).write_text("somebody's work")
    write_package(tmp_path / "project" / "letters", jobs(2), close)
    assert refused(tmp_path / "project") == "BAG102"


def test_a_bag_of_another_program_stays(tmp_path: Path) -> None:
    target = tmp_path / "letters"
    (target / "data").mkdir(parents=True)
    (target / "bagit.txt").write_text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    (target / "manifest-md5.txt").touch()
    assert found(target) == []
    assert refused(target) == "BAG102"


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("content", [b"", b"my notes"])
def test_a_file_that_is_no_package_stays(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    assert refused(tmp_path / name) == "BAG102"


@pytest.mark.parametrize("content", [(), ("notes.txt",)])
def test_a_folder_where_an_archive_is_to_be_stays(tmp_path: Path, content: tuple[str, ...]) -> None:
    (tmp_path / "letters.zip").mkdir()
    for name in content:
        (tmp_path / "letters.zip" / name).touch()
    assert refused(tmp_path / "letters.zip") == "BAG102"


def test_two_runs_at_once_refuse_each_other(tmp_path: Path) -> None:
    target = tmp_path / "letters"
    with locked(tmp_path / ".letters.partial" / "lock"), pytest.raises(UnusableError) as caught:
        write_package(target, jobs(2), close)
    assert [finding.code for finding in caught.value.diagnostics] == ["BAG101"]
    assert write_package(target, jobs(2), close) == ()


def test_a_package_that_was_moved_away_for_the_next_comes_back(tmp_path: Path) -> None:
    target, working = tmp_path / "letters", tmp_path / ".letters.partial"
    write_package(target, jobs(2), close)
    before = tree(target)
    working.mkdir()
    target.rename(working / "replaced")
    with pytest.raises(ZeroDivisionError):
        write_package(target, jobs(3), lambda written: 1 / 0)
    assert tree(target) == before
    write_package(target, jobs(3), close)
    assert len(tree(target)) > len(before)


@pytest.mark.parametrize("name", KINDS)
def test_a_folder_that_nobody_may_write_to_is_left_alone(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "shelf"
    folder.mkdir()
    folder.chmod(0o555)
    with pytest.raises(PermissionError) as caught:
        write_package(folder / name, jobs(2), close)
    assert caught.value.filename == str(folder / name)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize("name", KINDS)
def test_a_full_disk_leaves_nothing_under_the_name_and_what_is_done_for_the_next_run(
    tmp_path: Path, name: str, processes: int
) -> None:
    full = Job("z", "key", on_full_disk)
    with pytest.raises(OSError, match="No space left") as caught:
        write_package(tmp_path / name, [*jobs(2), full], close, processes=processes)
    assert caught.value.errno == errno.ENOSPC
    assert not (tmp_path / name).exists()
    assert any(finding.code == "BAG001" for finding in verify(tmp_path / f".{name}.partial" / "bag"))
    write_package(tmp_path / name, jobs(2), close)
    assert not tuple(verify(tmp_path / name))


@pytest.mark.parametrize("processes", [1, 2])
def test_what_goes_wrong_in_a_part_says_in_which(tmp_path: Path, processes: int) -> None:
    bad = Job("letter-9", "key", partial(raising, LookupError("no such thing")))
    with pytest.raises(LookupError) as caught:
        write_package(tmp_path / "letters", [*jobs(1), bad], close, processes=processes)
    assert "letter-9" in caught.value.__notes__
