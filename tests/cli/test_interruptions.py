"""What a shell does to a command: it interrupts it, closes its pipe, or gives it a disk without room."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cli.running import LETTER, files, heed_interrupts

COMMAND = [sys.executable, "-m", "rubricator"]


@pytest.fixture
def letters(tmp_path: Path) -> list[str]:
    """More transcriptions than are encoded in the time the test takes."""
    names = [f"letter-{number}.txt" for number in range(500)]
    for name in names:
        (tmp_path / name).write_text(LETTER * 20, encoding="utf-8")
    return names


def test_ctrl_c(tmp_path: Path, letters: list[str]) -> None:
    arguments = [*COMMAND, "encode", *letters, "--output-dir", "out"]
    with subprocess.Popen(
        arguments, cwd=tmp_path, stderr=subprocess.PIPE, text=True, preexec_fn=heed_interrupts
    ) as process:
        while process.poll() is None and not list(tmp_path.glob("out/*.xml")):
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        _, message = process.communicate(timeout=30)
    assert (process.returncode, message.strip()) == (130, "interrupted")
    written = files(tmp_path / "out")
    assert 0 < len(written) < len(letters)
    assert not [name for name in written if name.endswith(".tmp")]


ENDLESS = """\
<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3"><pattern><rule context="p">
<assert test="sum(for $i in 1 to 100000000, $j in 1 to 100000000 return $i) = 3">Never.</assert>
</rule></pattern></schema>
"""


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_a_schematron_schema_without_end(tmp_path: Path, jobs: str) -> None:
    (tmp_path / "endless.sch").write_text(ENDLESS, encoding="utf-8")
    for name in "abc":
        (tmp_path / f"{name}.xml").write_text("<p/>", encoding="utf-8")
    arguments = [*COMMAND, "validate", ".", "--schema", "endless.sch", "--jobs", jobs]
    with subprocess.Popen(
        arguments, cwd=tmp_path, stderr=subprocess.PIPE, text=True, preexec_fn=heed_interrupts
    ) as process:
        time.sleep(3)
        assert process.poll() is None
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
    assert process.returncode == (-signal.SIGINT if jobs == "1" else 130)


def test_a_pipe_that_is_closed(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(LETTER * 200, encoding="utf-8")
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as pipe:
        arguments = [*COMMAND, "recognize", "letter.txt"]
        ran = subprocess.run(arguments, cwd=tmp_path, stdout=pipe, stderr=subprocess.PIPE, text=True, check=False)
    assert ran.returncode == 141
    assert "Traceback" not in ran.stderr
    assert "Exception" not in ran.stderr


def test_standard_output_without_room(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(LETTER, encoding="utf-8")
    with Path("/dev/full").open("wb") as full:
        arguments = [*COMMAND, "recognize", "letter.txt"]
        ran = subprocess.run(arguments, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert ran.returncode == 2
    assert ran.stderr.splitlines()[0].startswith("<standard output>:1:1: error[CLI004]")
    assert "Traceback" not in ran.stderr
