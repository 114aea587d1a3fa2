"""Putting the site of documents together that were built."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

from rubricator.assets import asset
from rubricator.building.companions import authorities
from rubricator.building.places import Place, path_of
from rubricator.rendering import PAGE, Custom, Format
from rubricator.saxon import compile_stylesheet, evaluate
from rubricator.site.edition import TEXTS, About, Edition, Facts
from rubricator.site.filling import left_open, people_of_texts, record_of
from rubricator.site.joining import joined
from rubricator.site.lists import chronology_pages, correspondence_pages, index_pages, letters_of
from rubricator.site.making import Assets, Making, assets
from rubricator.site.others import feed, not_found, robots, search_page, sitemaps, steps
from rubricator.site.page import Page
from rubricator.site.persons import person_pages
from rubricator.site.publishing import Published, Publishing
from rubricator.site.records import Named, Record, named, record_in
from rubricator.site.search import search_files
from rubricator.site.slugs import alike

_PEOPLE = "{urn:rubricator:functions}site-people"
_PICTURES = (
    ".jpg",
    ".jpeg",
    ".png",
    ".gif",
    ".webp",
    ".avif",
    ".tif",
    ".tiff",
    ".jp2",
    ".mp3",
    ".ogg",
    ".mp4",
    ".webm",
)
"""What a document may have beside it for its readers: nothing that is a document itself, or a
page, or runs scripts as an SVG file may."""

_NOTHING = b'<TEI xmlns="http://www.tei-c.org/ns/1.0"/>'


@dataclass(frozen=True, slots=True)
class Made:
    """Documents that were built: their places by the names of their files, the formats that can be had, and the project's own."""

    places: Mapping[str, Place]
    formats: tuple[Format, ...]
    custom: Custom | None


def assemble(made: Made, about: About, folder: Path) -> Published:
    """Write the site of documents into a folder. Raises OSError."""
    edition = _edition(made, about)
    shared = assets(made.custom.style if made.custom else "")
    pages = [*index_pages(edition), *chronology_pages(edition), *correspondence_pages(edition), *person_pages(edition)]
    news = list(feed(edition))
    making = Making(about, _others(edition, shared, bool(news)))
    publishing = Publishing(folder)
    for path, data in shared.files.items():
        publishing.write(path, data)
    _write_texts(made, edition, making, publishing)
    for path, data in search_files(_pages(edition, folder)):
        publishing.write(path, data)
    maps = list(sitemaps(edition, (page.path for page in pages if page.path.endswith(".html"))))
    for page in (*pages, *news, *maps, search_page(), _anywhere(not_found(), about)):
        publishing.make(page.path, making.key(page), lambda page=page: making(page))  # type: ignore[misc]
    if about.address:
        publishing.write("robots.txt", robots(edition))
    published = publishing.finish()
    return replace(
        published, diagnostics=(*alike(place.source for place in made.places.values()), *published.diagnostics)
    )


def _edition(made: Made, about: About) -> Edition:
    """Return the documents that could be made, in the order of the site."""
    records = sorted(_records(made), key=lambda record: record.place)
    return Edition(about, tuple(records), joined(records, _known(made)))


def _records(made: Made) -> Iterator[Record]:
    for name, place in made.places.items():
        page = Path(path_of(place.outputs, name, PAGE))
        if page.is_file():
            yield record_in(record_of(page.read_text("utf-8")), name)


def _known(made: Made) -> Sequence[Named]:
    """Return the people of the authority files, each once."""
    files = tuple(dict.fromkeys(file for place in made.places.values() for file in place.authorities))
    if not files:
        return ()
    documents = {"authorities": authorities(files)}
    told = evaluate(
        compile_stylesheet(asset("xslt", PAGE.stylesheet)), _PEOPLE, _NOTHING, "urn:rubricator:site", documents
    )
    return tuple(map(named, json.loads(str(told))))


def _others(edition: Edition, shared: Assets, news: bool) -> Facts:
    """Return which pages there are beside the texts, and where the assets are (xslt/site/frame.xsl)."""
    return {
        **shared.paths,
        "persons": bool(edition.people.everybody),
        "chronology": bool(edition.records),
        "correspondence": bool(letters_of(edition)),
        "feed": news,
        "search": True,
    }


def _write_texts(made: Made, edition: Edition, making: Making, publishing: Publishing) -> None:
    """Write the pages of the texts, one at a time, and beside each what can be had of it."""
    around = left_open(making(steps(edition)))
    people = people_of_texts(edition)
    for number, record in enumerate(edition.records):
        place = made.places[record.name]
        page = Path(path_of(place.outputs, record.name, PAGE)).read_text("utf-8")
        publishing.write(f"{TEXTS}/{record.name}.html", around.fill(page, number, people[number]).encode())
        for path, source in (*_downloads(made, place, record.name), *_pictures(place, record)):
            if source.is_file():
                publishing.write(path, source.read_bytes())


def _pages(edition: Edition, folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield the address of the page of each text, and its file."""
    for number, record in enumerate(edition.records):
        yield edition.href(number), folder / TEXTS / f"{record.name}.html"


def _downloads(made: Made, place: Place, name: str) -> Iterator[tuple[str, Path]]:
    """Yield what can be had of a document beside its page: where it goes, and where it is."""
    yield f"{TEXTS}/{place.document.name}", place.document
    for format_ in made.formats:
        if format_.name != PAGE.own:
            yield f"{TEXTS}/{name}{format_.suffix}", Path(path_of(place.outputs, name, format_))


def _pictures(place: Place, record: Record) -> Iterator[tuple[str, Path]]:
    """Yield the pictures of a document that lie beside it or below: they lie so beside its page too."""
    for address in record.pictures:
        path = unquote(urldefrag(address).url.partition("?")[0])
        home, source = place.document.parent.resolve(), (place.document.parent / path).resolve()
        if path and source.is_relative_to(home) and Path(path).suffix.lower() in _PICTURES:
            yield f"{TEXTS}/{path}", source


def _anywhere(page: Page, about: About) -> Page:
    """Return a page that is shown at any address: its links begin at the root of the server, where the site's place is known."""
    return replace(page, facts={**page.facts, "root": urlsplit(about.address).path}) if about.address else page
