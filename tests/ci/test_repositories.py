"""Repositories that are broken, each in its own way, checked as a CI job would: from a clean clone, in every format.

What a repository has and what is to be found in it stands in ``repositories/NAME.md``; the one with endless findings is made here.
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from ci.endless import FILES, FOUND
from ci.reports import READERS, Found
from ci.repository import Repository
from cli.running import Ran
from literate import cases

DESCRIBED = ("identifiers", "dates", "missing-schema", "unreachable-schema")
STATUSES = ((1, (".",)), (0, (".", "--fail-on", "never")), (1, (".", "--max-findings", "10")), (2, (".", "none.xml")))
"""What commands come to in the repository with endless findings."""


@dataclass(frozen=True)
class Broken:
    """A broken repository in a clean clone, what is found in it, and the statuses that commands have.

    ``report`` is what a person reads, empty where that would be endless.
    """

    clone: Repository
    found: tuple[Found, ...]
    statuses: tuple[tuple[int, tuple[str, ...]], ...]
    report: str = ""

    def check(self, *arguments: str) -> Ran:
        """Run ``rubricator validate`` in the clone as a CI job does."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "RUBRICATOR_CACHE")}
        ran = subprocess.run(
            [sys.executable, "-m", "rubricator", "validate", *arguments],
            cwd=self.clone.folder,
            env={**kept, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path), "CI": "true"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert "Traceback" not in ran.stderr, ran.stderr
        return Ran(ran.returncode, ran.stdout, ran.stderr)

    @property
    def is_unchecked(self) -> bool:
        """Whether documents were not checked, for want of their schemas: that is nothing to be known of."""
        return any("VAL004" in finding or "VAL002" in finding for finding in self.found)

    def places(self, *arguments: str) -> list[Found]:
        """Return what is found with these arguments."""
        return list(READERS["json"](self.check(*arguments, "--format", "json").out))


def cloned(files: Mapping[str, str], folder: Path) -> Repository:
    """Make a repository with these files, and clone it."""
    origin = Repository.new(folder / "origin")
    origin.commit(files)
    return origin.clone(folder / "clone")


def endless(folder: Path) -> Broken:
    """Return the repository with endless findings."""
    return Broken(cloned(FILES, folder), FOUND, STATUSES)


def described(name: str, folder: Path) -> Broken:
    """Return the repository that a file describes."""
    parts = {case.name: case.blocks for case in cases(Path(__file__).with_name("repositories") / f"{name}.md")}
    return Broken(
        cloned({path: blocks["file"] for path, blocks in parts.items() if "file" in blocks}, folder),
        tuple(_finding(line) for line in parts["Found"]["findings"].splitlines()),
        tuple(_status(line) for line in parts["Statuses"]["statuses"].splitlines()),
        parts["Found"]["report"],
    )


def _finding(line: str) -> Found:
    place, severity, code = line.split()
    file, number, column = place.rsplit(":", 2)
    return file, int(number), int(column), severity, code


def _status(line: str) -> tuple[int, tuple[str, ...]]:
    status, *arguments = line.split()
    return int(status), tuple(arguments)


@pytest.fixture(scope="module", params=[*DESCRIBED, "endless"])
def broken(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Broken:
    """Each of the repositories."""
    folder = tmp_path_factory.mktemp(request.param)
    return endless(folder) if request.param == "endless" else described(request.param, folder)


@pytest.mark.parametrize("name", READERS)
def test_every_format_reports_what_is_wrong(broken: Broken, name: str) -> None:
    ran = broken.check(".", "--format", name)
    assert ran.status == 1
    found = list(READERS[name](ran.out))
    expected = [(file, line, 0 if name == "gitlab" else column, *rest) for file, line, column, *rest in broken.found]
    # GitHub is given the most telling first, and JUnit the errors of a document before its warnings.
    in_order = name not in ("github", "junit")
    assert (found if in_order else sorted(found)) == (expected if in_order else sorted(expected))


def test_the_report_for_people(broken: Broken) -> None:
    if broken.report:
        assert broken.check(".").out == broken.report


def test_the_status_says_how_it_went_and_standard_error_what_could_not_be_done(broken: Broken) -> None:
    ran = [(broken.check(*arguments), arguments) for _, arguments in broken.statuses]
    assert [(done.status, arguments) for done, arguments in ran] == list(broken.statuses)
    assert [bool(done.err) for done, _ in ran] == [status == 2 for status, _ in broken.statuses]


def test_the_report_can_be_cut_and_the_verdict_cannot(broken: Broken) -> None:
    ran = broken.check(".", "--max-findings", "1", "--format", "json", "--report", "json=all.json")
    assert ran.status == 1
    assert list(READERS["json"](ran.out)) == [next(finding for finding in broken.found if "error" in finding)]
    file = broken.clone.folder / "all.json"
    assert list(READERS["json"](file.read_text(encoding="utf-8"))) == [*broken.found]
    file.unlink()


def test_several_processes_report_the_same(broken: Broken) -> None:
    assert broken.places(".", "--jobs", "3") == [*broken.found]


def test_with_a_baseline_only_what_is_new_counts(broken: Broken) -> None:
    written = broken.check(".", "--baseline", "known.json", "--write-baseline")
    if broken.is_unchecked:
        assert (written.status, (broken.clone.folder / "known.json").exists()) == (1, False)
        return
    assert written.status == 0
    assert broken.places(".", "--baseline", "known.json") == []
    assert broken.check(".", "--baseline", "known.json").status == 0
    new = broken.clone.folder / "letters/0.xml"
    new.write_text("<TEI>", encoding="utf-8")
    ran = broken.check(".", "--baseline", "known.json", "--format", "json")
    new.unlink()
    assert ran.status == 1
    assert {file for file, *_ in READERS["json"](ran.out)} == {"letters/0.xml"}
    (broken.clone.folder / "known.json").unlink()


def test_of_what_is_committed_nothing_is_changed(broken: Broken) -> None:
    ran = broken.check(".", "--changed", "--format", "json")
    assert (ran.status, ran.out) == (0, "[]\n")


def test_only_what_is_changed_is_checked(broken: Broken) -> None:
    changed = broken.found[-1][0]
    path = broken.clone.folder / changed
    before = path.read_text(encoding="utf-8")
    path.write_text(f"{before}<!-- changed -->\n", encoding="utf-8")
    found = broken.places(".", "--changed", "HEAD")
    path.write_text(before, encoding="utf-8")
    assert found == [finding for finding in broken.found if finding[0] == changed]
