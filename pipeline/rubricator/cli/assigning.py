"""Which schemas a configuration assigns to which documents, found and complete before anything is checked."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from rubricator.cli.configuring import project_folder
from rubricator.cli.sources import sources_of
from rubricator.configuration.configuration import Assignment, Configuration
from rubricator.configuration.faults import MISSING, fault_in, missing_authorities
from rubricator.configuration.reading import ConfigurationError
from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.relaxng.addresses import file_name, has_scheme
from rubricator.validation import suffixes
from rubricator.validation.assigning import Assigned, Assignments
from rubricator.validation.places import Place, Remark
from rubricator.validation.schemas import Schemas, Schematron
from rubricator.validation.sources import Sources

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
RULES = (KIND,)


def assignments_for(configuration: Configuration, paths: Sequence[Path]) -> tuple[Assignments, tuple[Diagnostic, ...]]:
    """Return which schemas hold for documents by the configuration alone, and what is to be said of it.

    Raises UsageError, and ConfigurationError if a schema is not to be had.
    """
    catalogs = tuple(map(configuration.path, configuration.catalogs))
    root = project_folder(configuration, paths)
    return assigned(configuration, sources_of(catalogs, False, False, os.environ, root, configuration.fetch))


def assigned(configuration: Configuration, sources: Sources) -> tuple[Assignments, tuple[Diagnostic, ...]]:
    """Return the schemas that are configured, those of single documents first, and what is to be said of them.

    Raises ConfigurationError if one is not to be had.
    """
    rest = Assignment(("**",), configuration.schemas, configuration.schematron, configuration.phase)
    entries = (*configuration.assignments, rest)
    addresses = dict.fromkeys(address for entry in entries for address in (*entry.schemas, *entry.schematron))
    found = {address: _found(configuration, address, sources) for address in addresses}
    said = tuple(_said(configuration, address, place) for address, place in found.items() if place.remark)
    faults = (*_missing_files(configuration), *(one for one in said if one.severity is Severity.ERROR))
    if faults:
        raise ConfigurationError(faults)
    paths = {address: place.path for address, place in found.items() if place.path is not None}
    entries_found = tuple(_assigned(entry, paths, sources) for entry in entries)
    return Assignments(configuration.folder, entries_found, sources), said


def _assigned(entry: Assignment, paths: Mapping[str, Path], sources: Sources) -> Assigned:
    phase = entry.phase or "#DEFAULT"
    grammars = tuple(paths[address] for address in entry.schemas if _suffix(address) in suffixes.RELAXNG)
    rules = tuple(Schematron(paths[one], phase) for one in entry.schemas if _suffix(one) in suffixes.SCHEMATRON)
    more = tuple(Schematron(paths[one], phase) for one in entry.schematron)
    if not entry.schemas:
        return Assigned(entry.files, Schemas(sources=sources), more)
    return Assigned(entry.files, Schemas(grammars, (*rules, *more), sources))


def _found(configuration: Configuration, address: str, sources: Sources) -> Place:
    """Return where a schema lies that is configured."""
    if _suffix(address) not in suffixes.SCHEMAS:
        return Place(None, Remark(KIND, f"{address}: a schema's name ends in .rng, .rnc, .sch or .odd."))
    if not has_scheme(address):
        path = configuration.path(address)
        return Place(path) if path.is_file() else Place(None, Remark(MISSING, f"There is no schema {path}."))
    # Imported here: most schemas are files of the project.
    from rubricator.validation.locating import locate

    return locate(address, f"{configuration.folder.as_posix()}/", None, sources)


def _said(configuration: Configuration, address: str, place: Place) -> Diagnostic:
    assert place.remark is not None, "it was asked for"
    return fault_in(configuration, address, place.remark.rule, place.remark.message, place.remark.hint)


def _suffix(address: str) -> str:
    return PurePosixPath(file_name(address) if has_scheme(address) else address).suffix


def _missing_files(configuration: Configuration) -> Iterator[Diagnostic]:
    yield from missing_authorities(configuration)
    for address in configuration.images:
        if not configuration.path(address).is_dir():
            yield fault_in(configuration, address, MISSING, f"There is no folder {configuration.path(address)}.")
