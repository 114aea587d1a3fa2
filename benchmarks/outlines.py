"""What the checks that no schema makes cost beside RELAX NG: speed with and without the compiled modules, memory, a letter.

python benchmarks/outlines.py [--megabytes 30] [--seed 1]
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import plays
from letters import write as write_letters
from measuring import core_seconds, heading, row
from validating import PEAK, SCHEMAS, run
from validators import jing_command

from rubricator.validation.checks.document import Document
from rubricator.validation.checks.links.checking import check_links
from rubricator.validation.checks.links.corpus import identifiers_of
from rubricator.validation.checks.links.surroundings import Surroundings
from rubricator.validation.checks.within import check_document

PURE = """
import runpy, sys
sys.modules['rubricator.relaxng.compiled'] = sys.modules['rubricator.validation.compiled'] = None
runpy.run_module('rubricator', run_name='__main__')
"""
"""Runs the command line given to it without the compiled modules."""


def throughput(megabytes: float, seed: int) -> None:
    """Print how much of a corpus of plays is checked in a second of a core, beside Jing, which makes none of the checks."""
    with tempfile.TemporaryDirectory() as folder:
        paths = plays.write(Path(folder), megabytes, seed)
        size = sum(path.stat().st_size for path in paths) / 1e6
        heading(f"{size:.0f} MB of plays, RELAX NG and all checks, by the time of a core")
        arguments: list[str | Path] = ["validate", "--fail-on", "never", "--jobs", "1", "--schema", SCHEMAS[0], *paths]
        compiled = run([sys.executable, "-m", "rubricator", *arguments])
        pure = run([sys.executable, "-c", PURE, *arguments])
        peer = run([*jing_command("-XX:ActiveProcessorCount=1"), SCHEMAS[0], *paths]) if jing_command() else None
    row("compiled", f"{size / compiled.cores:.1f} MB/s", compiled.cores / peer.cores if peer else None)
    row("in pure Python", f"{size / pure.cores:.1f} MB/s", pure.cores / peer.cores if peer else None)
    if peer:
        row("  Jing, RELAX NG alone", f"{size / peer.cores:.1f} MB/s")


def memory(megabytes: int, seed: int) -> None:
    """Print the most memory that the check of one play of some length takes."""
    chance = random.Random(seed)
    plays.SIZE = megabytes * 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "play.xml"
        path.write_text(plays.play(1, chance, ["She took the letter to the window, and read it twice."] * 3), "utf-8")
        command = [
            sys.executable,
            "-c",
            PEAK,
            "validate",
            "--fail-on",
            "never",
            "--format",
            "json",
            "--schema",
            str(SCHEMAS[0]),
            str(path),
        ]
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ)
        row(f"a play of {path.stat().st_size / 1e6:.0f} MB", f"{int(done.stderr.split()[-1]) / 1024:.0f} MB")


def letters(seed: int) -> None:
    """Print how long outline and checks of a letter take."""
    with tempfile.TemporaryDirectory() as folder:
        paths, _ = write_letters(Path(folder), 200, seed)
        documents = [(str(path), path.read_bytes()) for path in paths]
        around = Surroundings(Path(folder))

        def check() -> None:
            for name, data in documents:
                document = Document(name, data)
                check_document(document)
                check_links(document, around)
                identifiers_of(document)

        seconds = core_seconds(check, 5) / len(documents)
        size = sum(len(data) for _, data in documents) / len(documents)
    row(f"a letter of {size / 1000:.1f} kB", f"{seconds * 1000:.2f} ms")


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=float, default=30)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    throughput(arguments.megabytes, arguments.seed)
    heading("Outline and all checks of a letter, by the time of a core")
    letters(arguments.seed)
    heading("The most memory")
    for megabytes in (20, 150):
        memory(megabytes, arguments.seed)


if __name__ == "__main__":
    main()
