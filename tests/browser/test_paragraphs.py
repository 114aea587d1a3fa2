"""The TEI shown for each of the letter's first twenty paragraphs is what stands in the file."""

from __future__ import annotations

import re

from playwright.sync_api import Page

from browser.opening import NUMBER
from browser.samples import LETTER
from browser.visiting import Visit


def shown_source(page: Page, number: int) -> str:
    """Return the TEI shown for the numbered paragraph of that place, from 0."""
    page.locator(NUMBER).nth(number).press("Enter")
    page.locator(".panel button", has_text="TEI source").press("Enter")
    page.locator("aside.tei .heading", has_text=re.compile(rf" {number + 1}$")).wait_for()
    return page.locator("aside.tei code").inner_text()


def folded(text: str) -> str:
    return " ".join(text.split())


def test_the_tei_of_a_paragraph_is_what_stands_in_the_file(visit: Visit) -> None:
    page = visit(LETTER)
    tei = LETTER.document.read_text("utf-8")
    for number in range(20):
        name = page.locator(NUMBER).nth(number).get_attribute("href")
        assert name
        written = re.search(rf'<p xml:id="{name[1:]}".*?</p>', tei, re.DOTALL)
        assert written
        assert folded(shown_source(page, number)) == folded(written[0])
