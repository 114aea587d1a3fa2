"""What a site has for programs, and for those who lost their way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rubricator.building.places import in_address
from rubricator.site.edition import Edition
from rubricator.site.page import Page, parts

_LATEST = 50
"""So many texts are in the feed."""
_MOST_ADDRESSES = 50_000
"""The standard lets a sitemap have no more."""


def feed(edition: Edition) -> Iterator[Page]:
    """Yield the feed of the texts last published or changed; none where no header says when, or the site does not know where it is."""
    dated = [(edition.changed(number), number) for number in range(len(edition.records))]
    latest = sorted(((day, -number) for day, number in dated if day), reverse=True)[:_LATEST]
    if latest and edition.about.address:
        texts = [{**edition.text_in_full(-number), "updated": day} for day, number in latest]
        yield Page("feed.xml", "feed", {"texts": texts})


def not_found() -> Page:
    """Return what is shown where there is no page."""
    return Page("404.html", "not-found-page", {})


def search_page() -> Page:
    """Return the page that searches all texts."""
    return Page("search.html", "search-page", {})


def search_description(edition: Edition) -> Iterator[Page]:
    """Yield what tells browsers how to search the site by themselves; nothing where the site does not know where it is."""
    if edition.about.address:
        yield Page("opensearch.xml", "search-description", {})


def sitemaps(edition: Edition, paths: Iterable[str]) -> Iterator[Page]:
    """Yield the list of the addresses of the texts and of other pages, in parts if they are many."""
    if not edition.about.address:
        return
    texts = [
        {"href": edition.href(number), "changed": edition.changed(number)} for number in range(len(edition.records))
    ]
    cut = list(parts([*({"href": in_address(path)} for path in paths), *texts], _MOST_ADDRESSES))
    if len(cut) == 1:
        yield Page("sitemap.xml", "sitemap", {"addresses": cut[0]})
        return
    maps = [f"sitemap-{number}.xml" for number in range(1, len(cut) + 1)]
    yield Page("sitemap.xml", "sitemap-index", {"maps": maps})
    yield from (Page(path, "sitemap", {"addresses": part}) for path, part in zip(maps, cut, strict=True))


def robots(edition: Edition) -> bytes:
    """Return what tells search engines where the sitemap is."""
    lines = ("User-agent: *", "Allow: /", "", f"Sitemap: {edition.about.address}sitemap.xml", "")
    return "\n".join(lines).encode()


def steps(edition: Edition) -> Page:
    """Return what is put into the pages of the texts: the way to the text before and after (xslt/site/places-left-open.xsl)."""
    texts = [_neighbours(edition, number) for number in range(len(edition.records))]
    return Page("", "places-left-open", {"texts": texts})


def _neighbours(edition: Edition, number: int) -> dict[str, object]:
    record = edition.records[number]
    known = bool(record.facts.get("address")) or not edition.about.address
    canonical = "" if known else f"{edition.about.address}{edition.href(number)}"
    last = len(edition.records) - 1
    return {
        "key": str(number),
        "canonical": canonical,
        **({"before": edition.text(number - 1)} if number else {}),
        **({"after": edition.text(number + 1)} if number < last else {}),
    }
