"""Which schemas a configuration assigns to which documents, found and complete before anything is checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from rubricator.configuration.configuration import Assignment, Configuration
from rubricator.configuration.faults import MISSING, fault_in, missing_authorities
from rubricator.configuration.globs import matches
from rubricator.configuration.reading import ConfigurationError
from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.relaxng.addresses import file_name, has_scheme
from rubricator.validation import suffixes
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


@dataclass(frozen=True, slots=True)
class Assigned:
    """The schemas of the documents that fit some patterns, relative to a folder."""

    files: tuple[str, ...]
    schemas: Schemas


def assigned_schemas(
    configuration: Configuration, sources: Sources
) -> tuple[tuple[Assigned, ...], tuple[Diagnostic, ...]]:
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
    return tuple(Assigned(entry.files, _schemas(entry, paths, sources)) for entry in entries), said


def schemas_for(assigned: Sequence[Assigned], relative: str) -> Schemas | None:
    """Return the schemas of a document, by its path relative to the project's folder; None if it names its own."""
    fitting = (entry.schemas for entry in assigned if matches(entry.files, relative))
    schemas = next(fitting, None)
    return schemas if schemas and schemas.files else None


def _schemas(entry: Assignment, paths: Mapping[str, Path], sources: Sources) -> Schemas:
    grammars = tuple(paths[address] for address in entry.schemas if _suffix(address) in suffixes.RELAXNG)
    rules = [address for address in entry.schemas if _suffix(address) in suffixes.SCHEMATRON]
    phase = entry.phase or "#DEFAULT"
    return Schemas(grammars, tuple(Schematron(paths[one], phase) for one in (*rules, *entry.schematron)), sources)


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
