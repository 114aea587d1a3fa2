"""The pages of the texts, and beside each what can be had of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urldefrag

from rubricator.building.places import Place, path_of
from rubricator.rendering import PAGE, Custom, Format
from rubricator.site.edition import TEXTS, Edition
from rubricator.site.filling import LeftOpen, people_of_texts
from rubricator.site.publishing import Publishing
from rubricator.site.records import Record

_PICTURES = (
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".tif", ".tiff", ".jp2", ".mp3", ".ogg", ".mp4", ".webm",
)  # fmt: skip
"""What a document may have beside it for its readers: nothing that is a document itself, or a page, or runs scripts as SVG may."""


@dataclass(frozen=True, slots=True)
class Made:
    """Documents that were built: their places by the names of their files, the formats that can be had, and the project's own."""

    places: Mapping[str, Place]
    formats: tuple[Format, ...]
    custom: Custom | None

    def page(self, name: str) -> Path:
        """Return the file of a document's page, in which what the site says around it is left open."""
        return Path(path_of(self.places[name].outputs, name, PAGE))


def write_texts(made: Made, edition: Edition, around: LeftOpen, publishing: Publishing) -> None:
    """Write the pages of the texts, one at a time, and beside each what can be had of it. Raises OSError."""
    people = people_of_texts(edition)
    for number, record in enumerate(edition.records):
        page = made.page(record.name).read_text("utf-8")
        publishing.write(text_path(record), around.fill(page, number, people[number]).encode())
        _write_all(_downloads(made, record), publishing)
    authorities = {file for place in made.places.values() for file in place.authorities}
    # The documents refer to them by their names.
    _write_all(((f"{TEXTS}/{file.name}", file) for file in _beside(made, sorted(authorities))), publishing)


def text_path(record: Record) -> str:
    """Return where the page of a text goes, from the root of the site."""
    return f"{TEXTS}/{record.name}.html"


def _write_all(files: Iterator[tuple[str, Path]], publishing: Publishing) -> None:
    for path, source in files:
        if source.is_file():
            publishing.copy(path, source)


def _downloads(made: Made, record: Record) -> Iterator[tuple[str, Path]]:
    """Yield what can be had of a document beside its page: where it goes, and where it is."""
    place = made.places[record.name]
    yield f"{TEXTS}/{place.document.name}", place.document
    for format_ in made.formats:
        if format_.name != PAGE.own:
            yield f"{TEXTS}/{record.name}{format_.suffix}", Path(path_of(place.outputs, record.name, format_))
    yield from _pictures(place, record)


def _pictures(place: Place, record: Record) -> Iterator[tuple[str, Path]]:
    """Yield the pictures of a document that lie beside it or below: they lie so beside its page too."""
    home = place.document.parent
    for address in record.pictures:
        path = unquote(urldefrag(address).url.partition("?")[0])
        source = (home / path).resolve()
        if source.is_relative_to(home.resolve()) and source.suffix.lower() in _PICTURES:
            yield f"{TEXTS}/{path}", source


def _beside(made: Made, files: Sequence[Path]) -> Iterator[Path]:
    """Yield those files that lie beside a document."""
    folders = {place.document.parent.resolve() for place in made.places.values()}
    yield from (file for file in files if file.resolve().parent in folders)
