"""The reading edition's tests on all kinds of pages of a site: accessibility, width, links, without JavaScript, on paper."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, unquote, urldefrag, urljoin

import pytest
from lxml import etree
from playwright.sync_api import expect
from pypdf import PdfReader

from browser.site.conftest import Go
from browser.site.pages import KINDS, html_files, settled
from browser.test_accessibility import axe, violations
from browser.test_layout import WIDTHS
from browser.test_validity import checked, described, is_so
from browser.test_without_script import UNSEEN

SITES = ("edition", "corpus", "hostile")
#: The checker is given files, and does not know that what a page fetches is of its own site.
OF_NO_SITE = "Resource violates Content Security Policy .*external (stylesheet|script) “[./site]*assets/"
#: What a browser lays out only when it comes into view is to be looked at too.
ALL_LAID_OUT = "* { content-visibility: visible !important }"
LOOKS = ((1440, "light"), (1440, "dark"), (390, "light"), (390, "dark"))


def some_pages(folder: Path) -> list[str]:
    """Return the pages of a site by which it is looked at: those of all texts together, and the first and last of many alike."""
    paths = [page.relative_to(folder).as_posix() for page in html_files(folder)]
    texts = [path for path in paths if path.startswith("texts/")]
    persons = [path for path in paths if path.startswith("persons/") and path != "persons/index.html"]
    return [
        *(path for path in paths if path not in {*texts, *persons}),
        *texts[::16],
        *persons[:: max(1, len(persons) // 3)],
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(go: Go, kind: str) -> None:
    page = settled(go("edition", KINDS[kind]))
    page.add_style_tag(content=ALL_LAID_OUT)
    page.evaluate(axe())
    found = {}
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found[width, scheme] = violations(page)
    assert {how: problems for how, problems in found.items() if problems} == {}


@pytest.mark.parametrize("site", ["corpus", "hostile"])
def test_axe_finds_nothing_in_the_sites_of_others(go: Go, site_of: Callable[[str], Path], site: str) -> None:
    page = go(site)
    found = {}
    for path in some_pages(site_of(site)):
        page.goto(urljoin(page.url, f"/site/{quote(path)}"))
        page.add_style_tag(content=ALL_LAID_OUT)
        page.evaluate(axe())
        found[path] = violations(page)
    assert {path: problems for path, problems in found.items() if problems} == {}


@pytest.mark.parametrize("site", SITES)
def test_no_page_is_wider_than_its_window(go: Go, site_of: Callable[[str], Path], site: str) -> None:
    page = go(site)
    for path in some_pages(site_of(site)):
        page.goto(urljoin(page.url, f"/site/{quote(path)}"))
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)


@pytest.mark.parametrize("query", ["the", "Bronstein", "Grüße"])
def test_results_are_not_wider_than_their_window(go: Go, query: str) -> None:
    page = settled(go("edition", f"search.html?q={query}&from=1700"))
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def links(folder: Path, page: Path) -> list[str]:
    """Return the links of a page within the site that lead nowhere, other than those that are the text's own."""
    base = page.as_uri()
    document = page.with_suffix(".xml")
    own = html.unescape(document.read_text("utf-8")) if document.is_file() else ""
    bad = []
    for link in etree.parse(page, etree.HTMLParser(encoding="utf-8", huge_tree=True)).iter("a", "link", "script"):
        href = link.get("href") or link.get("src") or ""
        address, fragment = urldefrag(urljoin(base, folder.parent.as_uri() + href if href.startswith("/") else href))
        if not href or not address.startswith("file:") or unquote(href) in own:
            continue
        target = Path(unquote(address.removeprefix("file://")))
        if not target.is_relative_to(folder) or not target.is_file():
            bad.append(f"{page.relative_to(folder)}: {href}")
        elif fragment and target.suffix == ".html" and unquote(fragment) not in _ids(target):
            bad.append(f"{page.relative_to(folder)}: {href} has no such place")
    return bad


_KNOWN: dict[Path, frozenset[str]] = {}


def _ids(page: Path) -> frozenset[str]:
    if page not in _KNOWN:
        tree = etree.parse(page, etree.HTMLParser(encoding="utf-8", huge_tree=True))
        _KNOWN[page] = frozenset(tree.xpath("//@id"))
    return _KNOWN[page]


@pytest.mark.parametrize("site", SITES)
def test_every_link_leads_somewhere(site_of: Callable[[str], Path], site: str) -> None:
    folder = site_of(site)
    assert [link for page in html_files(folder) for link in links(folder, page)] == []


@pytest.mark.parametrize("site", SITES)
def test_every_page_opens_by_http_and_from_a_disk(go: Go, site_of: Callable[[str], Path], site: str) -> None:
    folder = site_of(site)
    for base in ("", f"{folder.as_uri()}/"):
        page = go(site, base=base)
        root = page.url.removesuffix("index.html")
        for path in (path for path in some_pages(folder) if path != "404.html"):
            page.goto(f"{root}{quote(path)}")
            expect(page.locator("h1")).to_have_count(1)


@pytest.mark.parametrize("kind", KINDS)
def test_all_of_a_page_can_be_seen_without_javascript(go: Go, kind: str) -> None:
    page = go("edition", KINDS[kind], java_script_enabled=False)
    assert page.evaluate(UNSEEN.replace(".footnote", ".footnote, form, button")) == []


def test_a_person_is_printed(go: Go, tmp_path: Path) -> None:
    file = tmp_path / "person.pdf"
    go("edition", KINDS["person"]).pdf(path=file)
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())
    assert "Leon Trotsky" in text
    assert "Persons Chronology" not in text


@pytest.mark.parametrize("site", SITES)
def test_every_page_is_valid_html(site_of: Callable[[str], Path], site: str) -> None:
    folder = site_of(site)
    faults = [described(message) for message in checked([folder / path for path in some_pages(folder)])]
    assert [fault for fault in faults if is_so(fault) and not re.search(OF_NO_SITE, fault)] == []
