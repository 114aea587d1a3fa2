"""What ``serve`` serves: the documents that the paths stand for, as they are now, and how the page of each is made."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from pathlib import Path
from urllib.parse import quote

import click

from rubricator.building.authorities import load_authority
from rubricator.building.companions import authorities
from rubricator.building.document import preview_document
from rubricator.building.places import Place, edition_of, find_authority, place, transcriptions
from rubricator.building.renderings import render_document
from rubricator.building.stages import Stages, Work
from rubricator.building.states import State, States, state, states
from rubricator.cli.checking import Checking, check_file
from rubricator.cli.configuring import common_folder, configured
from rubricator.cli.customizing import custom_folder
from rubricator.cli.discovery import Selection, find_documents
from rubricator.cli.heads import head
from rubricator.cli.requests import Request, checking_of, on_which_all_depends
from rubricator.diagnostics import UnusableError, has_errors
from rubricator.rendering import FORMATS, TEI, Companions, Custom, read_custom, stylesheet_of
from rubricator.serving.documents import Document, File, Findings, Made
from rubricator.validation.configuration import find_configuration
from rubricator.validation.naming import schemas_named_by

_TRANSCRIPTION = ".txt"
_TEI_TYPE = "application/xml"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command was asked for; the folder of a project's own None: the configuration names it."""

    paths: tuple[Path, ...]
    authority: Path | None
    custom_folder: Path | None
    stages: Stages

    @property
    def root(self) -> Path:
        """The folder that the paths of pages are relative to, absolute."""
        folders = [folder for path in self.paths for folder in _folders(path)]
        return Path(os.path.commonpath([os.path.abspath(folder) for folder in folders]))  # noqa: PTH100  # keeps links

    def at(self, file: Path) -> str:
        """Return the path at which a file is served."""
        return "/" + Path(os.path.relpath(file, self.root)).as_posix()


@dataclass(frozen=True, slots=True)
class Settings:
    """What all pages depend on, checked: the project's own stylesheets, how TEI is checked, and warnings."""

    custom: Custom | None = None
    checking: Checking | None = None
    warnings: Findings = ()


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


def settings_of(asked: Asked) -> Settings:
    """Return what all pages depend on. Raises UsageError, UnusableError, OSError."""
    configuration = configured(asked.paths, None)
    checking = checking_of(_request(asked), configuration)
    folder = asked.custom_folder or custom_folder(configuration)
    custom, warnings = read_custom(folder) if folder else (None, ())
    stylesheet_of(FORMATS["html"], custom)
    return Settings(custom, checking, (*warnings, *checking.said))


def edition_now(asked: Asked, settings: Settings) -> Edition:
    """Return the documents there are now, and the states of all that pages depend on."""
    places = {asked.at(p.output(FORMATS["html"].suffix)): p for p in _places(asked)}
    found = {asked.at(path.with_suffix(FORMATS["html"].suffix)): path for path in _tei(asked, settings)}
    files = {page: path for page, path in found.items() if page not in places}
    documents = [
        *(_document(asked, page, spot) for page, spot in places.items()),
        *(Document(page, str(path), head(path, state(path)).title, (asked.at(path),)) for page, path in files.items()),
    ]
    own = {page: states(_used_by(spot)) for page, spot in places.items()}
    own |= {page: states(_named_by_file(path, asked.authority)) for page, path in files.items()}
    return Edition(tuple(documents), places, files, states(_shared(asked)), own)


def made(page: str, asked: Asked, settings: Settings, edition: Edition) -> Made:
    """Return what is made of a document now. Raises UnusableError, OSError."""
    if page in edition.places:
        return _made_of_transcription(edition.places[page], asked, settings)
    return _made_of_tei(edition.files[page], asked, settings)


def _made_of_transcription(spot: Place, asked: Asked, settings: Settings) -> Made:
    authority, unsure = load_authority(spot.authority)
    if has_errors(unsure):
        return Made("", findings=unsure)
    work = preview_document(spot, authority, asked.stages, settings.custom)
    page = work.renderings.get("html", "")
    return Made(page, dict(_others(work, spot, asked)), (*unsure, *work.diagnostics), _title(page))


def _others(work: Work, spot: Place, asked: Asked) -> Iterator[tuple[str, File]]:
    if work.document:
        yield asked.at(spot.document), File(work.document, _TEI_TYPE)
    for name, text in work.renderings.items():
        yield (
            asked.at(spot.output(FORMATS[name].suffix)),
            File(text.encode(), f"{FORMATS[name].media_type}; charset=utf-8"),
        )


