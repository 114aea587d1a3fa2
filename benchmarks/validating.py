"""How fast RELAX NG validation is, beside Jing in the same run: one document from a cold start, and a corpus of plays.

python benchmarks/validating.py [--megabytes 150] [--seed 1]
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from measuring import SHARED, heading, row
from plays import write
from validators import jing_command

RUNS = 7
CORES = os.cpu_count() or 1
DOCUMENT = Path(__file__).parent / "documents" / "play.xml"
ALONE = '[rules]\n"CHK*" = "off"\n"LNK*" = "off"\n'
"""The configuration of a project that wants RELAX NG alone, as Jing checks it."""

SCHEMAS = (SHARED / "schemas" / "tei_all.rng", SHARED / "schemas" / "tei_all.rnc")

PEAK = """
import runpy, sys
from pathlib import Path
try: runpy.run_module('rubricator', run_name='__main__')
finally: print(Path('/proc/self/status').read_text().partition('VmHWM:')[2].split()[0], file=sys.stderr)
"""
"""Runs the command line given to it and prints the most memory it took, in kB, as the last line of standard error."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a command took, in seconds: by the clock, and of all cores together."""

    clock: float
    cores: float


def run(command: Sequence[str | Path], environment: Mapping[str, str] | None = None) -> Taken:
    """Run a command and return what it took. Raises if it fails."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
    subprocess.run([str(part) for part in command], check=True, capture_output=True, env=environment)
    clock, after = perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Taken(clock, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def clock(runs: Sequence[Taken]) -> float:
    """Return the shortest time by the clock: that of the run least disturbed."""
    return min(one.clock for one in runs)


def validate(*arguments: str | Path) -> list[str | Path]:
    """Return the command that validates."""
    return [sys.executable, "-m", "rubricator", "validate", *arguments]


def cold_start(schema: Path) -> None:
    """Print how long one document takes as a command, with the schema in the cache and without, beside Jing."""
    heading(f"One document against {schema.name}, from a cold start")
    syntax = ["-c"] if schema.suffix == ".rnc" else []
    peers, cached, uncached = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        kept = {**os.environ, "RUBRICATOR_CACHE": folder}
        run(validate("--schema", schema, DOCUMENT), kept)
        for _ in range(RUNS):
            # In turn, so that what else the machine does disturbs all alike.
            cached.append(run(validate("--schema", schema, DOCUMENT), kept))
            uncached.append(run(validate("--schema", schema, DOCUMENT), {**os.environ, "RUBRICATOR_CACHE": "off"}))
            if jing_command():
                peers.append(run([*jing_command(), *syntax, schema, DOCUMENT]))
        _rows("schema in the cache", cached, peers)
        _rows("schema not in the cache", uncached, peers)
        if peers:
            row("Jing", f"{clock(peers):.2f} s")
        row("most memory, schema in the cache", f"{_peak(schema, folder):.0f} MB")
        row("most memory, schema not in the cache", f"{_peak(schema, 'off'):.0f} MB")


def _rows(name: str, runs: Sequence[Taken], peers: Sequence[Taken]) -> None:
    row(f"{name}, least of {RUNS}", f"{clock(runs):.2f} s", clock(runs) / clock(peers) if peers else None)
    row("  median", f"{median(one.clock for one in runs):.2f} s")


def _peak(schema: Path, cache: str) -> float:
    """Return the most memory that the command takes, in MB."""
    command = [sys.executable, "-c", PEAK, "validate", "--schema", str(schema), str(DOCUMENT)]
    environment = {**os.environ, "RUBRICATOR_CACHE": cache}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    return int(done.stderr.split()[-1]) / 1024


def throughput(megabytes: float, seed: int) -> None:
    """Print how much of a corpus of plays is validated in a second: on one core, and on all of them, beside Jing on one."""
    with tempfile.TemporaryDirectory() as folder:
        plays = write(Path(folder), megabytes, seed)
        size = sum(play.stat().st_size for play in plays) / 1e6
        heading(f"{len(plays)} plays, {size:.0f} MB, against tei_all.rng")
        schema = SCHEMAS[0]
        alone = Path(folder) / "relaxng-alone.toml"
        alone.write_text(ALONE, encoding="utf-8")
        one = run(validate("--schema", schema, "--jobs", "1", "--config", alone, *plays))
        checked = run(validate("--schema", schema, "--jobs", "1", "--fail-on", "never", *plays))
        peer = run([*jing_command("-XX:ActiveProcessorCount=1"), schema, *plays]) if jing_command() else None
        all_ = run(validate("--schema", schema, "--jobs", str(CORES), "--config", alone, *plays))
    row("one process, by the time of a core", f"{size / one.cores:.1f} MB/s", one.cores / peer.cores if peer else None)
    row("  with all checks", f"{size / checked.cores:.1f} MB/s", checked.cores / peer.cores if peer else None)
    if peer:
        row("  Jing on one core", f"{size / peer.cores:.1f} MB/s")
    row(f"{CORES} processes, by the clock", f"{size / all_.clock:.1f} MB/s", all_.clock / peer.clock if peer else None)
    if peer:
        row("  Jing on one core, by the clock", f"{size / peer.clock:.1f} MB/s")


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=float, default=150)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    for schema in SCHEMAS:
        cold_start(schema)
    throughput(arguments.megabytes, arguments.seed)


if __name__ == "__main__":
    main()
