"""Schematron over the documents of an edition, beside the same schema as a stylesheet in Saxon for Java."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from figures import Beside
from java import saxon_command, saxon_name
from measuring import in_turn
from validating import ALONE, validate
from watching import watch

from parts.growth import CORES
from parts.loops import RULES, compiled_rules, over_folder

_RUNS = 3


def measure(documents: Sequence[Path], folder: Path) -> Iterator[Beside]:
    """Check the documents, which are all that is in their folder, with the rules of the edition; ``folder`` is for outputs."""
    alone, rules = folder / "schematron-alone.toml", compiled_rules(folder)
    alone.write_text(ALONE, encoding="utf-8")
    command = validate("--config", alone, "--schema", RULES, "--jobs")
    ours = {f"{CORES} processes": str(CORES), "one process": "1"}
    ways: dict[str, Callable[[], object]] = {
        name: partial(watch, [*command, jobs, *documents]) for name, jobs in ours.items()
    }
    if saxon_command():
        ways["saxon"] = lambda: over_folder(rules, documents[0].parent, folder / "reports")
    taken = in_turn(ways, _RUNS)
    for name in ours:
        work = f"{len(documents)} documents against {RULES.name}, {name}"
        yield Beside("Schematron", work, taken[name], f"{saxon_name()}, compiled rules, one JVM", taken.get("saxon"))
