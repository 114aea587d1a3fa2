"""The first page: texts are chosen and sorted, those of its other pages too, by http and from a disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.site.conftest import Go

SITES = ("edition", "parted")
ALL = "13 texts"


def opened(go: Go, site: str, path: str = "index.html", base: str = "") -> Page:
    """Open a page when its texts can be chosen."""
    page = go(site, path, base)
    expect(page.locator(".choices")).to_be_visible()
    return page


def titles(page: Page) -> list[str]:
    return page.locator(".texts > li > .title").all_inner_texts()


@pytest.mark.parametrize("site", SITES)
def test_texts_are_chosen_by_who_wrote_them(go: Go, site: str) -> None:
    page = opened(go, site)
    expect(page.get_by_role("status")).to_have_text(ALL)
    page.locator("[name=author]").select_option("JOHN KEATS")
    expect(page.get_by_role("status")).to_have_text("1 of 13 texts")
    assert len(titles(page)) == 1
    assert "17 December 1816" in page.locator(".texts").inner_text()
    page.get_by_role("button", name="Show all").click()
    expect(page.get_by_role("status")).to_have_text(ALL)


@pytest.mark.parametrize("path", ["index.html", "index/2.html"])
def test_what_is_chosen_is_found_on_every_page_and_its_links_lead_there(go: Go, path: str) -> None:
    page = opened(go, "parted", path)
    before = titles(page)
    assert len(before) == 5
    page.locator("[name=author]").select_option("Samuel Adams")
    expect(page.get_by_role("status")).to_contain_text("of 13 texts")
    expect(page.locator(".pages").first).to_be_hidden()
    page.locator(".texts .title").first.click()
    page.wait_for_url("**/texts/*.html")
    page.go_back()
    expect(page.get_by_role("status")).to_contain_text("of 13 texts")
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".texts > li")).to_have_count(5)
    assert titles(page) == before


def test_all_texts_are_sorted_as_if_they_stood_on_one_page(go: Go) -> None:
    sorted_ = []
    for site in SITES:
        page = opened(go, site, "index.html#sort=title")
        expect(page.locator(".texts > li")).to_have_count(13)
        sorted_.append(titles(page))
    assert sorted_[0] == sorted_[1]


def test_it_works_from_a_disk(go: Go, site_of: Callable[[str], Path]) -> None:
    page = opened(go, "parted", base=f"{site_of('parted').as_uri()}/")
    page.locator("[name=author]").select_option("JOHN KEATS")
    expect(page.locator(".texts > li")).to_have_count(1)


def test_it_is_said_when_a_list_is_not_to_be_had(chromium: Browser, address_of: Callable[[str], str]) -> None:
    with chromium.new_page() as page:
        page.route("**/index/list-*.js", lambda route: route.abort())
        page.goto(f"{address_of('parted')}index.html")
        page.locator("[name=author]").select_option("JOHN KEATS")
        expect(page.get_by_role("status")).to_contain_text("is not to be had")
        page.unroute("**/index/list-*.js")
        page.locator("[name=author]").select_option("Samuel Adams")
        expect(page.get_by_role("status")).to_have_text("1 of 13 texts")
