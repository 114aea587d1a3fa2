"""The command that says whether a package is what it was."""

import json
from hashlib import sha512
from pathlib import Path

import pytest

from bags import PLAIN
from cli.running import Command
from depositing import close, jobs
from rubricator.deposit.writing import write_package


@pytest.fixture
def package(rubricator: Command) -> Path:
    write_package(Path("letters"), jobs(2), close)
    return Path("letters")


def test_a_sound_package(rubricator: Command, package: Path) -> None:
    ran = rubricator("deposit", "verify", package)
    assert (ran.status, ran.out, ran.err) == (0, "letters is sound.\n", "")


def test_a_damaged_package(rubricator: Command, package: Path) -> None:
    (package / "data/edition/letter-0001.xml").write_text("<TEI/>")
    ran = rubricator("deposit", "verify", package)
    assert (ran.status, ran.err) == (1, "")
    assert ran.out.splitlines() == [
        "letters/data/edition/letter-0001.xml:1:1: error[BAG022] The file does not have the digest in line 2 of "
        "manifest-sha512.txt.",
        "  hint: get the package again from where it came from, or the file from a copy of it",
        "letters is damaged: 1 error.",
    ]


def test_warnings_are_no_damage(rubricator: Command) -> None:
    for path, data in PLAIN.items():
        Path("bag", path).parent.mkdir(parents=True, exist_ok=True)
        Path("bag", path).write_bytes(data)
    digest = sha512(PLAIN["data/letter.txt"]).hexdigest()
    Path("bag/manifest-sha512.txt").write_text(f"{digest} *data/letter.txt\n")
    ran = rubricator("deposit", "verify", "bag")
    assert ran.status == 0
    assert "warning[BAG014]" in ran.out
    assert ran.out.endswith("bag is sound: 1 warning.\n")


def test_several_packages_of_which_one_is_not_there(rubricator: Command, package: Path) -> None:
    ran = rubricator("deposit", "verify", "nowhere", package)
    assert (ran.status, ran.out) == (2, "letters is sound.\n")
    assert ran.err.startswith("nowhere:1:1: error[CLI001] There is no such file")


@pytest.mark.parametrize("name", ["notes.txt", "notes"])
def test_a_file_that_can_hold_no_package(rubricator: Command, name: str) -> None:
    Path(name).write_text("mine")
    ran = rubricator("deposit", "verify", name)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"{name}:1:1: error[BAG054]")


def test_an_empty_folder_is_no_package(rubricator: Command) -> None:
    Path("empty").mkdir()
    ran = rubricator("deposit", "verify", "empty")
    assert ran.status == 1
    assert [line.partition("[")[2][:6] for line in ran.out.splitlines() if "error[" in line] == [
        "BAG005",
        "BAG001",
        "BAG006",
    ]


def test_an_archive_that_is_none(rubricator: Command) -> None:
    Path("letters.zip").write_bytes(b"no archive")
    Path("letters.tar.gz").write_bytes(b"no archive")
    ran = rubricator("deposit", "verify", "letters.zip", "letters.tar.gz")
    assert ran.status == 1
    assert ran.out.count("error[BAG050]") == 2


def test_a_report_for_programs(rubricator: Command, package: Path) -> None:
    (package / "data/edition/letter-0001.xml").unlink()
    ran = rubricator("deposit", "verify", package, "--format", "json")
    (finding,) = json.loads(ran.out)
    assert (ran.status, finding["file"], finding["code"]) == (1, "letters/data/edition/letter-0001.xml", "BAG020")


def test_a_file_that_may_not_be_read_is_named(
    rubricator: Command, package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = package / "data/edition/letter-0001.xml"
    whole = Path.open

    def refusing(self: Path, *arguments: object, **options: object) -> object:
        if self == path:
            raise PermissionError(13, "Permission denied", str(self))
        return whole(self, *arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refusing)
    ran = rubricator("deposit", "verify", package)
    assert ran.status == 1
    assert "letter-0001.xml:1:1: error[BAG024] The file cannot be read to its end: permission denied." in ran.out
