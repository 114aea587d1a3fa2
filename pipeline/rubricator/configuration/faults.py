"""Faults that show only when what a configuration names is looked for."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.configuration.configuration import Configuration
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.source import Position

MISSING = Rule(
    "CFG004",
    Severity.ERROR,
    "A file of the configuration that is not there",
    "The configuration names a schema, a catalog, an authority file or a folder that does not exist. Nothing was checked or "
    "rendered, since without it the result might be another.",
    hint="Correct the path: it is relative to the folder of the configuration.",
    wrong='schemas = ["shema/letters.rng"]',
    right='schemas = ["schema/letters.rng"]',
    reference="docs/configuration.md",
)
RULES = (MISSING,)


def missing_authorities(configuration: Configuration) -> Iterator[Diagnostic]:
    """Yield a finding for each authority file that is configured and not there."""
    for address in configuration.authorities:
        if not configuration.path(address).is_file():
            message = f"There is no authority file {configuration.path(address)}."
            yield fault_in(configuration, address, MISSING, message)


def fault_in(configuration: Configuration, value: str, rule: Rule, message: str, hint: str = "") -> Diagnostic:
    """Return a finding of a rule at the first line of the configuration that has a value."""
    assert configuration.file is not None, "without a file nothing can be wrong in it"
    lines = configuration.file.read_text(encoding="utf-8", errors="replace").split("\n")
    line = next((number for number, text in enumerate(lines, 1) if value in text), 1)
    return at_position(str(configuration.file), Position(line, 1), rule, message, hint)
