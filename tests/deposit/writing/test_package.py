"""A package on the disk: what is in it, and that it depends on nothing but what it is made of."""

import os
import subprocess
import sys
from datetime import date
from functools import partial
from hashlib import sha512
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest

from depositing import close, fatal, jobs, part, tree
from rubricator.deposit.closing import Closing, Written
from rubricator.deposit.package import Content, Job, Part
from rubricator.deposit.writing import write_package
from rubricator.diagnostics import Rule, Severity, UnusableError, at_position
from rubricator.source import Position

ROOT = Path(__file__).resolve().parents[3]


def nothing(written: Written) -> Closing:
    return Closing(())


def job(*contents: Content, name: str = "one") -> Job:
    return Job(name, "key", lambda: Part(contents, ()))


def test_a_bag_has_its_payload_and_says_what_it_is(tmp_path: Path) -> None:
    bag = tmp_path / "letters"
    assert write_package(bag, [job(Content("a.xml", b"<a/>"))], nothing) == ()
    files = tree(bag)
    digest = sha512(b"<a/>").hexdigest()
    assert files["bagit.txt"] == b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    assert files["manifest-sha512.txt"].decode() == f"{digest}  data/a.xml\n"
    assert files["bag-info.txt"].decode().splitlines()[1:] == ["Bag-Size: 4 bytes", "Payload-Oxum: 4.1"]
    assert files["tagmanifest-sha512.txt"].decode() == "".join(
        f"{sha512(files[name]).hexdigest()}  {name}\n" for name in ("bag-info.txt", "bagit.txt", "manifest-sha512.txt")
    )
    assert sorted(files) == [
        "bag-info.txt", "bagit.txt", "data/a.xml", "manifest-sha512.txt", "tagmanifest-sha512.txt",
    ]  # fmt: skip


def test_the_elements_of_bag_info_are_one_line_each(tmp_path: Path) -> None:
    write_package(tmp_path / "b", jobs(3), close, date=date(2024, 2, 29))
    lines = (tmp_path / "b" / "bag-info.txt").read_text("utf-8").splitlines()
    assert lines[0] == "External-Description: Letters, and what became of them"
    assert lines[1].startswith("Bag-Software-Agent: Rubricator ")
    assert lines[2:4] == ["Bagging-Date: 2024-02-29", "Bag-Size: 6.4 kB"]


def test_only_percent_and_line_ends_are_encoded_in_manifests(tmp_path: Path) -> None:
    write_package(tmp_path / "b", [job(Content("100% a\rb\nc é ~ %0A.txt", b""))], nothing)
    assert (
        (tmp_path / "b" / "manifest-sha512.txt")
        .read_bytes()
        .endswith("  data/100%25 a%0Db%0Ac é ~ %250A.txt\n".encode())
    )


def test_closing_sees_parts_and_files_in_order_and_again(tmp_path: Path) -> None:
    seen = []

    def look(written: Written) -> Closing:
        seen.extend(([part.name for part in written.parts()], [file.path for file in written.files()]) for _ in "12")
        assert [part.entities[0]["@id"] for part in written.parts()] == [
            "edition/letter-0000.xml",
            "edition/letter-0001.xml",
        ]
        assert written.read("edition/letter-0001.xml") == b"<TEI n='1'/>\n"
        assert next(written.parts()).files == tuple(file for file in written.files() if "0000" in file.path)
        return Closing(())

    write_package(tmp_path / "b", reversed(jobs(2)), look)
    names, paths = seen[0]
    assert seen[0] == seen[1]
    assert names == ["letter-0000", "letter-0001"]
    assert paths == sorted(paths) and len(paths) == 8


SHAPES = {
    "alone": lambda target: write_package(target, jobs(12), close),
    "again": lambda target: write_package(target, jobs(12), close),
    "in two processes": lambda target: write_package(target, jobs(12), close, processes=2),
    "in another order": lambda target: write_package(target, reversed(jobs(12)), close),
}


@pytest.mark.parametrize("name", ["letters", "letters.zip"])
def test_the_same_parts_give_the_same_bytes(tmp_path: Path, name: str) -> None:
    results = []
    for shape, write in SHAPES.items():
        target = tmp_path / shape / name
        assert write(target) == ()
        results.append(target.read_bytes() if target.is_file() else tree(target))
        assert [path.name for path in target.parent.iterdir()] == [name], "nothing is left beside it"
    assert all(result == results[0] for result in results)


def test_a_part_that_processes_die_over_keeps_the_package_from_being_made(tmp_path: Path) -> None:
    (found,) = write_package(tmp_path / "letters", [*jobs(3), Job("fatal", "key", fatal)], close, processes=2)
    assert (found.code, found.file) == ("RUN001", "fatal")
    assert found.message.endswith("(a process ended with status 9)")
    assert list(tmp_path.iterdir()) == []