def _made_of_tei(path: Path, asked: Asked, settings: Settings) -> Made:
    people = asked.authority or find_authority(path, path.parent)
    _, unsure = load_authority(people)
    if has_errors(unsure):
        return Made("", findings=unsure)
    data = path.read_bytes()
    companions = Companions(authorities(people), {TEI: quote(path.name)}, settings.custom)
    page, found = render_document(path, data, FORMATS["html"], companions)
    checked = check_file(settings.checking, path).outcome.diagnostics if settings.checking else ()
    return Made(page, {asked.at(path): File(data, _TEI_TYPE)}, _each_once((*checked, *found)), _title(page))


def _title(page: str) -> str:
    found = re.search(r"<title>([^<]*)</title>", page)
    return unescape(found[1]) if found else ""


def _each_once(findings: Findings) -> Findings:
    """Return findings without those of what cannot be rendered where it is said already that it is no XML."""
    places = {finding.position.line for finding in findings if finding.code.startswith("XML")}
    return tuple(f for f in findings if not (f.code == "XSL004" and f.position.line in places))


def _document(asked: Asked, page: str, spot: Place) -> Document:
    outputs = (spot.output(format_.suffix) for format_ in FORMATS.values())
    others = tuple(path for file in (spot.document, *outputs) if (path := asked.at(file)) != page)
    title = head(spot.document, state(spot.document)).title if spot.document.is_file() else ""
    return Document(page, str(spot.source), title, others)


def _places(asked: Asked) -> Iterator[Place]:
    for path in asked.paths:
        sources = transcriptions(path) if path.is_dir() else (path,) if path.suffix == _TRANSCRIPTION else ()
        yield from (place(source, None, asked.authority) for source in sources)


def _tei(asked: Asked, settings: Settings) -> Iterator[Path]:
    """Yield the TEI files: those that are named, and those in the folders that are no edition of transcriptions."""
    paths = [
        path for path in asked.paths if path.suffix != _TRANSCRIPTION and not (path.is_dir() and transcriptions(path))
    ]
    if not paths:
        return
    selection = settings.checking.selection if settings.checking else Selection(common_folder(paths))
    for path in find_documents(paths, selection):
        if path in asked.paths or head(path, state(path)).may_be_tei:
            yield path


def _shared(asked: Asked) -> Iterator[Path]:
    """Yield the files that all pages depend on, as far as that can be known."""
    found = find_configuration(common_folder(asked.paths))
    yield from ([found] if found else [])
    try:
        configuration = configured(asked.paths, None)
        yield from on_which_all_depends(_request(asked), configuration)
        folder = asked.custom_folder or custom_folder(configuration)
    except (click.ClickException, UnusableError, OSError):  # reported where the settings are read
        folder = asked.custom_folder
    yield from sorted(folder.rglob("*")) if folder else ()


def _used_by(spot: Place) -> Iterator[Path]:
    yield from (spot.source, spot.document)
    yield from ([spot.authority] if spot.authority else [])
    yield from sorted(spot.schemas.glob("*"))


def _named_by_file(path: Path, authority: Path | None) -> Iterator[Path]:
    yield path
    people = authority or find_authority(path, path.parent)
    yield from ([people] if people else [])
    yield from _schemas(path, state(path))


@lru_cache(maxsize=4096)
def _schemas(path: Path, _state: State) -> tuple[Path, ...]:
    """Return the schemas that a document names."""
    try:
        return schemas_named_by(path.read_bytes(), path)[0].files
    except OSError:
        return ()


def _folders(path: Path) -> Iterator[Path]:
    """Yield the folders that files of a path are served from."""
    if path.is_dir():
        yield path
    elif path.suffix == _TRANSCRIPTION and not edition_of(path):
        spot = place(path)
        yield from (spot.outputs, spot.document.parent)
    else:
        yield edition_of(path) or path.parent


def _request(asked: Asked) -> Request:
    """Return what ``validate`` would be asked for the same paths."""
    return Request(
        asked.paths, include=(), exclude=(), changed=None, schema_files=(), schematron_files=(), phase="#DEFAULT",
        catalogs=(), fetch=False, offline=False, config=None, format="text", reports=(), fail_on=None, max_findings=None,
        baseline=None, write_baseline=False, jobs=1,
    )  # fmt: skip
