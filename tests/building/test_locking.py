"""A lock is held by one process at a time, and let go of when that process ends, however it ends."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from processes_of import ENVIRONMENT
from rubricator.building.locking import LockedError, locked, waiting_for

HOLDING = """\
import sys, time
from pathlib import Path
from rubricator.building.locking import {way}

with {way}(Path("a/lock"){say}):
    print("held", flush=True)
    sys.stdin.readline()
"""
SAY = ", lambda holder: print(holder, flush=True)"


@contextmanager
def another(folder: Path, way: str = "locked", say: str = "") -> Iterator[subprocess.Popen[str]]:
    """Start a process that holds the lock as soon as it can, until it is told a line."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING.format(way=way, say=say)],
        cwd=folder, env=ENVIRONMENT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    ) as process:  # fmt: skip
        yield process
        process.kill()


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def test_one_at_a_time_and_the_other_is_named(tmp_path: Path) -> None:
    with another(tmp_path) as holder:
        assert line(holder) == "held"
        with pytest.raises(LockedError, match=f"process {holder.pid} on "), locked(tmp_path / "a/lock"):
            pytest.fail("two hold the lock")


@pytest.mark.parametrize("end", ["told", "killed"])
def test_who_waits_says_for_whom_and_is_next(tmp_path: Path, end: str) -> None:
    with another(tmp_path) as holder:
        assert line(holder) == "held"
        with another(tmp_path, "waiting_for", SAY) as waiting:
            assert line(waiting).startswith(f"process {holder.pid} on ")
            assert waiting.poll() is None
            holder.communicate("\n") if end == "told" else holder.kill()
            assert line(waiting) == "held"
            assert waiting.communicate("\n") == ("", "")


def test_who_need_not_wait_says_nothing(tmp_path: Path) -> None:
    for _ in range(2):
        with waiting_for(tmp_path / "lock", lambda _: pytest.fail("nobody holds it")):
            assert (tmp_path / "lock").read_text().startswith(f"process {os.getpid()} on ")


def test_ctrl_c_ends_the_waiting(tmp_path: Path) -> None:
    with another(tmp_path) as holder:
        assert line(holder) == "held"
        with another(tmp_path, "waiting_for", SAY) as waiting:
            line(waiting)
            waiting.send_signal(signal.SIGINT)
            _, said = waiting.communicate(timeout=20)
            assert said.endswith("KeyboardInterrupt\n")
        assert holder.poll() is None


def test_a_lock_whose_file_was_removed_is_another(tmp_path: Path) -> None:
    with another(tmp_path) as holder:
        assert line(holder) == "held"
        with another(tmp_path, "waiting_for", SAY) as waiting:
            line(waiting)
            (tmp_path / "a/lock").unlink()
            assert line(waiting) == "held"
