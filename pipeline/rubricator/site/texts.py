"""The pages of the texts, and beside each what can be had of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rubricator.building.pictures import SHOWN, pictures_of
from rubricator.building.places import Place, path_of
from rubricator.diagnostics import Diagnostic, Severity
from rubricator.rendering import PAGE, Custom, Format
from rubricator.site.edition import TEXTS, Edition
from rubricator.site.filling import LeftOpen, people_of_texts
from rubricator.site.publishing import Publishing
from rubricator.site.records import Record


@dataclass(frozen=True, slots=True)
class Made:
    """Documents that were built: their places by the names of their files, the formats that can be had, and the project's own."""

    places: Mapping[str, Place]
    formats: tuple[Format, ...]
    custom: Custom | None

    def page(self, name: str) -> Path:
        """Return the file of a document's page, in which what the site says around it is left open."""
        return Path(path_of(self.places[name].outputs, name, PAGE))


def write_texts(made: Made, edition: Edition, around: LeftOpen, publishing: Publishing) -> tuple[Diagnostic, ...]:
    """Write the pages of the texts, one at a time, and beside each what can be had of it; return what lacks. Raises OSError."""
    lacking: list[Diagnostic] = []
    people = people_of_texts(edition)
    for number, record in enumerate(edition.records):
        page = made.page(record.name).read_text("utf-8")
        publishing.write(text_path(record), around.fill(page, number, people[number]).encode())
        _write_all(_downloads(made, record), publishing)
        lacking += _write_pictures(made.places[record.name].document, publishing)
    authorities = {file for place in made.places.values() for file in place.authorities}
    # The documents refer to them by their names.
    _write_all(((f"{TEXTS}/{file.name}", file) for file in _beside(made, sorted(authorities))), publishing)
    return tuple(lacking)


def text_path(record: Record) -> str:
    """Return where the page of a text goes, from the root of the site."""
    return f"{TEXTS}/{record.name}.html"


def _write_all(files: Iterable[tuple[str, Path]], publishing: Publishing) -> None:
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


def _write_pictures(document: Path, publishing: Publishing) -> Iterator[Diagnostic]:
    """Write the pictures of a document beside its page, and yield what lacks; to those on the web the page has links."""
    pictures = pictures_of(document, document.read_bytes(), SHOWN)
    for one in pictures.files:
        publishing.copy(f"{TEXTS}/{one.path}", one.file)
    yield from (finding for finding in pictures.diagnostics if finding.severity is not Severity.INFO)


def _beside(made: Made, files: Sequence[Path]) -> Iterator[Path]:
    """Yield those files that lie beside a document."""
    folders = {place.document.parent.resolve() for place in made.places.values()}
    yield from (file for file in files if file.resolve().parent in folders)
