"""What a command takes as a process of its own: how long until it is done, and how much memory at most."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import material
from measuring import command, heading, row, seconds

RUNS = 9
FEW, MANY = 100, 1000
SHORT = (
    "Paris, May 3, 1792.\n\nDear Sir,\n\nMr. John Adams came with Abigail.\n\nYour obedient servant,\nTh: Jefferson\n"
)

MEASURED = "import resource, runpy, sys; sys.argv[0] = 'rubricator'\ntry: runpy.run_module('rubricator', run_name='__main__')\nfinally: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
"""Runs the command line given to it and prints the most memory it took, in kB, as the last line of standard error."""


def start_up() -> None:
    """Print how long ``rubricator recognize`` of a short text takes, start of Python included."""
    heading("Start-up")
    with tempfile.TemporaryDirectory() as folder:
        letter = Path(folder) / "letter.txt"
        letter.write_text(SHORT, encoding="utf-8")
        run = command(sys.executable, "-m", "rubricator", "recognize", letter)
        times = [seconds(run) for _ in range(RUNS)]
    row(f"recognize a short letter, least of {RUNS}", f"{min(times):.3f} s")
    row("  median", f"{median(times):.3f} s")


def memory() -> None:
    """Print the most memory that one command takes over few and over many documents, no two alike."""
    heading("Memory")
    with tempfile.TemporaryDirectory() as folder:
        sources = []
        for index, text in enumerate(material.many_documents(MANY)):
            sources.append(Path(folder) / f"{index:04}.txt")
            sources[-1].write_text(text, encoding="utf-8")
        peaks = {count: _peak(sources[:count], folder) for count in (FEW, MANY)}
    for count, peak in peaks.items():
        row(f"recognize {count} documents, peak", f"{peak / 1000:.1f} MB")
    row("  growth", f"{(peaks[MANY] - peaks[FEW]) / 1000:+.1f} MB")


def _peak(sources: Sequence[Path], folder: str) -> int:
    """Return the peak of the command's resident memory, in kB."""
    arguments = ["recognize", *map(str, sources), "--output-dir", str(Path(folder) / "out")]
    done = subprocess.run([sys.executable, "-c", MEASURED, *arguments], capture_output=True, text=True, check=True)
    return int(done.stderr.split()[-1])
