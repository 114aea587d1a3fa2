"""What a command takes, as one sees it from outside: time, cores, and the memory of each of its processes."""

from __future__ import annotations

import os
import resource
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

_PROCESSES = Path("/proc")
_EVERY = 0.1
"""Seconds between two looks at the processes. What is read is the peak of each since its start, so that none is missed but
what grows in the last moments."""

_HELPER = 20
"""MB: what takes less is no worker, but one that keeps order among them."""


@dataclass(frozen=True, slots=True)
class Watched:
    """What a command took: seconds by the clock and of all cores together, and the peak of resident memory in MB.

    ``workers`` are the peaks of the processes that the command started, itself and through others, the largest first; both
    are empty where a machine does not tell of its processes. ``private`` is the most that one of all had for itself: without
    the pages of libraries, which all share. ``output`` is what it wrote to standard output.
    """

    seconds: float
    cores: float
    parent: float
    workers: tuple[float, ...]
    private: float
    output: str

    @property
    def worker(self) -> float:
        """The most memory that a process took that was started; where none was, what the command itself took."""
        return self.workers[0] if self.workers else self.parent


def environment() -> dict[str, str]:
    """Return the environment of commands: what is installed has its bytecode; here the first run writes it."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def watch(command: Sequence[str | Path], well: Sequence[int] = (0,), folder: Path | None = None) -> Watched:
    """Run a command in a folder and look at its processes until it ends. Raises RuntimeError if it does not end well."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
    peaks: dict[int, float] = {}
    private = 0.0
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        process = subprocess.Popen(
            [str(part) for part in command], stdout=output, stderr=errors, env=environment(), cwd=folder
        )
        while _runs(process):
            for number in _family(process.pid):
                peak, own = _memory(number)
                peaks[number] = max(peak, peaks.get(number, 0.0))
                private = max(private, own)
        seconds, after = perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
        if process.returncode not in well:
            errors.seek(0)
            raise RuntimeError(f"{command} ended with {process.returncode}: {errors.read()[-2000:]}")
        output.seek(0)
        said = output.read()
    parent = peaks.pop(process.pid, 0.0)
    workers = sorted((peak for peak in peaks.values() if peak > _HELPER), reverse=True)
    cores = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Watched(seconds, cores, parent, tuple(workers), private, said)


def _runs(process: subprocess.Popen[bytes]) -> bool:
    try:
        process.wait(_EVERY)
    except subprocess.TimeoutExpired:
        return True
    return False


def _family(root: int) -> Iterator[int]:
    """Yield a process and all that come from it."""
    parents = dict(_parents())
    for number in parents:
        ancestor = number
        while ancestor != root and ancestor in parents:
            ancestor = parents[ancestor]
        if ancestor == root:
            yield number


def _parents() -> Iterator[tuple[int, int]]:
    """Yield each process of the machine with the one that started it."""
    for folder in _PROCESSES.glob("[0-9]*"):
        try:
            _, _, fields = (folder / "stat").read_text().rpartition(")")
        except OSError:  # it has ended
            continue
        yield int(folder.name), int(fields.split()[1])


def _memory(number: int) -> tuple[float, float]:
    """Return the most memory that a process has taken, and what it has for itself now, in MB; 0 if it has ended."""
    try:
        status = (_PROCESSES / str(number) / "status").read_text()
    except OSError:
        return 0.0, 0.0
    return _field(status, "VmHWM:"), _field(status, "RssAnon:")


def _field(status: str, name: str) -> float:
    _, found, rest = status.partition(name)
    return int(rest.split()[0]) / 1024 if found else 0.0
