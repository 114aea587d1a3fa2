"""The built site: every link in it, every picture, style and script, leads to a file of the site, and to a place in it."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

import html5lib
import pytest

SITE = Path(__file__).parents[2] / "docs" / "_build"
PAGES = sorted(SITE.rglob("*.html"))


def test_there_is_a_page_for_every_file_of_the_documentation() -> None:
    docs = SITE.parent
    wanted = {path.relative_to(docs).with_suffix("") for path in docs.rglob("*.md") if "_build" not in path.parts}
    assert wanted
    assert wanted <= {page.relative_to(SITE / "docs").with_suffix("") for page in (SITE / "docs").rglob("*.html")}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(SITE).as_posix())
def test_links_lead_to_what_is_there(page: Path) -> None:
    assert [address for address in addresses(page) if not is_there(page, address)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(SITE).as_posix())
def test_nothing_is_loaded_from_elsewhere(page: Path) -> None:
    loaded = [element.get("src") or "" for element in read(page).iter() if element.tag in ("script", "img", "iframe")]
    loaded += [element.get("href") or "" for element in read(page).iter("link")]
    assert [address for address in loaded if urlsplit(address).scheme not in ("", "data")] == []


@cache
def read(page: Path) -> Element:
    tree: Element = html5lib.parse(page.read_bytes(), namespaceHTMLElements=False, transport_encoding="utf-8")
    return tree


@cache
def places(page: Path) -> set[str]:
    return {name for element in read(page).iter() if (name := element.get("id") or element.get("name"))}


def addresses(page: Path) -> Iterator[str]:
    """Yield what a page links to and loads of the site itself."""
    for element in read(page).iter():
        address = element.get("href") or element.get("src") or ""
        parts = urlsplit(address)
        if address and not parts.scheme and not parts.netloc:
            yield address


def is_there(page: Path, address: str) -> bool:
    parts = urlsplit(address)
    target = (page.parent / unquote(parts.path)) if parts.path else page
    anchor = unquote(parts.fragment)
    return target.is_file() and (not anchor or target.suffix != ".html" or anchor in places(target.resolve()))
