"""Putting the site of documents together that were built."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

from rubricator.assets import asset
from rubricator.building.companions import authorities
from rubricator.building.execution.workers import Workers
from rubricator.building.pictures import Pictures
from rubricator.rendering import PAGE
from rubricator.saxon import compile_stylesheet, evaluate
from rubricator.site.edition import About, Edition
from rubricator.site.filling import left_open, record_of
from rubricator.site.introduction import Introduction
from rubricator.site.joining import joined
from rubricator.site.lists import chronology_pages, correspondence_pages, index_pages, letters_of
from rubricator.site.making import Assets, Making, assets
from rubricator.site.others import feed, not_found, robots, search_description, search_page, sitemaps, steps
from rubricator.site.page import Page
from rubricator.site.persons import person_pages
from rubricator.site.publishing import Published, Publishing
from rubricator.site.records import Named, Record, named, record_in
from rubricator.site.search import enter, search_files, search_key
from rubricator.site.slugs import alike
from rubricator.site.texts import Made, text_path, write_texts
from rubricator.site.working import done

_PEOPLE = "{urn:rubricator:functions}site-people"
_NOTHING = b'<TEI xmlns="http://www.tei-c.org/ns/1.0"/>'


def assemble(
    made: Made, about: About, folder: Path, workers: Workers, introduction: Introduction | None = None
) -> Published:
    """Write the site of documents into a folder; the introduction is its page on the edition. Raises OSError."""
    edition = _edition(made, about)
    shared = assets(made.custom.style if made.custom else "")
    written, news = [introduction.page] if introduction else [], list(feed(edition))
    around = {"feed": bool(news), "about": bool(written)}
    making = Making(about, _others(edition, shared) | around, made.custom.labels if made.custom else ())
    publishing = Publishing(folder)
    for path, data in shared.files.items():
        publishing.write(path, data)
    lacking = write_texts(made, edition, left_open(making(steps(edition))), publishing)
    pictures = introduction.pictures if introduction else Pictures()
    for picture in pictures.files:
        if not publishing.digest(picture.path):  # one of a text may stand there
            publishing.copy(picture.path, picture.file)
    _make_search(edition, publishing, folder, workers)
    paths = _publish(chain(written, _lists(edition)), making, publishing, workers)
    maps = sitemaps(edition, (path for path in paths if path.endswith(".html")))
    others = (*news, *maps, search_page(), *search_description(edition), _anywhere(not_found(), about))
    _publish(others, making, publishing, workers)
    if about.address:
        publishing.write("robots.txt", robots(edition))
    published = publishing.finish()
    warnings = alike(place.source for place in made.places.values())
    return replace(published, diagnostics=(*warnings, *lacking, *pictures.diagnostics, *published.diagnostics))


def _publish(pages: Iterable[Page], making: Making, publishing: Publishing, workers: Workers) -> list[str]:
    """Write pages, each as it comes, and return their paths."""
    paths = []

    def stale() -> Iterator[Page]:
        for page in pages:
            paths.append(page.path)
            if not publishing.has(page.path, making.key(page)):
                yield page

    for page, text in done(making, stale(), workers):
        publishing.write(page.path, text.encode(), making.key(page))
    return paths


def _edition(made: Made, about: About) -> Edition:
    """Return the documents that could be made, in the order of the site."""
    records = sorted(_records(made), key=lambda record: record.place)
    return Edition(about, tuple(records), joined(records, _known(made)))


def _records(made: Made) -> Iterator[Record]:
    for name in made.places:
        page = made.page(name)
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


def _lists(edition: Edition) -> Iterator[Page]:
    """Yield the pages that are made of all texts; one at a time, since together they have all that is said of everybody."""
    yield from index_pages(edition)
    yield from chronology_pages(edition)
    yield from correspondence_pages(edition)
    yield from person_pages(edition)


def _others(edition: Edition, shared: Assets) -> dict[str, object]:
    """Return which pages there are beside the texts, and where the assets are (xslt/site/frame.xsl)."""
    return {
        **shared.paths,
        "persons": bool(edition.people.everybody),
        "chronology": bool(edition.records),
        "correspondence": bool(letters_of(edition)),
        "search": True,
    }


def _make_search(edition: Edition, publishing: Publishing, folder: Path, workers: Workers) -> None:
    """Write the files of the search, unless the pages of the texts are the same."""
    paths = {edition.href(number): text_path(record) for number, record in enumerate(edition.records)}
    there = {href: path for href, path in paths.items() if (folder / path).is_file()}
    key = search_key((href, publishing.digest(path)) for href, path in there.items())
    if not publishing.has_all("search", key):
        pages = ((href, folder / path) for href, path in there.items())
        publishing.write_all(search_files(text for _, text in done(enter, pages, workers)), key)


def _anywhere(page: Page, about: About) -> Page:
    """Return a page that is shown at any address: its links begin at the root of the server, where the site's place is known."""
    return replace(page, facts={**page.facts, "root": urlsplit(about.address).path}) if about.address else page
