"""What the times of files say counts for nothing: what has changed is built whatever they are, and nothing else is."""

import os
import shutil
import time
from contextlib import chdir
from pathlib import Path

import pytest
from editions import HIDDEN, made_nothing, names

from cli.crashes.scratch import bump, check_built
from cli.running import Command

FIRST = Path("tei/sources/letter-0001.txt")
DOCUMENT, OUTPUT = Path("tei/letter-0001.xml"), Path("build/letter-0001.txt")


def change(path: Path, old: bytes = b"late", new: bytes = b"soon") -> None:
    """Change a file; it stays as long as it was, and has the time it had."""
    assert old in path.read_bytes()
    bump(path, path.read_bytes().replace(old, new))


@pytest.mark.parametrize("wait", [0, 0.06])
def test_a_change_that_no_time_or_size_tells(edition: Path, rubricator: Command, wait: float) -> None:
    rubricator("build")
    for old, new in ((b"late", b"soon"), (b"soon", b"then"), (b"then", b"late")):
        time.sleep(wait)
        change(FIRST, old, new)
        assert rubricator("build").status == 0
        assert new in OUTPUT.read_bytes()
    check_built(edition, rubricator)


@pytest.mark.parametrize("path", [OUTPUT, Path("build/letter-0002.html"), Path("build/letter-0001.bib")])
def test_an_output_that_was_changed_is_made_again(edition: Path, rubricator: Command, path: Path) -> None:
    rubricator("build")
    before = path.read_bytes()
    bump(path, before.swapcase())
    assert rubricator("build").status == 0
    assert path.read_bytes() == before
    path.unlink()
    assert rubricator("build").status == 0
    assert path.read_bytes() == before
    check_built(edition, rubricator)


def test_an_edit_within_the_same_moment_is_seen(edition: Path, rubricator: Command) -> None:
    rubricator("build")
    change(DOCUMENT)
    assert "BLD002" in rubricator("build").err
    assert b"soon" in DOCUMENT.read_bytes()
    assert b"soon" in OUTPUT.read_bytes()
    check_built(edition, rubricator)


def test_an_edit_that_is_taken_back(edition: Path, rubricator: Command) -> None:
    rubricator("build")
    change(DOCUMENT)
    rubricator("build")
    change(DOCUMENT, b"soon", b"late")
    assert "BLD002" not in rubricator("build").err
    assert b"late" in OUTPUT.read_bytes()
    check_built(edition, rubricator)


def test_files_that_were_only_touched(edition: Path, rubricator: Command) -> None:
    rubricator("build")
    for seconds in (0, 1e9, time.time() + 1e6):
        for name in names(edition):
            os.utime(name, (seconds, seconds))
        assert made_nothing(rubricator("build").out)


@pytest.mark.parametrize("copy", [shutil.copy2, shutil.copyfile])
def test_an_edition_that_was_copied(edition: Path, rubricator: Command, copy: object, tmp_path: Path) -> None:
    said = rubricator("build").err
    shutil.copytree(edition, tmp_path / "copy", copy_function=copy)
    with chdir(tmp_path / "copy"):
        ran = rubricator("build")
        assert made_nothing(ran.out)
        assert ran.err == said
        change(FIRST)
        assert rubricator("build").status == 0
        check_built(tmp_path / "copy", rubricator)


def test_an_edition_that_was_moved(edition: Path, rubricator: Command, tmp_path: Path) -> None:
    FIRST.write_text(FIRST.read_text("utf-8").replace("knows", "knows (since 3/4/1880)"), encoding="utf-8")
    rubricator("build")
    os.chdir(tmp_path)
    edition.rename(tmp_path / "moved")
    ran = rubricator("build", "moved")
    assert made_nothing(ran.out)
    assert ran.err.startswith("moved/tei/sources/letter-0001.txt:")
    os.chdir("moved")
    check_built(tmp_path / "moved", rubricator)


def test_what_a_cache_kept_is_put_into_a_fresh_clone(edition: Path, rubricator: Command, tmp_path: Path) -> None:
    """As on a machine for continuous integration: the sources are new files each time, the outputs come from a cache."""
    rubricator("build")
    clone = tmp_path / "clone"
    shutil.copytree(edition, clone, copy_function=shutil.copyfile, ignore=shutil.ignore_patterns("build"))
    shutil.copytree(edition / "build", clone / "build")
    change(clone / FIRST)
    with chdir(clone):
        ran = rubricator("build")
        assert b"soon" in OUTPUT.read_bytes()
        assert ran.status == 0
        check_built(clone, rubricator)


def test_a_cache_without_the_outputs(edition: Path, rubricator: Command) -> None:
    rubricator("build")
    for path in Path("build").iterdir():
        if path.name != HIDDEN:
            path.unlink()
    assert rubricator("build").status == 0
    check_built(edition, rubricator)


@pytest.mark.parametrize("years", [-30, 30])
def test_a_clock_that_is_wrong(edition: Path, rubricator: Command, monkeypatch: pytest.MonkeyPatch, years: int) -> None:
    now = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: now() + years * 31_536_000 * 10**9)
    rubricator("build")
    for old, new in ((b"late", b"soon"), (b"soon", b"then")):
        change(FIRST, old, new)
        assert rubricator("build").status == 0
        assert new in OUTPUT.read_bytes()
    check_built(edition, rubricator)
