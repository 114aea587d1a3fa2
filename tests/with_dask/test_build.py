"""A whole edition built on a cluster: byte for byte what one process makes of it, though a worker is killed on the way."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import transcriptions

from cli.running import heed_interrupts
from processes_of import ENVIRONMENT, until
from with_dask.clusters import started

LETTERS = 48


def build(edition: Path, *options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "rubricator", "build", *options]
    return subprocess.Popen(
        command,
        cwd=edition,
        env=ENVIRONMENT,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=heed_interrupts,
    )


def files(edition: Path) -> dict[str, bytes]:
    """Return the files of an edition by their paths, but for what the builds remember."""
    found = (path for path in edition.rglob("*") if path.is_file())
    return {
        path.relative_to(edition).as_posix(): path.read_bytes() for path in found if ".rubricator" not in path.parts
    }


def pages(edition: Path) -> int:
    return len(list(edition.glob("build/*.html")))


def test_a_worker_is_killed_and_nothing_is_lost_and_nothing_done_twice(tmp_path: Path) -> None:
    alone, shared = tmp_path / "alone", tmp_path / "shared"
    transcriptions.write(alone, LETTERS, 8)
    shutil.copytree(alone, shared)
    with build(alone, "--jobs", "1") as undisturbed:
        told, _ = undisturbed.communicate()
    assert undisturbed.returncode == 0
    assert f"{LETTERS} files in tei, {LETTERS} changed" in told
    with started(tmp_path, 3, "--nthreads", "1") as running:
        with build(shared, "--scheduler", running.address) as process:
            until(lambda: pages(shared) > 4 or process.poll() is not None, 60)
            os.kill(running.workers()[1], signal.SIGKILL)
            assert pages(shared) < LETTERS
            told_of_it, _ = process.communicate()
        assert process.returncode == 0
        assert told_of_it.partition("Seconds")[0] == told.partition("Seconds")[0]
        assert files(shared) == files(alone)
        with build(shared, "--scheduler", running.address) as again:
            assert again.communicate()[0].startswith("Nothing to do")


def test_nobody_answers(tmp_path: Path) -> None:
    transcriptions.write(tmp_path / "edition", 2, 8)
    begun = time.monotonic()
    with build(tmp_path / "edition", "--scheduler", "tcp://127.0.0.1:9") as process:
        _, said = process.communicate()
    assert process.returncode == 2
    assert said.startswith("tcp://127.0.0.1:9:1:1: error[RUN004] No scheduler answers at tcp://127.0.0.1:9")
    assert "Traceback" not in said
    assert time.monotonic() - begun < 20


def test_ctrl_c_keeps_what_is_done(tmp_path: Path) -> None:
    transcriptions.write(tmp_path / "edition", LETTERS, 8)
    with started(tmp_path, 2) as running, build(tmp_path / "edition", "--scheduler", running.address) as process:
        until(lambda: pages(tmp_path / "edition") > 0 or process.poll() is not None, 60)
        begun = time.monotonic()
        process.send_signal(signal.SIGINT)
        _, said = process.communicate()
        assert time.monotonic() - begun < 10
    assert process.returncode == 130
    assert f" of {LETTERS} documents are done" in said
    assert "Traceback" not in said
    assert 0 < pages(tmp_path / "edition") < LETTERS
