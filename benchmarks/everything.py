"""All figures of speed in one run, ours beside those of peers: ``make bench``.

python benchmarks/everything.py [--quick] [--peer STYLESHEET] [--page docs/benchmarks.md]

Prints tables, and writes them with plots as a page of the documentation. Peers that are not installed are named as missing.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import page
import tables
from figures import Beside, Builds
from machine import described
from measuring import ROOT, heading, progress
from parts import encoding, grammar, growth, pipeline, reading_pages, rules


@dataclass(frozen=True, slots=True)
class Plan:
    """How many letters are built in turn, and how many documents are for each other part."""

    counts: tuple[int, ...]
    shared: int
    runs: int
    validated: int
    transformed: int
    looped: int
    encoded: int


FULL = Plan(
    counts=(1, 10, 100, 1000, 10_000), shared=1000, runs=1, validated=1000, transformed=300, looped=100, encoded=100
)
QUICK = Plan(counts=(1, 10, 100), shared=50, runs=1, validated=50, transformed=50, looped=4, encoded=20)


def besides(plan: Plan, folder: Path, peer: Path | None) -> Iterator[Beside]:
    """Yield what is measured beside peers, over editions that are built in the folder."""
    outputs = folder / "outputs"
    outputs.mkdir()
    place = growth.edition(folder, plan.shared)
    validated = pipeline.copied(place, folder / "validated", plan.validated)
    transformed = pipeline.copied(place, folder / "transformed", plan.transformed)
    parts: Mapping[str, Callable[[], Iterable[Beside]]] = {
        "whole pipeline": lambda: pipeline.measure(growth.edition(folder, plan.looped)),
        "encoding": lambda: encoding.measure(plan.encoded),
        "RELAX NG": lambda: grammar.measure(validated, outputs),
        "Schematron": lambda: rules.measure(transformed, outputs),
        "HTML": lambda: reading_pages.measure(transformed, outputs, peer),
    }
    for name, part in parts.items():
        progress(name)
        yield from part()


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="a short run, and no page is written")
    parser.add_argument("--peer", type=Path, metavar="STYLESHEET", help="a stylesheet that makes HTML of TEI")
    parser.add_argument("--page", type=Path, default=ROOT / "docs" / "benchmarks.md")
    arguments = parser.parse_args()
    plan, machine = QUICK if arguments.quick else FULL, dict(described())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        builds = growth.measure(folder, plan.counts, plan.shared, plan.runs)
        others = tuple(besides(plan, folder, arguments.peer))
    for title, text in {"Machine": tables.named(machine), "Beside peers": tables.besides(others)}.items():
        heading(title)
        print(text, end="")
    print_builds(builds)
    if not arguments.quick:
        page.write(builds, others, machine, arguments.page)


def print_builds(builds: Builds) -> None:
    """Print the tables of whole builds."""
    for title, text in {"Growth": tables.sizes, "Processes": tables.sharing, "Again": tables.rebuilds}.items():
        heading(title)
        print(text(builds), end="")


if __name__ == "__main__":
    main()
