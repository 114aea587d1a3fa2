"""Which documents go into a package, and which authority file goes with each."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from rubricator.building.places import AUTHORITY, SOURCES, transcriptions
from rubricator.building.states import state
from rubricator.cli.discovery import Selection, find_documents
from rubricator.cli.heads import head


def documents_in(paths: Iterable[Path], selection: Selection, output: Path) -> tuple[Path, ...]:
    """Return the documents that paths stand for. Raises UsageError if there are none, or if the output would become one."""
    paths = tuple(paths)
    searched = tuple(map(_searched, paths))
    _check_apart(searched, output)
    given = {os.path.normpath(path) for path in paths if not path.is_dir()}
    found = tuple(
        path
        for path in find_documents(searched, selection)
        if os.path.normpath(path) in given or (path.name != AUTHORITY and head(path, state(path)).may_be_tei)
    )
    if not found:
        where = ", ".join(map(str, searched))
        raise click.UsageError(f"there are no TEI documents in {where}; make them with: rubricator build")
    return found


def authority_of(document: Path, given: Path | None) -> Path | None:
    """Return the file of the people that a document names: the one that is given, else the one beside it."""
    beside = document.parent / AUTHORITY
    return given or (beside if beside.is_file() and beside != document else None)


def unbuilt(paths: Iterable[Path], documents: Iterable[Path]) -> Iterator[Path]:
    """Yield the transcriptions of editions that have no document among these."""
    made = {(path.parent.resolve(), path.stem) for path in documents}
    for edition in (path for path in paths if path.is_dir()):
        for source in transcriptions(edition):
            if (source.parent.parent.resolve(), source.stem) not in made:
                yield source


def _searched(path: Path) -> Path:
    """Return where the documents of a path are looked for: those of an edition stand in one of its folders."""
    return path / SOURCES.parent if path.is_dir() and transcriptions(path) else path


def _check_apart(searched: Iterable[Path], output: Path) -> None:
    target = output.resolve()
    for path in searched:
        if target == path.resolve() or (path.is_dir() and target.is_relative_to(path.resolve())):
            raise click.UsageError(f"{output} is in {path}, where documents are looked for; choose another --output")
