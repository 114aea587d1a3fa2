"""The project: all that a build makes, and what holds for all of it, from the paths it is given and the configuration."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from rubricator.building.places import (
    AUTHORITY,
    Layout,
    Place,
    edition_around,
    layout_of,
    path_of,
    transcriptions,
)
from rubricator.building.sources import TEI_SUFFIX, find_sources, is_tei
from rubricator.configuration.configuration import Configuration
from rubricator.configuration.edition import DEFAULTS, REENCODED
from rubricator.configuration.globs import matches
from rubricator.encoding.imprint import Imprint
from rubricator.rendering import FORMATS, Format

_OTHERS = (REENCODED, *(format_.suffix for format_ in FORMATS.values() if format_.suffix.endswith(TEI_SUFFIX)))
"""Ends of names of XML that a build writes, or proposes, and that is no document of the edition."""


class ProjectError(ValueError):
    """What is to be built cannot be told from the paths; the message says why."""


@dataclass(frozen=True, slots=True)
class Project:
    """What a build makes: the places of the documents in their order, and the formats and the imprint of all of them."""

    places: tuple[Place, ...]
    formats: Mapping[str, Format]
    imprint: Imprint

    @property
    def inputs(self) -> Iterator[Path]:
        """All files that are read to make the documents."""
        yield from (place.source for place in self.places)
        yield from dict.fromkeys(path for place in self.places for path in place.authorities)

    @property
    def targets(self) -> Iterator[tuple[Path, str]]:
        """Each source with the path of each file that is written for it."""
        for place in self.places:
            if place.is_transcribed:
                yield place.source, str(place.document)
            yield from (
                (place.source, path_of(place.outputs, place.source.stem, format_)) for format_ in self.formats.values()
            )


def project_of(
    paths: Sequence[Path], output_dir: Path | None, authorities: tuple[Path, ...], configuration: Configuration
) -> Project:
    """Return what is to be built of these paths, sources or folders; without any of the current folder.

    ``output_dir`` is stronger than what is configured. ``authorities`` are the authority files, without any each document has
    that which is found beside it. Raises ProjectError.
    """
    places = tuple(_Finder(configuration, output_dir, authorities).places(paths))
    return Project(
        places=tuple({place.source: place for place in places}.values()),
        formats={name: FORMATS[name] for name in configuration.edition.formats},
        imprint=imprint_of(configuration),
    )


def imprint_of(configuration: Configuration) -> Imprint:
    """Return what is configured for the headers of documents."""
    settings = configuration.edition
    return Imprint(settings.publisher, settings.licence, settings.language)


class _Finder:
    """Finds the places of sources; what holds for a folder is looked for once."""

    def __init__(self, configuration: Configuration, output_dir: Path | None, authorities: tuple[Path, ...]) -> None:
        self._configuration = configuration
        self._output_dir = output_dir
        self._authorities = authorities
        self._layouts: dict[tuple[Path, bool], Layout] = {}

    def places(self, paths: Sequence[Path]) -> Iterator[Place]:
        """Yield the places of the sources that paths stand for."""
        for path in paths:
            yield from self._in_folder(path) if path.is_dir() else (self._of_file(path),)
        if not paths:
            yield from self._in_folder(Path(), self.own)

    @cached_property
    def own(self) -> tuple[Place, ...]:
        """The places of all sources of the project that is configured; none without a configuration."""
        return tuple(self._of_project()) if self._configuration.file else ()

    @cached_property
    def _by_document(self) -> Mapping[str, Place]:
        return {_absolute(place.document): place for place in self.own}

    def _of_project(self) -> Iterator[Place]:
        """Yield the places of the sources that fit the patterns; a document made of one of them is not one of them."""
        sources = [(path, is_tei(path)) for path in self._fitting()]
        home = self._configuration.folder / self._configuration.edition.tei
        made = (home / f"{path.stem}.xml" for path, tei in sources if not tei)
        no_documents = set(map(_absolute, (*made, *self._authorities)))
        for path, tei in sources:
            layout = self._layout(path.parent, is_own=True)
            if not tei:
                yield layout.place(path)
            elif _absolute(path) not in no_documents and path.name != AUTHORITY and not path.name.endswith(_OTHERS):
                yield layout.tei_place(path)

    def _fitting(self) -> tuple[Path, ...]:
        """Return the files that fit the patterns and lie among no outputs."""
        folder, settings = self._configuration.folder, self._configuration.edition
        # A site has the documents in it once more.
        outside = (*self._configuration.rendered, self._configuration.site.folder)
        paths = find_sources(folder, settings.sources, self._configuration.exclude, outside)
        return tuple(folder / path for path in paths)

    def _in_folder(self, folder: Path, otherwise: tuple[Place, ...] = ()) -> tuple[Place, ...]:
        """Return the places of the project's sources in a folder, else those of the edition that has this folder."""
        start = os.path.join(_absolute(folder), "")  # noqa: PTH118
        inside = tuple(place for place in self.own if _absolute(place.source).startswith(start))
        found = inside or tuple(self._of_transcription(path) for path in transcriptions(folder)) or otherwise
        if not found:
            where = ", ".join(pattern.rpartition("/")[0] or pattern for pattern in self._configuration.edition.sources)
            raise ProjectError(f"{folder.absolute()} has no transcriptions in {where}")
        return found

    def _of_file(self, path: Path) -> Place:
        if not is_tei(path):
            return self._of_transcription(path)
        if place := self._by_document.get(_absolute(path)):
            return place
        if path.name.endswith(REENCODED):
            raise ProjectError(
                f"{path} is what --reencode wrote beside an edited document, and no document of the edition"
            )
        if path.name == AUTHORITY or _absolute(path) in map(_absolute, self._authorities):
            raise ProjectError(f"{path} is the authority file and no document of the edition")
        return self._layout(path.parent, is_own=False).tei_place(path)

    def _of_transcription(self, path: Path) -> Place:
        return self._layout(path.parent, is_own=self._fits(path)).place(path)

    def _fits(self, path: Path) -> bool:
        """Return whether a file is one of the project's sources."""
        if self._configuration.file is None:
            return False
        relative = os.path.relpath(path, self._configuration.folder)
        return matches(self._configuration.edition.sources, Path(relative).as_posix())

    def _layout(self, folder: Path, is_own: bool) -> Layout:
        if (folder, is_own) not in self._layouts:
            edition = self._configuration.folder if is_own else edition_around(folder)
            settings = self._configuration.edition if is_own else DEFAULTS
            self._layouts[folder, is_own] = layout_of(folder, edition, settings, self._output_dir, self._authorities)
        return self._layouts[folder, is_own]


def _absolute(path: Path) -> str:
    return os.path.abspath(path)  # noqa: PTH100  # keeps links
