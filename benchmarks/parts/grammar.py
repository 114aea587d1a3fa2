"""RELAX NG over the documents of an edition, beside Jing and libxml2, each a command over all of them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from figures import Beside
from java import jing_name
from measuring import ROOT, SHARED, in_turn
from validating import ALONE, validate
from validators import jing_command
from watching import watch

from parts.growth import CORES
from parts.loops import GRAMMAR

_PART = "RELAX NG"
_LXML = ROOT / "benchmarks" / "lxml_grammar.py"
_EVERYTHING = SHARED / "schemas" / "tei_all.rng"
_RUNS = 3


def measure(documents: Sequence[Path], folder: Path) -> Iterator[Beside]:
    """Validate against the schema of the edition, and against ``tei_all`` where it is there; ``folder`` is for what is needed."""
    alone = folder / "relaxng-alone.toml"
    alone.write_text(ALONE, encoding="utf-8")
    for schema in (GRAMMAR, _EVERYTHING):
        if schema.is_file():
            yield from _against(schema, documents, alone)


def _against(schema: Path, documents: Sequence[Path], alone: Path) -> Iterator[Beside]:
    ours, jing, lxml = f"{CORES} processes", jing_name(), f"lxml {version('lxml')}, one process"
    command = validate("--config", alone, "--schema", schema, "--jobs")
    ways: dict[str, Callable[[], object]] = {
        ours: lambda: watch([*command, str(CORES), *documents]),
        "one process": lambda: watch([*command, "1", *documents]),
        lxml: lambda: watch([sys.executable, _LXML, schema, *documents]),
    }
    if jing_command():
        ways[jing] = lambda: watch([*jing_command(), schema, *documents])
    taken = in_turn(ways, _RUNS)
    for peer in (jing, lxml):
        for own in (ours, "one process"):
            work = f"{len(documents)} documents against {schema.name}, {own}"
            yield Beside(_PART, work, taken[own], f"{peer}, one call", taken.get(peer))
