"""``rubricator validate``: TEI documents checked against RELAX NG and Schematron."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import partial
from itertools import chain
from pathlib import Path

import click

from rubricator.cli.findings import report
from rubricator.cli.options import files_argument
from rubricator.cli.outcomes import Outcome, attempt, findings_of, status
from rubricator.cli.parallel import in_processes, jobs_for
from rubricator.cli.schemas import usable_schemas
from rubricator.cli.sources import catalog_option, fetch_option, offline_option, sources_of
from rubricator.cli.terminal import collected, emit, wants_color
from rubricator.diagnostics import Diagnostic
from rubricator.validation.reports import FORMATS, formatter
from rubricator.validation.reports.report import Report
from rubricator.validation.schemas import Schemas, Schematron
from rubricator.validation.sources import EVERYDAY, Sources
from rubricator.validation.validating import validate

RELAXNG = (".rng", ".rnc")
SCHEMATRON = (".sch",)


@click.command("validate")
@files_argument
@click.option(
    "--schema",
    "schema_files",
    metavar="FILE",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A schema to check against, .rng, .rnc or .sch, instead of those that the documents name; may be repeated.",
)
@catalog_option
@fetch_option
@offline_option
@click.option("--format", "name", default="text", type=click.Choice(FORMATS), help="text for people, or json.")
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=1),
    help="How many processes share the files (default: one a core where there is much to check).",
)
def command(
    files: tuple[Path, ...],
    schema_files: tuple[Path, ...],
    catalogs: tuple[Path, ...],
    fetch: bool,
    offline: bool,
    name: str,
    jobs: int | None,
) -> int:
    """Check TEI documents: well-formedness, RELAX NG, Schematron.

    The schemas are those that a document names in its xml-model instructions, or those of --schema. Those on the web are looked
    up in catalogs (--catalog, XML_CATALOG_FILES) and in the cache (rubricator schema); they are fetched only with --fetch.

    \b
    Examples:
      rubricator validate letter.xml
      rubricator validate tei/*.xml --format json > findings.json
      rubricator validate letter.xml --schema tei_all.rng --schema house-rules.sch
    """
    chosen = schemas_of(schema_files, sources_of(catalogs, fetch, offline, os.environ))
    with usable_schemas():
        outcomes = collected(_outcomes(files, chosen, jobs or jobs_for(files)), len(files), "validating")
    if name == "json" or not all(outcome.failed for outcome in outcomes):
        emit(_formatted(name, outcomes, files))
    report(findings_of(outcome for outcome in outcomes if outcome.failed))
    return status(outcomes)


def schemas_of(paths: tuple[Path, ...], sources: Sources = EVERYDAY) -> Schemas:
    """Return the schemas in files, by the ends of their names, with their sources. Raises UsageError."""
    for path in paths:
        if path.suffix not in (*RELAXNG, *SCHEMATRON):
            raise click.UsageError(f"{path}: a schema's name ends in {', '.join(RELAXNG)} or {', '.join(SCHEMATRON)}")
        if not path.is_file():
            raise click.UsageError(f"there is no schema {path}")
    grammars, rules = (tuple(path for path in paths if path.suffix in ends) for ends in (RELAXNG, SCHEMATRON))
    return Schemas(grammars, tuple(map(Schematron, rules)), sources)


def _outcomes(files: tuple[Path, ...], chosen: Schemas, jobs: int) -> Iterator[Outcome]:
    action = partial(_outcome, chosen)
    if jobs == 1 or len(files) < 3:
        return map(action, files)
    # The first is checked here, so that the others find its schemas compiled.
    return chain([action(files[0])], in_processes(action, files[1:], jobs))


def _outcome(chosen: Schemas, path: Path) -> Outcome:
    return attempt(path, lambda: check(path, chosen))


def check(path: Path, chosen: Schemas) -> tuple[Diagnostic, ...]:
    """Return the findings in a document, checked against the schemas chosen, if there are none against those it names."""
    document = path.read_bytes()
    if chosen.relaxng or chosen.schematron:
        return in_order(str(path), validate(str(path), document, chosen))
    # Imported here: with --schema nothing of it is needed.
    from rubricator.validation.naming import schemas_named_by

    schemas, found = schemas_named_by(document, path, chosen.sources)
    return in_order(str(path), found + validate(str(path), document, schemas))


def in_order(name: str, found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Return the findings in the order of the document, those about other files after them."""
    return tuple(sorted(found, key=lambda diagnostic: (diagnostic.file != name, diagnostic.position)))


def _formatted(name: str, outcomes: list[Outcome], files: tuple[Path, ...]) -> str:
    found = findings_of(outcome for outcome in outcomes if not outcome.failed)
    read = (str(path) for path, outcome in zip(files, outcomes, strict=True) if not outcome.failed)
    made = Report(found, tuple(read), _sources(found))
    if name == "text" and wants_color(sys.stdout):
        from rubricator.validation.reports.text import format_text

        return format_text(made, color=True)
    return formatter(name)(made)


def _sources(found: tuple[Diagnostic, ...]) -> dict[str, str]:
    """Return the text of the files that have findings, read once more, since most files of many have none."""
    return {name: _text(Path(name)) for name in dict.fromkeys(diagnostic.file for diagnostic in found)}


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return ""
