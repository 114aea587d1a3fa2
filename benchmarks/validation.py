"""Measures how fast documents are validated against RELAX NG, beside Jing in the same run; see README.md."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from subprocess import run

import plays
from measuring import ROOT, SHARED, heading, row, seconds
from validators import jing_command

from rubricator.cli.parallel import cores

RUNS = 9
MEGABYTES = 150
DOCUMENT = ROOT / "tei/trotsky-1928-10-21.xml"
COMMAND = (sys.executable, "-m", "rubricator", "validate")


def once(arguments: Sequence[str | Path], environment: Mapping[str, str]) -> float:
    """Run a command, which must find the documents valid; return how long it took, in seconds."""
    return seconds(
        lambda: run(list(map(str, arguments)), check=True, capture_output=True, env={**os.environ, **environment})
    )


def cold_start(folder: Path) -> None:
    """Print how long one document takes as a command: Jing, with a compiled schema, without, each in turn."""
    heading(f"One document against tei_all, median of {RUNS} runs in turn")
    kept, none = {"RUBRICATOR_CACHE": str(folder / "cache")}, {"RUBRICATOR_CACHE": "off"}
    schemas = {ending: SHARED / f"schemas/tei_all.{ending}" for ending in ("rng", "rnc")}
    ways: dict[str, tuple[Sequence[str | Path], Mapping[str, str]]] = {
        "Rubricator": ((*COMMAND, "--schema", schemas["rng"], DOCUMENT), kept),
        "Rubricator, schema not compiled": ((*COMMAND, "--schema", schemas["rng"], DOCUMENT), none),
        "Rubricator, .rnc not compiled": ((*COMMAND, "--schema", schemas["rnc"], DOCUMENT), none),
    }
    if jing_command():
        ways["Jing"] = ((*jing_command(), schemas["rng"], DOCUMENT), {})
    once(*ways["Rubricator"])
    peak = getrusage(RUSAGE_CHILDREN).ru_maxrss
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(RUNS):
        for name, way in ways.items():
            times[name].append(once(*way))
    middles = {name: median(measured) for name, measured in times.items()}
    for name, middle in middles.items():
        row(name, f"{middle:.3f} s", middle / middles["Jing"] if name != "Jing" and "Jing" in middles else None)
    row("peak of memory", f"{peak / 1000:.0f} MB")


def throughput(folder: Path) -> None:
    """Print how much of a corpus is validated in a second, in one process and in one a core."""
    first = "compiled" if find_spec("rubricator.relaxng.compiled") else "pure Python"
    heading(f"{MEGABYTES} MB of plays against tei_all, first pass {first}")
    files = plays.write(folder, MEGABYTES, 1)
    size = sum(file.stat().st_size for file in files) / 1e6
    schema = SHARED / "schemas/tei_all.rng"
    kept = {"RUBRICATOR_CACHE": str(folder / "cache")}
    ours = {jobs: _least((*COMMAND, "--jobs", str(jobs), "--schema", schema, *files), kept) for jobs in (1, cores())}
    theirs = _least((*jing_command(), schema, *files), {}) if jing_command() else None
    for jobs, time in ours.items():
        row(f"Rubricator, --jobs {jobs}", f"{size / time:.0f} MB/s", time / theirs if theirs else None)
    if theirs:
        row("Jing", f"{size / theirs:.0f} MB/s")
    row(f"gain of {cores()} cores over one", f"{ours[1] / ours[cores()]:.2f}")


def _least(arguments: Sequence[str | Path], environment: Mapping[str, str]) -> float:
    return min(once(arguments, environment) for _ in range(3))


if __name__ == "__main__":
    if not SHARED.is_dir():
        sys.exit(f"the schemas of TEI are looked for in {SHARED}")
    with tempfile.TemporaryDirectory() as name:
        cold_start(Path(name))
        throughput(Path(name))
