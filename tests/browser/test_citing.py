"""A paragraph's number opens a panel that says how the paragraph is cited, and copies it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browser.samples import CASES
from browser.visiting import Visit

NUMBER = "main a.number"
#: A case whose header gives the page's address, and one whose header gives none.
ADDRESSED = next(case for case in CASES if case.document.stem == "header")
LETTER = next(case for case in CASES if case.document.stem == "letter")
CITED = (
    "L.D. Trotsky, ‘On the Situation in Russia: A Letter to a Comrade’ (21 October 1928), The Militant, "
    "vol. II, no. 3, 1 February 1929, pp. 4–6, ¶ 2. Translated by The Militant."
)
ALLOWED = {"permissions": ["clipboard-read", "clipboard-write"]}
FIELD = "document.body.append(Object.assign(document.createElement('textarea'), {id: 'pasted', style: 'position: fixed; top: 0'}))"
#: Numbers of the second paragraph, by the way in which people reach it.
WAYS = {
    "mouse": lambda page: page.locator(NUMBER).nth(1).click(),
    "keyboard": lambda page: page.locator(NUMBER).nth(1).press("Enter"),
    "touch": lambda page: page.locator(NUMBER).nth(1).tap(),
}


def panel_text(page: Page) -> str:
    return page.locator(".panel .reference").inner_text().strip().replace("\xa0", " ")


def pasted(page: Page) -> str:
    """Return what is in the clipboard, by pasting it into a field that is in view wherever the page is scrolled to."""
    page.evaluate(FIELD)
    page.locator("#pasted").press("Control+V")
    return page.locator("#pasted").input_value().replace("\xa0", " ")


@pytest.mark.parametrize("way", WAYS)
def test_the_number_of_a_paragraph_tells_how_it_is_cited(visit: Visit, way: str) -> None:
    page = visit(LETTER, has_touch=True)
    WAYS[way](page)

    assert page.locator(".panel").get_attribute("aria-label") == "Paragraph 2"
    assert panel_text(page) == CITED
    assert page.locator(".panel .link a").get_attribute("href") == page.url + "#p-77777777"
    assert page.locator(NUMBER).nth(1).get_attribute("aria-expanded") == "true"


@pytest.mark.parametrize("close", ["Escape", "button", "number"])
def test_the_panel_closes_and_gives_the_focus_back(visit: Visit, close: str) -> None:
    page = visit(LETTER)
    number = page.locator(NUMBER).nth(1)
    number.press("Enter")
    assert page.evaluate("document.activeElement.closest('.panel') !== null")
    if close == "Escape":
        page.keyboard.press("Escape")
    elif close == "button":
        page.locator(".panel .close").press("Enter")
    else:
        number.press("Enter")

    page.locator(".panel").wait_for(state="detached")
    assert number.get_attribute("aria-expanded") == "false"
    assert number.evaluate("number => number === document.activeElement")


def test_one_panel_is_open_at_a_time(visit: Visit) -> None:
    page = visit(LETTER)
    page.locator(NUMBER).nth(0).click()
    page.locator(NUMBER).nth(1).click()

    assert page.locator(".panel .heading").all_inner_texts() == ["Paragraph 2"]


@pytest.mark.parametrize("clipboard", ["a clipboard", "none"])
def test_the_reference_and_the_link_are_copied(visit: Visit, clipboard: str) -> None:
    page = visit(LETTER, **ALLOWED)
    if clipboard == "none":
        page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.locator(NUMBER).nth(1).press("Enter")

    page.locator(".panel .copy-reference").click()
    page.locator(".panel [role=status]").get_by_text("Copied").wait_for()
    assert pasted(page) == CITED
    page.locator("#pasted").evaluate("field => field.remove()")

    if not page.locator(".panel").count():
        page.locator(NUMBER).nth(1).press("Enter")
    page.locator(".panel .copy-link").click()
    page.locator(".panel [role=status]").get_by_text("Copied").wait_for()
    assert pasted(page).endswith("case-cases-letter.html#p-77777777")


def test_the_reference_of_the_document_is_copied(visit: Visit) -> None:
    page = visit(LETTER, **ALLOWED)
    page.locator("#-cite summary").click()
    page.locator("#-cite button").click()
    page.locator("#-cite [role=status]").get_by_text("Copied").wait_for()

    assert pasted(page) == CITED.replace(", ¶ 2", "")


def test_the_addresses_that_the_header_gives_go_before_the_place_of_the_file(visit: Visit) -> None:
    page = visit(ADDRESSED)
    page.locator(NUMBER).first.press("Enter")

    assert page.locator(".panel .link a").get_attribute("href") == "https://example.org/lettres/1#1"
    assert panel_text(page).endswith(
        "p. 12-14, Bibliothèque, Fonds, MS 1, § 1. Traduit par Jean-Paul Martin. Correspondance, Archives, 2024. https://doi.org/10.1234/lettres.1"
    )


def test_without_script_the_number_is_a_link_and_the_reference_can_be_read(visit: Visit) -> None:
    page = visit(LETTER, java_script_enabled=False)
    page.locator(NUMBER).nth(1).click()
    assert page.url.endswith("#p-77777777")
    assert page.locator(".panel").count() == 0

    page.locator("#-cite summary").click()
    assert page.locator("#-cite .reference").inner_text().replace("\xa0", " ") == CITED.replace(", ¶ 2", "")
