"""What a build says of documents while it goes on: each finding once, above the progress bar, and how far it came."""

import json
import re
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from cli.running import LETTER, Command, files, heed_interrupts
from cli.terminals import on_a_terminal
from rubricator.building.report import Figures, Report
from rubricator.cli.told import Saying
from rubricator.diagnostics import Diagnostic, Severity
from rubricator.source import Position

COMMAND = [sys.executable, "-m", "rubricator", "build"]
VAGUE = LETTER.replace("Yesterday, on 2 May 1891,", "On 3/4/1891")
"""A letter that there is a warning about."""


def finding(file: str, severity: Severity = Severity.WARNING) -> Diagnostic:
    return Diagnostic(file, Position(1, 1), "XYZ001", severity, "A finding.")


def report(name: str, *findings: Diagnostic) -> Report:
    figures = Figures(1, "utf-8", 0, 0, 0, 0)
    return Report(name, Path(f"{name}.txt"), Path(f"{name}.xml"), figures, findings, (), 2, made=("tei",))


def test_what_is_wrong_in_a_shared_file_is_said_once() -> None:
    saying, shared = Saying(2), finding("persons.xml")
    assert saying.new(report("a", shared, finding("a.txt"))) == (shared, finding("a.txt"))
    assert saying.new(report("b", finding("b.txt"), shared)) == (finding("b.txt"),)


def test_of_a_few_documents_that_are_up_to_date_all_is_said_again() -> None:
    remark = finding("a.txt", Severity.INFO)
    assert Saying(40).new(replace(report("a", remark), made=())) == (remark,)


def test_of_many_documents_that_are_up_to_date_no_remarks_are_said_again() -> None:
    found = finding("a.txt", Severity.INFO), finding("a.txt"), finding("a.txt", Severity.ERROR)
    assert Saying(41).new(replace(report("a", *found), made=())) == found[1:]
    assert Saying(41).new(report("a", *found)) == found


def letters(folder: Path, number: int, text: str = LETTER) -> None:
    """Make an edition of so many letters in a folder, to be built in little time."""
    (folder / "tei/sources").mkdir(parents=True)
    (folder / "rubricator.toml").write_text('[edition]\nformats = ["text"]\n', encoding="utf-8")
    for count in range(number):
        (folder / f"tei/sources/letter-{count:03}.txt").write_text(text, encoding="utf-8")


def test_findings_come_in_the_order_of_the_documents_whoever_works_on_them(rubricator: Command) -> None:
    letters(Path(), 8, VAGUE)
    ran = rubricator("build", "--jobs", "2")
    said = re.findall(r"letter-(\d+)\.txt:\S+ warning", ran.err)
    assert said == sorted(said)
    assert len(said) == 8
    assert rubricator("build").err == ran.err


def test_findings_stand_above_the_progress_bar(tmp_path: Path) -> None:
    letters(tmp_path, 3, VAGUE)
    status, shown = on_a_terminal(COMMAND, tmp_path)
    assert status == 0
    assert "building  [" in shown
    assert "3/3" in shown
    last = shown.rindex("warning")
    assert shown.rindex("building  [") > last
    # Where a finding is to stand, the bar is wiped out.
    for before, _ in re.findall(r"([^\n]*)(tei/sources/letter-\d+\.txt:)", shown):
        assert before.endswith("\r\x1b[K")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_keeps_what_is_done_and_says_how_to_go_on(tmp_path: Path, jobs: str) -> None:
    letters(tmp_path, 80)
    arguments = [*COMMAND, "--jobs", jobs, "--trace", "trace.json"]
    with subprocess.Popen(
        arguments, cwd=tmp_path, stderr=subprocess.PIPE, text=True, preexec_fn=heed_interrupts
    ) as process:
        while process.poll() is None and len(list(tmp_path.glob("build/*.txt"))) < 3:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=30)
    assert process.returncode == 130
    line = said.splitlines()[-1]
    done = re.fullmatch(r"interrupted: (\d+) of 80 documents are done; run the same command again to go on", line)
    assert done
    assert 0 < int(done[1]) < 80
    traced = {event["args"].get("document") for event in json.loads((tmp_path / "trace.json").read_bytes())}
    assert len(traced - {None}) >= int(done[1])
    ran = subprocess.run([*COMMAND, "--jobs", jobs], cwd=tmp_path, capture_output=True, text=True, check=True)
    fresh = re.search(r"^Up to date (\d+) of 80 documents", ran.stdout, re.MULTILINE)
    assert fresh
    assert int(fresh[1]) >= int(done[1])
    assert len([name for name in files(tmp_path / "build") if name.endswith(".txt")]) == 80


def test_a_trace_of_a_build(rubricator: Command) -> None:
    letters(Path(), 3)
    ran = rubricator("build", "--trace", "trace.json")
    spans = [event for event in json.loads(Path("trace.json").read_bytes()) if event["ph"] == "X"]
    by_document = {event["args"].get("document") for event in spans}
    assert by_document == {None, "letter-000", "letter-001", "letter-002"}
    assert {"plan", "read", "encode", "validate", "write"} <= {event["name"] for event in spans}
    stages = sum(event["dur"] for event in spans if event["pid"] != 1) / 1e6
    assert float(ran.out.partition("together ")[2].split()[0]) == pytest.approx(stages, abs=0.01)


@pytest.mark.parametrize("name", ["tei/sources/letter-000.txt", "tei/letter-000.xml", "build/../build/letter-000.txt"])
def test_a_trace_is_not_written_over_a_file_of_the_edition(rubricator: Command, name: str) -> None:
    letters(Path(), 1)
    rubricator("build")
    before = Path(name).read_bytes()
    ran = rubricator("build", "--trace", name)
    assert ran.status == 2
    assert "is a file of the edition and would be written over" in ran.err
    assert Path(name).read_bytes() == before


def test_a_trace_is_written_over_an_older_one_and_nothing_else(rubricator: Command) -> None:
    letters(Path(), 1)
    settings = Path("rubricator.toml").read_bytes()
    ran = rubricator("build", "--trace", "rubricator.toml")
    assert ran.status == 2
    assert "rubricator.toml is no trace and would be written over" in ran.err
    assert Path("rubricator.toml").read_bytes() == settings
    assert [rubricator("build", "--trace", "trace.json").status for _ in range(2)] == [0, 0]