PROGRAM = """
import sys
from pathlib import Path
from depositing import close, jobs
from rubricator.deposit.writing import write_package
if __name__ == "__main__":
    write_package(Path(sys.argv[1]), jobs(5), close, processes=2)
"""


def test_clock_zone_umask_locale_and_hash_seed_change_nothing(tmp_path: Path) -> None:
    script = tmp_path / "make.py"
    script.write_text(PROGRAM)
    archives = []
    for number, (zone, umask, locale) in enumerate([("Asia/Tokyo", 0o077, "C"), ("America/Lima", 0o000, "C.UTF-8")]):
        target = tmp_path / str(number) / "letters.zip"
        environment = {
            **os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": str(number),
            "PYTHONPATH": os.pathsep.join(str(ROOT / place) for place in ("pipeline", "tests")),
        }  # fmt: skip
        subprocess.run([sys.executable, script, target], env=environment, umask=umask, check=True)
        archives.append(target.read_bytes())
    assert archives[0] == archives[1]


def test_files_are_for_all_to_read_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        write_package(tmp_path / "b", jobs(1), close)
    finally:
        os.umask(before)
    modes = {path.stat().st_mode & 0o777 for path in (tmp_path / "b").rglob("*") if path.is_file()}
    folders = {path.stat().st_mode & 0o777 for path in [tmp_path / "b", *(tmp_path / "b").rglob("*")] if path.is_dir()}
    assert (modes, folders) == ({0o644}, {0o755})


def test_an_archive_is_sorted_stored_and_of_one_folder(tmp_path: Path) -> None:
    write_package(tmp_path / "letters.zip", jobs(3), close)
    write_package(tmp_path / "folder", jobs(3), close)
    with ZipFile(tmp_path / "letters.zip") as archive:
        assert archive.namelist() == sorted(archive.namelist())
        assert {entry.compress_type for entry in archive.infolist()} == {ZIP_STORED}
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        contents = {name.removeprefix("letters/"): archive.read(name) for name in archive.namelist()}
    assert contents == tree(tmp_path / "folder")


WRONG = Rule("TST001", Severity.ERROR, "Wrong", "")


def test_an_error_in_a_part_leaves_no_package(tmp_path: Path) -> None:
    fault = at_position("letter.xml", Position(3, 4), WRONG, "so it is")
    bad = Job("bad", "key", partial(part, 7, 10, (fault,)))
    assert write_package(tmp_path / "b", [*jobs(2), bad], close) == (fault,)
    assert list(tmp_path.iterdir()) == []


def test_what_closing_refuses_leaves_no_package(tmp_path: Path) -> None:
    def refusing(written: Written) -> Closing:
        raise UnusableError((at_position("letter.xml", Position(1, 1), WRONG, "refused"),))

    with pytest.raises(UnusableError):
        write_package(tmp_path / "b", jobs(2), refusing)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("severity", [Severity.ERROR, Severity.WARNING])
def test_what_closing_finds_is_given_back(tmp_path: Path, severity: Severity) -> None:
    found = at_position("b", Position(1, 1), Rule("TST002", severity, "Found", ""), "of the whole")
    closing = Closing((Content("a.txt", b"a"),), diagnostics=(found,))
    assert write_package(tmp_path / "b", jobs(2), lambda _: closing) == (found,)
    assert (tmp_path / "b").exists() == (severity is Severity.WARNING)
    assert not (tmp_path / ".b.partial").exists()


@pytest.mark.parametrize(
    ("one", "other"),
    [("a/Letter.xml", "a/letter.xml"), ("a/é.xml", "a/e\u0301.xml"), ("É/a.xml", "e\u0301/A.xml"), ("ß", "SS")],
)
def test_names_that_are_one_elsewhere_are_refused(tmp_path: Path, one: str, other: str) -> None:
    parts = [job(Content(one, b"1")), job(Content(other, b"2"), name="two")]
    found = write_package(tmp_path / "b", parts, nothing)
    assert "BAG103" in [finding.code for finding in found]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["who?.xml", "aux.xml", "COM1", "end.", "cafe\u0301.xml", "a\nb", "a\\b"])
def test_names_that_do_not_do_everywhere_are_written_and_reported(tmp_path: Path, name: str) -> None:
    (found,) = write_package(tmp_path / "b", [job(Content(f"a/{name}", b"1"), Content("b", b""))], nothing)
    assert (found.code, found.severity) == ("BAG104", Severity.WARNING)
    assert repr(name) in found.message
    assert (tmp_path / "b" / "data" / "a" / name).read_bytes() == b"1"


@pytest.mark.parametrize("path", ["../a", "/a", "a//b", "a/./b", "a/../b", "", "a/"])
def test_a_path_that_leads_elsewhere_is_never_written(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError):
        write_package(tmp_path / "b", [job(Content(path, b"1"))], nothing)
    assert not (tmp_path / "b").exists()
