"""What ``serve`` serves: the documents that the paths stand for, and the states of all that their pages depend on."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import click

from rubricator.building.places import Place, edition_of, found_authorities
from rubricator.building.states import State, States, state, states
from rubricator.building.work import Stages
from rubricator.cli.configuring import common_folder, configured
from rubricator.cli.customizing import custom_folder
from rubricator.cli.discovery import Selection, find_documents
from rubricator.cli.heads import head
from rubricator.cli.projects import places_of
from rubricator.cli.requests import everyday_request, on_which_all_depends
from rubricator.configuration.configuration import Configuration
from rubricator.configuration.reading import find_configuration
from rubricator.diagnostics import UnusableError
from rubricator.rendering import FORMATS, Format
from rubricator.serving.documents import Document
from rubricator.validation.naming import schemas_named_by


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command was asked for; the folder of a project's own None: the configuration names it.

    ``root`` is the folder that the paths of pages are relative to, absolute.
    """

    paths: tuple[Path, ...]
    authority: Path | None
    custom_folder: Path | None
    stages: Stages
    root: Path

    def at(self, file: Path) -> str:
        """Return the path at which a file is served."""
        return "/" + Path(os.path.relpath(file, self.root)).as_posix()

    def authorities(self, configuration: Configuration) -> tuple[Path, ...]:
        """Return the authority files that are named; those that are configured and not there are reported elsewhere."""
        configured = map(configuration.path, configuration.authorities)
        return (self.authority,) if self.authority else tuple(path for path in configured if path.is_file())


@dataclass(frozen=True, slots=True)
class Edition:
    """The documents by the paths of their pages: transcriptions with their places, TEI files; and the states of files.

    ``shared`` are those that all pages depend on, None before anybody has looked; ``own`` are those of each page.
    """

    documents: tuple[Document, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)
    files: Mapping[str, Path] = field(default_factory=dict)
    shared: States | None = None
    own: Mapping[str, States] = field(default_factory=dict)

    def changed_since(self, before: Edition) -> frozenset[str]:
        """Return the pages that another state of their files can have changed."""
        if self.shared != before.shared:
            return frozenset(self.own)
        return frozenset(page for page, files in self.own.items() if files != before.own.get(page))


def formats_in(configuration: Configuration) -> Mapping[str, Format]:
    """Return the formats that are made of each transcription: those of the edition, and the page that is shown."""
    return {name: FORMATS[name] for name in dict.fromkeys((*configuration.edition.formats, "html"))}


def root_of(paths: Iterable[Path]) -> Path:
    """Return the innermost folder, absolute, that everything is in that is served for the paths."""
    paths = tuple(paths)
    try:
        configuration = configured(paths, None)
    except (click.ClickException, UnusableError, OSError):  # reported where the settings are read
        configuration = Configuration(Path())
    folders = {folder for path in paths for folder in _folders(path, configuration)}
    return Path(os.path.commonpath([os.path.abspath(folder) for folder in folders]))  # noqa: PTH100  # keeps links


def edition_now(asked: Asked, configuration: Configuration, selection: Selection | None) -> Edition:
    """Return the documents there are now, and the states of all that pages depend on.

    ``selection`` says which files of folders are meant, None as long as the configuration could not be read.
    """
    named = asked.authorities(configuration)
    by_path = {path: places_of(path, named, configuration) for path in asked.paths}
    sources = tuple(place for its in by_path.values() for place in its)
    places = {asked.at(p.output(FORMATS["html"].suffix)): p for p in sources if p.is_transcribed}
    tei = (
        *(p.document for p in sources if not p.is_transcribed),
        *_tei([path for path, its in by_path.items() if not its], selection),
    )
    found = {asked.at(path.with_suffix(FORMATS["html"].suffix)): path for path in tei}
    files = {page: path for page, path in found.items() if page not in places}
    documents = [
        *(_document(asked, configuration, page, spot) for page, spot in places.items()),
        *(Document(page, str(path), head(path, state(path)).title, (asked.at(path),)) for page, path in files.items()),
    ]
    own = {page: states(_used_by(spot)) for page, spot in places.items()}
    own |= {page: states(_named_by_file(path, named)) for page, path in files.items()}
    return Edition(tuple(documents), places, files, states(_shared(asked)), own)


def _document(asked: Asked, configuration: Configuration, page: str, spot: Place) -> Document:
    outputs = (spot.output(format_.suffix) for format_ in formats_in(configuration).values())
    others = tuple(path for file in (spot.document, *outputs) if (path := asked.at(file)) != page)
    title = head(spot.document, state(spot.document)).title if spot.document.is_file() else ""
    return Document(page, str(spot.source), title, others)


def _tei(paths: Sequence[Path], selection: Selection | None) -> Iterator[Path]:
    """Yield the TEI files: those that are named, and those in folders that are no edition of transcriptions."""
    if not paths:
        return
    for path in find_documents(paths, selection or Selection(common_folder(paths))):
        if path in paths or head(path, state(path)).may_be_tei:
            yield path


def _shared(asked: Asked) -> Iterator[Path]:
    """Yield the files that all pages depend on, as far as that can be known."""
    found = find_configuration(common_folder(asked.paths))
    yield from ([found] if found else [])
    try:
        configuration = configured(asked.paths, None)
        yield from on_which_all_depends(everyday_request(asked.paths), configuration)
        folder = asked.custom_folder or custom_folder(configuration)
    except (click.ClickException, UnusableError, OSError):  # reported where the settings are read
        folder = asked.custom_folder
    yield from sorted(folder.rglob("*")) if folder else ()


def _used_by(spot: Place) -> Iterator[Path]:
    yield from (spot.source, spot.document)
    yield from spot.authorities
    yield from sorted(spot.schemas.glob("*"))


def _named_by_file(path: Path, authorities: tuple[Path, ...]) -> Iterator[Path]:
    yield path
    yield from authorities or found_authorities(path)
    yield from _schemas(path, state(path))


@lru_cache(maxsize=4096)
def _schemas(path: Path, _state: State) -> tuple[Path, ...]:
    """Return the schemas that a document names."""
    try:
        return schemas_named_by(path.read_bytes(), path)[0].files
    except OSError:
        return ()


def _folders(path: Path, configuration: Configuration) -> Iterator[Path]:
    """Yield the folders that files of a path are served from."""
    if path.is_dir():
        yield path
    elif not places_of(path, (), configuration) or edition_of(path):
        yield edition_of(path) or path.parent
    for spot in places_of(path, (), configuration):
        yield from (spot.outputs, spot.document.parent)
