"""How fast packages are written and verified, in how much memory, and what becomes of runs that are killed.

python benchmarks/depositing.py [--count 10000] [--kills 60] [--runs 3]
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

from measuring import ROOT, heading, row, seconds
from parcels import write_files

_SCRIPT = Path(__file__)
_ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": os.pathsep.join(str(ROOT / place) for place in ("pipeline", "benchmarks")),
}


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=60)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--step", nargs="+", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.step:
        _step(*asked.step)
        return
    with tempfile.TemporaryDirectory() as folder:
        speed(Path(folder), asked.count, asked.runs)
    with tempfile.TemporaryDirectory() as folder:
        kills(Path(folder), asked.kills)


def _step(what: str, target: str, source: str, count: str, processes: str) -> None:
    """Do one thing in a process of its own, and print the most memory it took, in MB."""
    from parcels import close, jobs

    from rubricator.deposit.verifying import verify
    from rubricator.deposit.writing import write_package

    if what == "write":
        found = tuple(write_package(Path(target), jobs(Path(source), int(count)), close, processes=int(processes)))
    else:
        found = tuple(verify(Path(target)))
    if found:
        raise SystemExit(str(found[0]))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


def step(what: str, target: Path, source: Path, count: int, processes: int = 1) -> int:
    """Write or verify a package in a process of its own; return the most memory that it took, in MB."""
    arguments = [sys.executable, str(_SCRIPT), "--step", what, *map(str, (target, source, count, processes))]
    done = subprocess.run(arguments, env=_ENVIRONMENT, check=True, capture_output=True, text=True)
    return int(done.stdout)


def speed(folder: Path, count: int, runs: int) -> None:
    """Print what writing and verifying take, beside copying and sha512sum, and bagit, in turn."""
    source = folder / "source"
    write_files(source, count)
    size = sum(path.stat().st_size for path in source.rglob("*") if path.is_file()) / 1e6
    heading(f"A package of {count} documents, {4 * count} files, {size:.0f} MB")
    written, zipped, copied, bagged = (folder / name for name in ("ours", "ours.zip", "copied", "bagged"))
    memory: dict[str, int] = {}

    def measured(name: str, what: str, target: Path, processes: int = 1) -> Callable[[], None]:
        def run() -> None:
            memory[name] = step(what, target, source, count, processes)

        return run

    writing: dict[str, Callable[[], object]] = {
        "ours": measured("ours", "write", written, os.cpu_count() or 1),
        "ours, one process": measured("ours, one process", "write", folder / "one", 1),
        "ours, as an archive": measured("ours, as an archive", "write", zipped, os.cpu_count() or 1),
        "cp and sha512sum": lambda: _copy_and_sum(source, copied),
    }
    verifying: dict[str, Callable[[], object]] = {
        "ours": measured("verifying", "verify", written),
        "ours, an archive": measured("verifying an archive", "verify", zipped),
        "sha512sum --check": lambda: _shell("sha512sum --quiet --check manifest-sha512.txt", written),
    }
    if find_spec("bagit"):
        writing["cp and bagit"] = lambda: _copy_and_bag(source, bagged)
        verifying["bagit"] = lambda: _bagit("--validate", bagged)
    made = _compare("Writing", writing, runs, lambda: _clear(folder, source))
    checked = _compare("Verifying", verifying, runs, lambda: None)
    heading("Most memory of the main process")
    for name, most in memory.items():
        row(name, f"{most} MB")
    row("MB written in a second", f"{size / made['ours']:.0f}")
    row("MB verified in a second", f"{size / checked['ours']:.0f}")


def _compare(
    title: str, ways: dict[str, Callable[[], object]], runs: int, before: Callable[[], object]
) -> dict[str, float]:
    """Print the median time of each way, which alternate; return them."""
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(runs):
        before()
        for name, work in ways.items():
            times[name].append(seconds(work))
    heading(f"{title}, median of {runs}")
    result = {name: median(taken) for name, taken in times.items()}
    for name, taken in result.items():
        ours = name.startswith("ours")
        row(name, f"{taken:.2f} s", None if ours else result["ours"] / taken)
    return result


def _clear(folder: Path, source: Path) -> None:
    for path in folder.iterdir():
        if path.is_dir() and path != source:
            shutil.rmtree(path)
        elif path != source:
            path.unlink()


def _copy_and_sum(source: Path, target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    script = f"cp -r '{source}' data && find data -type f -print0 | sort -z | xargs -0 sha512sum > manifest && sync"
    _shell(script, target)


def _copy_and_bag(source: Path, target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    _shell(f"cp -r '{source}' '{target}'", source.parent)
    _bagit("--sha512", "--processes", str(os.cpu_count()), target)
    _shell("sync", target)


def _bagit(*arguments: str | Path) -> None:
    subprocess.run([sys.executable, "-m", "bagit", *map(str, arguments)], check=True, capture_output=True)


def _shell(script: str, folder: Path) -> None:
    subprocess.run(["sh", "-c", script], cwd=folder, check=True, capture_output=True)


def kills(folder: Path, times: int) -> None:
    """Kill runs at random moments; raise unless nothing half-made passes and the next run makes what an undisturbed one does."""
    from rubricator.deposit.verifying import verify

    count, processes = 100, 2
    write_files(folder / "source", count)
    start = perf_counter()
    step("write", folder / "whole", folder / "source", count, processes)
    takes = perf_counter() - start
    whole, target = _bytes(folder / "whole"), folder / "killed"
    making = target.with_name(f".{target.name}.partial") / "bag"
    begun = finished = taken_over = 0
    for number in range(times):
        arguments = (target, folder / "source", count, processes)
        command = [sys.executable, str(_SCRIPT), "--step", "write", *map(str, arguments)]
        process = subprocess.Popen(command, env=_ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        sleep(takes * random.Random(number).uniform(0.1, 1.05))
        process.send_signal(signal.SIGKILL)
        process.wait()
        begun += making.exists()
        finished += target.exists()
        for bag in (target, making):
            if bag.exists() and not tuple(verify(bag)) and _bytes(bag) != whole:
                raise RuntimeError(f"kill {number}: something half-made passes for a package")
        if number % 3 == 2 or target.exists():
            taken_over += making.exists()
            step("write", target, folder / "source", count, processes)
            if _bytes(target) != whole or making.parent.exists():
                raise RuntimeError(f"kill {number}: the next run has not finished the package")
            shutil.rmtree(target)
    heading(f"Killed {times} times")
    row("while the package was being made", str(begun))
    row("when it was made already", str(finished))
    row("finished by the next run from what was there", str(taken_over))


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


if __name__ == "__main__":
    main()
