"""What may not be read or written, and what stands in the way: it is named, it stays as it is, and the rest is built."""

import ctypes
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from editions import HIDDEN, contents, made_nothing

from cli.crashes.scratch import check_built
from cli.running import Command, Ran
from cli.test_interruptions import COMMAND

FIRST, SECOND = Path("tei/sources/letter-0001.txt"), Path("tei/sources/letter-0002.txt")
_DROP, _OVERRIDE, _READ_SEARCH = 24, 1, 2


def refusals(message: str) -> set[tuple[str, str]]:
    """Return the files and codes of the errors in what a build said."""
    return set(re.findall(r"^(\S+):1:1: error\[([A-Z]+\d+)\]", message, re.MULTILINE))


def change(source: Path) -> None:
    source.write_text(source.read_text(encoding="utf-8").replace("late", "at last"), encoding="utf-8")


@pytest.mark.parametrize("folder", ["build", "tei"])
def test_a_folder_that_may_not_be_written_to(edition: Path, rubricator: Command, folder: str) -> None:
    rubricator("build")
    before = contents(edition)
    change(FIRST)
    Path(folder).chmod(0o555)
    ran = rubricator("build")
    Path(folder).chmod(0o755)
    assert ran.status == 2
    assert {code for _, code in refusals(ran.err)} == {"CLI003"}
    assert {name for name, _ in refusals(ran.err)} <= set(before) | {folder}
    changed = {name for name, data in contents(edition).items() if before.get(name) != data}
    assert not [name for name in changed if Path(name).parent == Path(folder)]
    assert rubricator("build").status == 0
    check_built(edition, rubricator)


def test_a_folder_of_outputs_that_may_not_be_written_to_from_the_start(edition: Path, rubricator: Command) -> None:
    Path("build").mkdir(mode=0o555)
    ran = rubricator("build")
    assert ran.status == 2
    assert {code for _, code in refusals(ran.err)} == {"CLI003"}
    assert list(Path("build").iterdir()) == []
    Path("build").chmod(0o755)
    assert rubricator("build").status == 0
    check_built(edition, rubricator)


@pytest.mark.parametrize("name", ["build/letter-0001.html", "build/letter-0001.txt", "tei/letter-0001.xml"])
def test_a_file_that_may_not_be_written(edition: Path, rubricator: Command, name: str) -> None:
    rubricator("build")
    before = Path(name).read_bytes()
    change(FIRST)
    change(SECOND)
    Path(name).chmod(0o444)
    ran = rubricator("build")
    assert (ran.status, refusals(ran.err)) == (2, {(name, "CLI003")})
    assert Path(name).read_bytes() == before
    assert b"at last" in Path("build/letter-0002.txt").read_bytes()
    assert rubricator("build").status == 2
    Path(name).chmod(0o644)
    assert rubricator("build").status == 0
    check_built(edition, rubricator)


def test_a_read_only_file_that_is_right_already(edition: Path, rubricator: Command) -> None:
    rubricator("build")
    Path("build/letter-0001.html").chmod(0o444)
    assert rubricator("build").status == 0
    shutil.rmtree(Path("build") / HIDDEN)
    assert rubricator("build").status == 0


def test_a_folder_where_a_file_should_be(edition: Path, rubricator: Command) -> None:
    Path("build/letter-0001.html/inside").mkdir(parents=True)
    ran = rubricator("build")
    assert (ran.status, refusals(ran.err)) == (2, {("build/letter-0001.html", "CLI002")})
    assert Path("build/letter-0001.html/inside").is_dir()
    assert Path("build/letter-0002.html").is_file()
    shutil.rmtree("build/letter-0001.html")
    assert rubricator("build").status == 0
    check_built(edition, rubricator)


def test_a_folder_where_a_document_should_be(edition: Path, rubricator: Command) -> None:
    Path("tei/letter-0001.xml").mkdir()
    ran = rubricator("build")
    assert (ran.status, refusals(ran.err)) == (2, {("tei/letter-0001.xml", "CLI002")})
    assert Path("build/letter-0002.html").is_file()
    Path("tei/letter-0001.xml").rmdir()
    assert rubricator("build").status == 0
    check_built(edition, rubricator)


@pytest.mark.parametrize("name", ["build", "schemas", f"build/{HIDDEN}"])
def test_a_file_where_a_folder_should_be(edition: Path, rubricator: Command, name: str) -> None:
    Path(name).parent.mkdir(exist_ok=True)
    Path(name).write_bytes(b"mine")
    ran = rubricator("build")
    assert ran.status == 2
    assert {code for _, code in refusals(ran.err)} == {"CLI002"}
    assert Path(name).read_bytes() == b"mine"
    Path(name).unlink()
    assert rubricator("build").status == 0
    check_built(edition, rubricator)


def test_a_link_to_a_file_that_is_not_there(edition: Path, rubricator: Command, tmp_path: Path) -> None:
    Path("build").mkdir()
    Path("build/letter-0001.html").symlink_to(tmp_path / "elsewhere")
    assert rubricator("build").status == 0
    assert Path("build/letter-0001.html").is_symlink()
    assert (tmp_path / "elsewhere").is_file()
    check_built(edition, rubricator)


def test_a_link_to_a_folder_that_is_not_there(edition: Path, rubricator: Command, tmp_path: Path) -> None:
    Path("build").symlink_to(tmp_path / "elsewhere")
    assert rubricator("build").status == 0
    assert Path("build").is_symlink()
    assert (tmp_path / "elsewhere/letter-0002.html").is_file()


def without_privileges() -> None:
    """Take from root what lets it read and write whatever it likes (https://man7.org/linux/man-pages/man7/capabilities.7.html)."""
    if os.getuid() == 0:
        for capability in (_OVERRIDE, _READ_SEARCH):
            ctypes.CDLL(None).prctl(_DROP, capability)


def build_unprivileged(edition: Path) -> Ran:
    if os.getuid() == 0 and sys.platform != "linux":
        pytest.skip("root may read and write everything here")
    ran = subprocess.run(
        [*COMMAND, "build", "--jobs", "1"], cwd=edition, preexec_fn=without_privileges, check=False,
        capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    return Ran(ran.returncode, ran.stdout, ran.stderr)


def test_a_source_among_many_that_may_not_be_read(edition: Path) -> None:
    SECOND.chmod(0)
    ran = build_unprivileged(edition)
    assert (ran.status, refusals(ran.err)) == (2, {(str(SECOND), "CLI003")})
    assert Path("build/letter-0001.html").is_file()
    assert not Path("build/letter-0002.html").exists()
    SECOND.chmod(0o644)
    assert build_unprivileged(edition).status == 0
    assert Path("build/letter-0002.html").is_file()


def test_a_folder_of_the_ledger_that_may_not_be_written_to(edition: Path) -> None:
    assert build_unprivileged(edition).status == 0
    change(FIRST)
    Path("build", HIDDEN).chmod(0o555)
    ran = build_unprivileged(edition)
    assert ran.status == 2
    assert {code for _, code in refusals(ran.err)} == {"CLI003"}
    Path("build", HIDDEN).chmod(0o755)
    assert build_unprivileged(edition).status == 0
    assert b"at last" in Path("build/letter-0001.txt").read_bytes()


def test_a_ledger_that_may_not_be_written_is_begun_anew(edition: Path) -> None:
    assert build_unprivileged(edition).status == 0
    change(FIRST)
    Path("build", HIDDEN, "ledger.sqlite").chmod(0o444)
    assert build_unprivileged(edition).status == 0
    assert b"at last" in Path("build/letter-0001.txt").read_bytes()
    assert made_nothing(build_unprivileged(edition).out)
