"""What a command is to do, from its arguments and the project's configuration."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from rubricator.cli.git import work_tree
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.source import Position
from rubricator.validation.configuration import Assignment, Configuration, ConfigurationError
from rubricator.validation.globs import matches
from rubricator.validation.schemas import Schemas, Schematron
from rubricator.validation.sources import Sources

RELAXNG = (".rng", ".rnc")
SCHEMATRON = (".sch",)

MISSING = Rule(
    "CFG004",
    Severity.ERROR,
    "A file of the configuration that is not there",
    "The configuration names a schema, a catalog, an authority file or a folder that does not exist. Nothing was checked, since "
    "what would pass without it might not pass with it.",
    hint="Correct the path: it is relative to the folder of the configuration.",
    wrong='schemas = ["shema/letters.rng"]',
    right='schemas = ["schema/letters.rng"]',
    reference="docs/configuration.md",
)
KIND = Rule(
    "CFG005",
    Severity.ERROR,
    "A schema in no language that is understood",
    "RELAX NG, in XML (.rng) or compact syntax (.rnc), and Schematron (.sch) are understood, by the ends of the names.",
    hint="Name the schema in one of these languages.",
    wrong='schemas = ["schema/letters.xsd"]',
    right='schemas = ["schema/letters.rng"]',
    reference="docs/configuration.md",
)
RULES = (MISSING, KIND)


@dataclass(frozen=True, slots=True)
class Assigned:
    """The schemas of the documents that fit some patterns, relative to a folder."""

    files: tuple[str, ...]
    schemas: Schemas


def configured(paths: Sequence[Path], file: Path | None) -> Configuration:
    """Return the configuration in a file, else the one for the paths: of the nearest folder upwards that has one.

    Where there is none the folder is the current one. Raises UsageError, ConfigurationError, OSError.
    """
    from rubricator.validation.configuration import find_configuration, read_configuration

    if file is not None and not file.is_file():
        raise click.UsageError(f"there is no configuration {file}")
    found = file or find_configuration(common_folder(paths))
    return read_configuration(_near(found)) if found else Configuration(Path())


def common_folder(paths: Sequence[Path]) -> Path:
    """Return the innermost folder that all paths are in, absolute."""
    folders = [path if path.is_dir() else path.parent for path in paths]
    try:
        return Path(os.path.commonpath([folder.absolute() for folder in folders or [Path()]])).resolve()
    except ValueError:  # on several drives
        return Path.cwd()


def _near(path: Path) -> Path:
    """Return a path as one would write it here: relative, if it is in the current folder or one around it."""
    try:
        return Path(os.path.relpath(path))
    except ValueError:  # on another drive
        return path


def project_folder(configuration: Configuration, paths: Sequence[Path]) -> Path | None:
    """Return the folder of the project: where its configuration is, else the top of its git work tree, else None."""
    return configuration.folder.resolve() if configuration.file else work_tree(common_folder(paths))


def assigned_schemas(configuration: Configuration, sources: Sources) -> tuple[Assigned, ...]:
    """Return the schemas that are configured, those of single documents first. Raises ConfigurationError."""
    rest = Assignment(("**",), configuration.schemas, configuration.schematron, configuration.phase)
    entries = (*configuration.assignments, rest)
    faults = tuple(fault for entry in entries for fault in _faults(configuration, entry))
    if faults:
        raise ConfigurationError(faults)
    return tuple(Assigned(entry.files, _schemas(configuration, entry, sources)) for entry in entries)


def schemas_for(assigned: Sequence[Assigned], relative: str) -> Schemas | None:
    """Return the schemas of a document, by its path relative to the project's folder; None if it names its own."""
    fitting = (entry.schemas for entry in assigned if matches(entry.files, relative))
    schemas = next(fitting, None)
    return schemas if schemas and schemas.files else None


def _schemas(configuration: Configuration, entry: Assignment, sources: Sources) -> Schemas:
    named = [configuration.path(address) for address in entry.schemas]
    grammars = tuple(path for path in named if path.suffix in RELAXNG)
    rules = [path for path in named if path.suffix in SCHEMATRON]
    rules += map(configuration.path, entry.schematron)
    return Schemas(grammars, tuple(Schematron(path, entry.phase or "#DEFAULT") for path in rules), sources)


def _faults(configuration: Configuration, entry: Assignment) -> Iterator[Diagnostic]:
    for address in (*entry.schemas, *entry.schematron):
        path = configuration.path(address)
        if path.suffix not in (*RELAXNG, *SCHEMATRON):
            yield fault(configuration, address, KIND, f"{address}: a schema's name ends in .rng, .rnc or .sch.")
        elif not path.is_file():
            yield fault(configuration, address, MISSING, f"There is no schema {path}.")


def fault(configuration: Configuration, value: str, rule: Rule, message: str) -> Diagnostic:
    """Return a finding of a rule at the first line of the configuration that has a value."""
    assert configuration.file is not None, "without a file nothing can be wrong in it"
    lines = configuration.file.read_text(encoding="utf-8", errors="replace").split("\n")
    line = next((number for number, text in enumerate(lines, 1) if value in text), 1)
    return at_position(str(configuration.file), Position(line, 1), rule, message)
