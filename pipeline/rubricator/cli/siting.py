"""The folder that a site is written to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from rubricator.building.places import Place
from rubricator.configuration.configuration import Configuration
from rubricator.configuration.lines import line_of
from rubricator.diagnostics import Rule, Severity, UnusableError, at_position
from rubricator.source import Position

TAKEN = Rule(
    "SIT005",
    Severity.ERROR,
    "A folder of the site that is one of the edition",
    "The folder that the site would be written to is that of the transcriptions, the documents, the schemas or the outputs. The files of "
    "the site would lie among them, and be taken for them. Nothing was made.",
    hint="name a folder that the edition has nothing else in, such as site",
    wrong='[site]\nfolder = "tei"',
    right='[site]\nfolder = "site"',
    reference="docs/site.md",
)
RULES = (TAKEN,)


def folder_of_site(output_dir: Path | None, configuration: Configuration, places: Iterable[Place]) -> Path:
    """Return where the site goes: where it is told to, else where the configuration says. Raises UnusableError if it may not go there."""
    folder = output_dir or configuration.path(configuration.site.folder)
    for place in places:
        for taken, what in _folders(place):
            if taken.resolve() == folder.resolve():
                line = 1 if output_dir else line_of(configuration.lines, ("site", "folder"))
                file = output_dir or configuration.file or folder
                message = f"the folder of the site is that of {what}: {folder}"
                raise UnusableError((at_position(str(file), Position(line, 1), TAKEN, message),))
    return folder


def _folders(place: Place) -> Iterator[tuple[Path, str]]:
    """Yield the folders that have the files of a document, and what these are."""
    if place.is_transcribed:
        yield place.source.parent, "the transcriptions"
    yield place.document.parent, "the TEI documents"
    yield place.outputs, "the outputs"
    yield place.schemas, "the schemas"
