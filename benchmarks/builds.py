"""Whole builds as a user runs them: growth, memory, processes, and building again. The part of ``make bench`` without peers.

python benchmarks/builds.py [--counts 1 10 100 1000 10000] [--shared 1000] [--runs 1]
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from everything import FULL, print_builds
from parts import growth


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", type=int, nargs="+", default=FULL.counts)
    parser.add_argument("--shared", type=int, default=FULL.shared)
    parser.add_argument("--runs", type=int, default=FULL.runs)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        builds = growth.measure(Path(folder), arguments.counts, arguments.shared, arguments.runs)
    print_builds(builds)


if __name__ == "__main__":
    main()
