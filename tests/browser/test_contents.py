"""The table of contents: folded on a phone, beside the text on a wide screen, and the section in view marked in it."""

from __future__ import annotations

from itertools import groupby

import pytest
from playwright.sync_api import Page

from browser.samples import CASES, LETTER, Sample
from browser.visiting import Visit

WIDE = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
VERSE = next(case for case in CASES if case.document.stem == "verse-and-tables")

LINKS = """() => [...document.querySelectorAll(".contents a")]
  .filter((link) => link.checkVisibility()).map((link) => link.hash)"""
MARKED = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
  done([...document.querySelectorAll(".contents [aria-current]")].map((link) => link.hash)))))"""


def marked_at(page: Page, heights: range) -> list[str]:
    """Return what is marked, in order and without repetition, while the page is scrolled through these heights."""
    seen: list[str] = []
    for height in heights:
        page.evaluate("height => scrollTo(0, height)", height)
        marked = page.evaluate(MARKED)
        assert len(marked) <= 1
        seen += marked
    return [link for link, _ in groupby(seen)]


@pytest.mark.parametrize("sample", [LETTER, VERSE], ids=str)
def test_the_section_that_a_link_leads_to_is_marked(visit: Visit, sample: Sample) -> None:
    page = visit(sample, viewport=WIDE)
    links = page.evaluate(LINKS)
    assert len(links) > 1
    for link in [*links, *reversed(links)]:
        page.evaluate("link => { location.hash = link }", link)
        assert page.evaluate(MARKED) == [link]


def test_every_section_has_its_turn_on_the_way_down_and_up(visit: Visit) -> None:
    page = visit(LETTER, viewport=WIDE)
    links = page.evaluate(LINKS)
    end = page.evaluate("document.documentElement.scrollHeight")
    assert marked_at(page, range(0, end, 120)) == links
    assert marked_at(page, range(end, 0, -120)) == links[::-1]


def test_on_a_phone_it_is_folded_and_needs_no_script(visit: Visit) -> None:
    page = visit(LETTER, viewport=PHONE, java_script_enabled=False)
    first = page.locator(".contents a").first
    assert not first.is_visible()
    page.locator(".contents summary").click()
    assert first.is_visible()


def test_on_a_wide_screen_it_stands_open_beside_the_text_and_needs_no_script(visit: Visit) -> None:
    page = visit(LETTER, viewport=WIDE, java_script_enabled=False)
    contents, text = page.locator(".contents").bounding_box(), page.locator("main").bounding_box()
    assert contents and text
    assert contents["x"] + contents["width"] < text["x"]
    assert page.locator(".contents a").first.is_visible()
    assert not page.locator(".contents summary").is_visible()
