"""Which documents go into a package, and which authority file goes with each."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from rubricator.building.places import AUTHORITY, Place
from rubricator.building.states import state
from rubricator.cli.discovery import Selection, find_documents
from rubricator.cli.heads import head
from rubricator.cli.projects import places_of
from rubricator.configuration.configuration import Configuration
from rubricator.deposit.gathering import source_of


@dataclass(frozen=True, slots=True)
class Edition:
    """The paths a package is made of, and the sources of the edition that its folders have, by their documents' true paths."""

    paths: tuple[Path, ...]
    authorities: tuple[Path, ...]
    sources: Mapping[Path, Place]

    def source_of(self, document: Path) -> Path | None:
        """Return the transcription that a document was made from, None if there is none."""
        place = self.sources.get(document.resolve())
        return place.source if place and place.is_transcribed else source_of(document)

    def authorities_of(self, document: Path) -> tuple[Path, ...]:
        """Return the files of the people that a document names: those that are named, else the one beside it."""
        beside = document.parent / AUTHORITY
        return self.authorities or ((beside,) if beside.is_file() and beside != document else ())

    def unbuilt(self, documents: Iterable[Path]) -> Iterator[Path]:
        """Yield the transcriptions that have no document among these."""
        made = {path.resolve() for path in documents}
        yield from (place.source for document, place in self.sources.items() if document not in made)


def edition_of(paths: tuple[Path, ...], authorities: tuple[Path, ...], configuration: Configuration) -> Edition:
    """Return what a package is made of, with the sources that build knows in its folders."""
    places = (place for path in paths if path.is_dir() for place in places_of(path, authorities, configuration))
    return Edition(paths, authorities, {place.document.resolve(): place for place in places})


def documents_in(edition: Edition, selection: Selection, output: Path) -> tuple[Path, ...]:
    """Return the documents that paths stand for. Raises UsageError if there are none, or if the output would become one."""
    paths = edition.paths
    searched = tuple(dict.fromkeys(found for path in paths for found in _searched(path, edition)))
    _check_apart(searched, output)
    given = {os.path.normpath(path) for path in paths if not path.is_dir()}
    found = tuple(
        path
        for path in find_documents(searched, selection)
        if os.path.normpath(path) in given or (_is_no_authority(path, edition) and head(path, state(path)).may_be_tei)
    )
    if not found:
        where = ", ".join(map(str, searched))
        raise click.UsageError(f"there are no TEI documents in {where}; make them with: rubricator build")
    return found


def _searched(path: Path, edition: Edition) -> Iterator[Path]:
    """Yield where the documents of a path are looked for: those of an edition stand in folders of it."""
    inside = [place for place in edition.sources.values() if path.is_dir() and _is_in(place.source, path)]
    if not inside:
        yield path
    for place in inside:
        yield place.document.parent if place.is_transcribed else place.document


def _is_in(source: Path, folder: Path) -> bool:
    return source.absolute().is_relative_to(folder.absolute())


def _is_no_authority(path: Path, edition: Edition) -> bool:
    return path.name != AUTHORITY and path.resolve() not in {file.resolve() for file in edition.authorities}


def _check_apart(searched: Iterable[Path], output: Path) -> None:
    target = output.resolve()
    for path in searched:
        if target == path.resolve() or (path.is_dir() and target.is_relative_to(path.resolve())):
            raise click.UsageError(f"{output} is in {path}, where documents are looked for; choose another --output")
