"""Many files shared among processes: the same results as in one process, in the same order."""

import json
import os
import subprocess
import time
from pathlib import Path

import pytest

from acting import size_or_death
from cli.running import Command
from cli.test_interruptions import COMMAND, heed_interrupts
from processes_of import group
from rubricator.building.execution.workers import Lost
from rubricator.cli import parallel
from rubricator.cli.parallel import batches, cores, in_processes, jobs_for, size_of

SCHEMA = '<element name="p" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>'


@pytest.fixture
def documents(rubricator: Command) -> list[Path]:
    """Some hundred documents, every third of them invalid, two of them not XML, one missing."""
    Path("p.rng").write_text(SCHEMA, encoding="utf-8")
    files = [Path(f"{number:03}.xml") for number in range(200)]
    for number, file in enumerate(files):
        file.write_text("<q/>" if number % 3 else "<p/>", encoding="utf-8")
    for number in (7, 150):
        files[number].write_text("<p>", encoding="utf-8")
    files[90].unlink()
    return files


@pytest.mark.parametrize("report", ["text", "json"])
def test_the_report_is_the_same(rubricator: Command, documents: list[Path], report: str) -> None:
    alone, shared = (
        rubricator("validate", *documents, "--schema", "p.rng", "--format", report, "--jobs", jobs) for jobs in "12"
    )
    assert shared == alone
    assert alone.status == 2
    assert alone.err.startswith("090.xml:1:1: error[CLI001]")


def test_with_schematron_too(rubricator: Command, documents: list[Path]) -> None:
    Path("p.sch").write_text(
        "<schema xmlns='http://purl.oclc.org/dsdl/schematron' queryBinding='xslt3'>"
        "<pattern><rule context='q'><assert id='NO-Q' test='false()'>No q.</assert></rule></pattern></schema>",
        encoding="utf-8",
    )
    some = documents[:12]
    alone, shared = (rubricator("validate", *some, "--schema", "p.sch", "--jobs", jobs) for jobs in "12")
    assert shared == alone
    assert alone.out.count("NO-Q") == 7


def test_findings_come_in_the_order_of_the_files(rubricator: Command, documents: list[Path]) -> None:
    ran = rubricator("validate", *documents, "--schema", "p.rng", "--format", "json", "--jobs", "3")
    files = [entry["file"] for entry in json.loads(ran.out)]
    assert len(files) > 100
    assert files == sorted(files)


def test_a_schema_that_cannot_be_used_ends_all(rubricator: Command, documents: list[Path]) -> None:
    Path("p.rng").write_text("<element/>", encoding="utf-8")
    alone, shared = (rubricator("validate", *documents, "--schema", "p.rng", "--jobs", jobs) for jobs in "12")
    assert shared == alone
    assert (alone.status, alone.out) == (2, "")


def test_a_schema_with_faults_that_only_a_later_document_names_keeps_from_checking_that_alone(
    rubricator: Command, documents: list[Path]
) -> None:
    instruction = '<?xml-model href="{}" schematypens="http://relaxng.org/ns/structure/1.0"?>'
    Path("broken.rng").write_text("<element/>", encoding="utf-8")
    for number, document in enumerate(documents):
        document.write_text(instruction.format("broken.rng" if number == 99 else "p.rng") + "<p/>", encoding="utf-8")
    alone, shared = (rubricator("validate", *documents, "--jobs", jobs) for jobs in "12")
    assert shared == alone
    assert (alone.status, alone.out) == (2, "No findings in 199 documents.\n")
    assert alone.err.startswith("broken.rng:1:1: error[")


def test_results_keep_the_order_of_the_files(tmp_path: Path) -> None:
    files = [tmp_path / str(number) for number in range(300)]
    for number, file in enumerate(files):
        file.write_bytes(b"x" * (number * 7919 % 5000))
    assert list(in_processes(size_of, files, 2, never)) == list(map(size_of, files))


def never(path: Path, loss: Lost) -> int:
    pytest.fail(f"{path} is lost: {loss.reason}")


def test_a_file_that_processes_die_over_is_lost_and_no_other_of_its_batch(tmp_path: Path) -> None:
    files = [tmp_path / str(number) for number in range(120)]
    for file in files:
        file.write_bytes(b"die" if file.name in ("3", "99") else b"live")
    found = list(in_processes(size_or_death, files, 2, lambda path, loss: -int(path.name)))
    assert found == [-int(file.name) if file.name in ("3", "99") else 4 for file in files]


def test_a_batch_is_neither_large_nor_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "_BATCH_BYTES", 100)
    files = [tmp_path / str(number) for number in range(200)]
    for file in files[:10]:
        file.write_bytes(b"x" * 60)
    made = list(batches(files))
    assert [file for batch in made for file in batch] == files
    assert [len(batch) for batch in made] == [2] * 5 + [50, 50, 50, 40]
    assert list(batches([])) == []


def test_processes_are_started_where_there_is_much_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "WORTH_IT", {"fork": 100, "spawn": 100})
    files = [tmp_path / "a", tmp_path / "b", tmp_path / "missing"]
    files[0].write_bytes(b"x" * 60)
    assert jobs_for(files) == 1
    files[1].write_bytes(b"x" * 60)
    assert jobs_for(files) == cores()


def test_ctrl_c_ends_every_process(rubricator: Command, documents: list[Path], tmp_path: Path) -> None:
    documents[0].write_text(f"<p>{'word ' * 2000}</p>", encoding="utf-8")
    Path("many").mkdir()
    for number in range(40_000):
        os.link(documents[0], f"many/{number}.xml")
    arguments = [*COMMAND, "validate", "many", "--schema", "p.rng", "--jobs", "3"]
    with subprocess.Popen(
        arguments, cwd=tmp_path, stderr=subprocess.PIPE, text=True, preexec_fn=begin_group
    ) as process:
        while process.poll() is None and len(group(process.pid)) < 4:
            time.sleep(0.01)
        time.sleep(0.3)
        os.killpg(process.pid, 2)  # as a terminal does: every process of the group gets the signal
        _, message = process.communicate(timeout=30)
    assert (process.returncode, message.strip()) == (130, "interrupted")
    deadline = time.monotonic() + 10  # a helper of Python's own ends a moment after the others
    while group(process.pid) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert group(process.pid) == []


def begin_group() -> None:
    os.setpgrp()
    heed_interrupts()
