"""The pages of a site by kind, one of each, and ways about them."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

KINDS = {
    "index": "index.html",
    "text": "texts/trotsky-1928-10-21.html",
    "short text": "texts/adams_gates_1779.html",
    "German text": "texts/de_luxemburg_leipzig_1916.html",
    "persons": "persons/index.html",
    "person": "persons/trotsky.html",
    "chronology": "chronology.html",
    "correspondence": "correspondence.html",
    "search": "search.html",
    "found": "search.html?q=Bronstein",
    "nothing found": "search.html?q=xyzzy&from=1900",
    "missing": "404.html",
}
"""Of the edition."""


def settled(page: Page) -> Page:
    """Wait until a page that searches has found what its address says."""
    if page.locator("form[data-index]").count():
        page.wait_for_selector("form[data-ready]")
    return page


def search(page: Page, query: str) -> list[str]:
    """Search on the page of the search; return the titles of what is found."""
    page.locator("form[data-index] input[name=q]").fill(query)
    page.locator("form[data-index] button").click()
    page.wait_for_selector("form[data-index]:not([aria-busy])")
    return page.locator(".results h2").all_inner_texts()


def html_files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.html"))
