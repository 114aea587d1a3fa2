"""Two builds of one edition at once: neither harms what the other does, and together they come to what one does."""

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest
from editions import HIDDEN, contents, made_nothing, write_edition

from cli.crashes.scratch import differing
from cli.test_interruptions import COMMAND

COUNT = 20


def start(edition: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*COMMAND, "build", *arguments], cwd=edition, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def finished(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=120)
    return process.returncode, out, err


def build(edition: Path, *arguments: str) -> tuple[int, str, str]:
    return finished(start(edition, *arguments))


def until_some_is_built(edition: Path) -> None:
    until = time.monotonic() + 60
    while not list(edition.glob("build/*.html")):
        assert time.monotonic() < until
        time.sleep(0.01)


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    write_edition(tmp_path / "edition", COUNT)
    return tmp_path / "edition"


def from_scratch(edition: Path) -> tuple[dict[str, bytes], tuple[int, str, str]]:
    copy = edition.with_name("scratch")
    write_edition(copy, COUNT)
    shutil.copytree(edition / "tei/sources", copy / "tei/sources", dirs_exist_ok=True)
    ran = build(copy)
    return contents(copy), ran


def check(edition: Path) -> None:
    """Check that the edition, built once more now, is as one built from scratch, and that nothing is left to be done."""
    files, (status, _, said) = from_scratch(edition)
    assert differing(contents(edition), files) == []
    ran = build(edition)
    assert made_nothing(ran[1])
    assert (ran[0], ran[2]) == (status, said)


def test_both_at_once(edition: Path) -> None:
    both = [finished(process) for process in [start(edition, "--jobs", "1"), start(edition, "--jobs", "2")]]
    assert [status for status, _, _ in both] == [0, 0]
    findings = [said[said.index("tei/") :] for _, _, said in both]
    assert findings[0] == findings[1]
    check(edition)


def test_each_after_another_letter_has_changed(edition: Path) -> None:
    build(edition)
    processes = []
    for name in ("letter-0007", "letter-0013"):
        source = edition / f"tei/sources/{name}.txt"
        source.write_text(source.read_text(encoding="utf-8").replace("late", "at last"), encoding="utf-8")
        processes.append(start(edition))
    assert [finished(process)[0] for process in processes] == [0, 0]
    check(edition)


def test_parts_of_an_edition_at_once(edition: Path) -> None:
    sources = sorted(path.relative_to(edition).as_posix() for path in (edition / "tei/sources").iterdir())
    halves = [start(edition, *sources[::2]), start(edition, *sources[1::2])]
    assert [finished(process)[0] for process in halves] == [0, 0]
    check(edition)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system has no such signal")
def test_the_one_that_is_at_it_is_killed(edition: Path) -> None:
    first = start(edition, "--jobs", "2")
    until_some_is_built(edition)
    second = start(edition)
    time.sleep(0.5)
    first.kill()
    first.communicate()
    assert finished(second)[0] == 0
    check(edition)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system has no such signal")
def test_a_lock_that_is_left_behind_is_in_nobodys_way(edition: Path) -> None:
    first = start(edition, "--jobs", "2")
    until_some_is_built(edition)
    os.kill(first.pid, signal.SIGKILL)
    first.communicate()
    begun = time.monotonic()
    assert build(edition)[0] == 0
    assert time.monotonic() - begun < 60
    check(edition)


def test_another_folder_of_outputs_is_in_nobodys_way(edition: Path) -> None:
    letters = ["tei/sources/letter-0001.txt", "tei/sources/letter-0002.txt"]
    both = [start(edition), start(edition, *letters, "--output-dir", "other")]
    assert [finished(process)[0] for process in both] == [0, 0]
    assert (edition / "other" / HIDDEN).is_dir()
    assert len(list(edition.glob("other/*.html"))) == 2
    shutil.rmtree(edition / "other")
    check(edition)
