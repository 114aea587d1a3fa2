"""``rubricator schema lock``: the checksums of the schemas on the web that a project is checked with."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import click

from rubricator.cli.findings import report
from rubricator.cli.sources import catalog_option, fetch_option, sources_of
from rubricator.cli.terminal import emit, say
from rubricator.cli.usable import usable
from rubricator.diagnostics import Diagnostic, Severity
from rubricator.validation.schemas import Schemas


@click.command("lock")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
@catalog_option
@fetch_option
def lock(paths: tuple[Path, ...], catalogs: tuple[Path, ...], fetch: bool) -> int:
    """Record the checksums of schemas on the web in rubricator.lock.

    PATH is a document, or a folder to look for documents in. The schemas are those that the documents are checked with, and all
    that these include. Without PATH they are the project's documents, and what else the lock file has is left out. With
    --fetch every schema is fetched anew; otherwise what the cache has is recorded.

    \b
    Examples:
      rubricator schema lock
      rubricator schema lock --fetch
      rubricator schema lock tei/letter.xml
    """
    from rubricator.validation.lockfile import LockError, format_lock, read_lock
    from rubricator.validation.writing import write_whole

    file, schemas, findings = _schemas(paths, catalogs, fetch)
    checksums, complete = _checksums(schemas, fetch)
    report(findings)
    if findings or not complete:
        say(f"{file} is left as it was")
        return 1
    try:
        known = read_lock(file)
    except LockError as error:
        if paths:
            raise click.UsageError(f"{file} cannot be used: {error}") from None
        known = {}
    new = {**known, **checksums} if paths else dict(checksums)
    emit("".join(_differences(known, new)))
    if new != dict(known):
        write_whole(file, format_lock(new).encode())
    return 0


def _schemas(
    paths: tuple[Path, ...], catalogs: tuple[Path, ...], fetch: bool
) -> tuple[Path, tuple[Schemas, ...], tuple[Diagnostic, ...]]:
    """Return the lock file, the schemas of the documents, and why some are not to be had."""
    from rubricator.cli.assigning import assigned
    from rubricator.cli.configuring import configured, project_folder
    from rubricator.cli.discovery import Selection, find_documents

    with usable():
        settings = configured(paths, None)
        configured_catalogs = map(settings.path, settings.catalogs)
        named = sources_of((*catalogs, *configured_catalogs), fetch, False, os.environ, project_folder(settings, paths))
        sources = replace(named, lock=None, unattended=False)
        assignments, _ = assigned(settings, sources)
    selection = Selection(settings.folder, settings.include, settings.exclude)
    found: dict[Schemas, None] = {}
    findings: list[Diagnostic] = []
    for path in find_documents(paths or (Path(),), selection):
        schemas, said = assignments.schemas_of(path, path.read_bytes())
        findings += (finding for finding in said if finding.severity is Severity.ERROR)
        found[schemas] = None
    assert named.lock is not None, "the options name one"
    return named.lock, tuple(found), tuple(findings)


def _checksums(schemas: tuple[Schemas, ...], fetch: bool) -> tuple[Mapping[str, str], bool]:
    """Return the checksums of the schemas, and whether they are all that they should be."""
    from rubricator.validation.locking import checksums_of, renewed_checksums

    with usable():
        if not fetch:
            return checksums_of(schemas), True
        checksums, failures = renewed_checksums(schemas)
    for address, failure in failures.items():
        say(f"{address} could not be fetched: {failure.reason}")
    return checksums, not failures


def _differences(known: Mapping[str, str], new: Mapping[str, str]) -> list[str]:
    """Return what is added, changed and removed, a line each."""
    added = (f"added {address}\n" for address in new.keys() - known.keys())
    changed = (f"changed {address}\n" for address in new.keys() & known.keys() if new[address] != known[address])
    removed = (f"removed {address}\n" for address in known.keys() - new.keys())
    return sorted((*added, *changed, *removed), key=lambda line: line.partition(" ")[2])
