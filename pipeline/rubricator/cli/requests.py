"""What ``validate`` is asked for, and what that means together with the configuration."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import click

from rubricator.cli.assigning import assigned
from rubricator.cli.checking import Checking
from rubricator.cli.configuring import common_folder, project_folder
from rubricator.cli.discovery import Selection, find_documents
from rubricator.cli.sources import sources_of
from rubricator.configuration.configuration import Configuration
from rubricator.validation import suffixes
from rubricator.validation.assigning import Assigned, Assignments
from rubricator.validation.checks.links.prefixes import Prefix
from rubricator.validation.checks.links.surroundings import Surroundings
from rubricator.validation.reports import FORMATS
from rubricator.validation.repository import project_around
from rubricator.validation.schemas import Schemas, schemas_in
from rubricator.validation.sources import Sources


@dataclass(frozen=True, slots=True)
class Request:
    """The arguments of ``validate``, by the names of the options; None: the configuration decides."""

    paths: tuple[Path, ...]
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    changed: str | None
    schema_files: tuple[Path, ...]
    schematron_files: tuple[Path, ...]
    phase: str
    catalogs: tuple[Path, ...]
    fetch: bool
    offline: bool
    config: Path | None
    format: str
    reports: tuple[tuple[str, Path], ...]
    fail_on: str | None
    max_findings: int | None
    baseline: Path | None
    write_baseline: bool
    jobs: int | None


def everyday_request(paths: tuple[Path, ...], jobs: int | None = 1) -> Request:
    """Return what ``validate`` is asked for with these paths and no options."""
    return Request(
        paths, include=(), exclude=(), changed=None, schema_files=(), schematron_files=(), phase="#DEFAULT",
        catalogs=(), fetch=False, offline=False, config=None, format="text", reports=(), fail_on=None, max_findings=None,
        baseline=None, write_baseline=False, jobs=jobs,
    )  # fmt: skip


class FormatAndFile(click.ParamType[tuple[str, Path]]):
    """A format and the file to write it to, as ``sarif=findings.sarif``."""

    name = "format=file"

    def convert(
        self, value: str | tuple[str, Path], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, Path]:
        """Return the two; what is no pair of a known format and a file ends the command."""
        if isinstance(value, tuple):
            return value
        format_, _, file = value.partition("=")
        if format_ not in FORMATS or not file:
            self.fail(f"'{value}' is not FORMAT=FILE, with one of the formats {', '.join(FORMATS)}", param, ctx)
        return format_, Path(file)


def checking_of(request: Request, settings: Configuration) -> Checking:
    """Return how documents are checked. Raises UsageError, ConfigurationError."""
    catalogs = (*request.catalogs, *map(settings.path, settings.catalogs))
    root = project_folder(settings, request.paths)
    sources = sources_of(catalogs, request.fetch, request.offline, os.environ, root, settings.fetch)
    exclude = (*settings.exclude, *request.exclude)
    selection = Selection(settings.folder, request.include or settings.include, exclude, settings.rendered)
    given = _schemas(request, sources)
    assignments, said = (_for_all(given), ()) if given else assigned(settings, sources)
    surroundings = _surroundings(settings, request, root)
    return Checking(selection, assignments, said, surroundings, settings.policy)


def _for_all(schemas: Schemas) -> Assignments:
    """Return that these schemas, of the command line, hold for every document, whatever the configuration says."""
    return Assignments(entries=(Assigned(("**",), schemas),), sources=schemas.sources)


def _surroundings(settings: Configuration, request: Request, root: Path | None) -> Surroundings:
    """Return what lies around the documents."""
    return Surroundings(
        root or project_around(common_folder(request.paths)),
        tuple(map(settings.path, settings.authorities)),
        tuple(map(settings.path, settings.images)),
        tuple(Prefix.configured(name, replacement, settings.folder) for name, replacement in settings.prefixes),
    )


def documents_of(request: Request, settings: Configuration, selection: Selection) -> tuple[Path, ...]:
    """Return the documents to check. Raises UsageError if there are none in the folders where there should be."""
    documents = find_documents(request.paths or (Path(),), selection)
    # Files that are all excluded are no mistake: a hook is given those of a commit, whichever they are.
    if not documents and not any(path.is_file() for path in request.paths):
        raise click.UsageError(_nothing_found(request, selection))
    if request.changed is None:
        return documents
    # Imported here: most runs do not ask git.
    from rubricator.cli.git import changed_files

    changed = changed_files(settings.folder, request.changed)
    if changed & on_which_all_depends(request, settings) or any(path.suffix in suffixes.SCHEMAS for path in changed):
        return documents
    return tuple(document for document in documents if document.resolve() in changed)


def on_which_all_depends(request: Request, settings: Configuration) -> frozenset[Path]:
    """Return the files, resolved, after whose change every document may be right or wrong."""
    entries = [(entry.schemas, entry.schematron) for entry in settings.assignments]
    addresses = [address for entry in entries for addresses in entry for address in addresses]
    addresses += [*settings.schemas, *settings.schematron, *settings.catalogs, *settings.authorities]
    given = [
        *request.schema_files,
        *request.schematron_files,
        *request.catalogs,
        *([settings.file] if settings.file else []),
    ]
    return frozenset(path.resolve() for path in (*given, *map(settings.path, addresses)))


def _nothing_found(request: Request, selection: Selection) -> str:
    where = ", ".join(map(str, request.paths)) or "this folder"
    left_out = f" without {', '.join(selection.exclude)}" if selection.exclude else ""
    return f"there are no documents in {where}: looked for {', '.join(selection.include)}{left_out}"


def _schemas(request: Request, sources: Sources) -> Schemas | None:
    """Return the schemas of the command line, None if there are none."""
    try:
        schemas = schemas_in(request.schema_files, request.schematron_files, request.phase, sources)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    for path in schemas.files:
        if path.parts[0] in ("http:", "https:"):
            raise click.UsageError("--schema takes a file; the configuration may name an address on the web")
        if not path.is_file():
            raise click.UsageError(f"there is no schema {path}")
    return schemas if schemas.files else None
