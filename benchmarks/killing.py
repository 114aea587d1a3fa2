"""Ways to kill a build: at a moment or at a system call, and the build alone, with its processes, or one of those only.

Killed means SIGKILL, which no program sees coming.
"""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from shutil import which
from time import monotonic, sleep

from measuring import ROOT

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "pipeline")}

CHANGING = ("write", "pwrite64", "rename", "fsync", "fdatasync", "ftruncate", "unlink", "mkdir")
"""The system calls that change what is on a disk (https://man7.org/linux/man-pages/man2/syscalls.2.html)."""

_KILLED = (-signal.SIGKILL, 128 + signal.SIGKILL)
_PATIENCE = 120.0

Build = Callable[[Path], Sequence[str]]
Kill = Callable[[int], None]


def command(*arguments: str) -> list[str]:
    """Return the command line of a build."""
    return [sys.executable, "-m", "rubricator", "build", *arguments]


def killed_after(folder: Path, arguments: Sequence[str], seconds: float, kill: Kill) -> bool:
    """Build, and kill after so many seconds; return whether the build was ended by that."""
    process = subprocess.Popen(
        command(*arguments), cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        kill(process.pid)
    return process.wait(_PATIENCE) in _KILLED


def alone(process: int) -> None:
    """Kill the process that runs the build; those it has started are left behind."""
    os.kill(process, signal.SIGKILL)


def together(process: int) -> None:
    """Kill the build and all that it has started, as a machine does that has run out of memory."""
    os.killpg(process, signal.SIGKILL)


def a_worker(chance: random.Random) -> Kill:
    """Return the way to kill one of the processes that the build shares its documents among, as soon as there is one."""

    def kill(process: int) -> None:
        until = monotonic() + _PATIENCE
        while monotonic() < until and _runs(process):
            found = workers(process)
            if found:
                os.kill(chance.choice(found), signal.SIGKILL)
                return
            sleep(0.01)

    return kill


def workers(process: int) -> list[int]:
    """Return the numbers of the processes that a build has started to share its documents among; none but on Linux."""
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
        return [int(child) for child in children if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]
    except (FileNotFoundError, ProcessLookupError):
        return []


def _runs(process: int) -> bool:
    try:
        return os.waitid(os.P_PID, process, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None
    except ChildProcessError:
        return False


def can_trace() -> bool:
    """Return whether builds can be killed at a system call: by strace, where it is."""
    return which("strace") is not None


def calls(folder: Path, arguments: Sequence[str], log: Path) -> Counter[str]:
    """Build, and return how often each of the calls that change the disk was made."""
    _traced(folder, arguments, "-o", str(log), "-e", f"trace={','.join(CHANGING)}")
    return Counter(re.findall(r"^(\w+)\(", log.read_text(encoding="utf-8", errors="replace"), re.MULTILINE))


def killed_at(folder: Path, arguments: Sequence[str], call: str, number: int) -> bool:
    """Build, and kill at so many of a system call, before it is made; return whether the build was ended by that."""
    inject = f"inject={call}:signal=SIGKILL:when={number}"
    return _traced(folder, arguments, "-o", os.devnull, "-e", f"trace={call}", "-e", inject) in _KILLED


def _traced(folder: Path, arguments: Sequence[str], *options: str) -> int:
    done = subprocess.run(
        ["strace", *options, *command(*arguments)], cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, check=False,
    )  # fmt: skip
    return done.returncode
