"""What all benchmarks share: timing, the commands they run, and the lines they print."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
REPEATS = 5


def seconds(work: Callable[[], object]) -> float:
    """Return how long one run takes, in seconds."""
    start = perf_counter()
    work()
    return perf_counter() - start


def best(work: Callable[[], object], repeats: int = REPEATS) -> float:
    """Return the shortest time of some runs, in seconds: the least disturbed one."""
    return min(seconds(work) for _ in range(repeats))


def core_seconds(work: Callable[[], object], repeats: int = 1) -> float:
    """Return how long this process keeps a core busy, in seconds, in the shortest of some runs, whatever else runs beside it."""

    def busy() -> float:
        start = process_time()
        work()
        return process_time() - start

    return min(busy() for _ in range(repeats))


def in_turn(ways: Mapping[str, Callable[[], object]], runs: int) -> Mapping[str, float]:
    """Return the median time of each way, in seconds. They alternate, so that what else the machine does disturbs all alike."""
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(runs):
        for name, work in ways.items():
            times[name].append(seconds(work))
    return {name: median(taken) for name, taken in times.items()}


def command(*arguments: str | Path) -> Callable[[], object]:
    """Return a function that runs a command and raises if it fails."""
    return lambda: subprocess.run([str(a) for a in arguments], check=True, capture_output=True)


def heading(text: str) -> None:
    """Print the title of a part of the report."""
    print(f"\n{text}\n{'-' * len(text)}")


def progress(words: str) -> None:
    """Say how far it has come, on standard error."""
    print(words, file=sys.stderr, flush=True)


def row(name: str, figure: str, ratio: float | None = None) -> None:
    """Print a line of the table; ``ratio`` is our time over the peer's."""
    print(f"{name:40}{figure:>12}" + (f"{ratio:10.2f} x its time" if ratio else ""))
