"""The text can be selected, copied and searched as it was transcribed: no mark, number or label of ours is in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from browser.samples import CASES, LETTER, Sample
from browser.visiting import Visit

SELECT = "(selector) => getSelection().selectAllChildren(document.querySelector(selector))"
#: What the browser's search finds of each name, and where.
FIND_NAMES = """() => [...new Set([...document.querySelectorAll("main .persName")].map((name) => name.textContent))]
  .filter((name) => {
    getSelection().removeAllRanges();
    return !window.find(name, true) || getSelection().toString() !== name;
  })"""
#: What is selected of each paragraph with a mark, and its words without marks.
WITH_MARKS = """() => [...document.querySelectorAll("main p:has(sup.mark)")].map((paragraph) => {
  getSelection().selectAllChildren(paragraph);
  const words = paragraph.cloneNode(true);
  for (const mark of words.querySelectorAll("sup.mark, .footnote, [hidden]")) mark.remove();
  return [getSelection().toString(), words.textContent];
})"""
NOTES = next(case for case in CASES if case.document.stem == "notes")


def selected(page: Page, selector: str) -> str:
    """Return what is selected with all of an element, as the browser would copy it."""
    page.evaluate(SELECT, selector)
    return str(page.evaluate("getSelection().toString()"))


def folded(text: str) -> str:
    return " ".join(text.split())


def test_the_text_selected_is_the_transcription(visit: Visit, page_of: Callable[[Sample], Path]) -> None:
    page = visit(LETTER)
    transcription = folded(page_of(LETTER).with_suffix(".txt").read_text("utf-8"))
    title_page = "L.D. Trotsky On the Situation in Russia A Letter to a Comrade (October 1928) "
    assert folded(selected(page, "main")) == transcription.removeprefix(title_page)


def test_the_text_copied_is_the_text_selected(visit: Visit) -> None:
    page = visit(LETTER, permissions=["clipboard-read", "clipboard-write"])
    text = selected(page, "main")
    page.keyboard.press("Control+C")
    assert page.evaluate("navigator.clipboard.readText()") == text


def test_no_mark_of_a_note_is_selected_with_its_paragraph(visit: Visit) -> None:
    page = visit(NOTES)
    paragraphs = page.evaluate(WITH_MARKS)
    assert paragraphs
    assert [text for text, words in paragraphs if folded(text) != folded(words)] == []


def test_the_browsers_search_finds_every_name(visit: Visit) -> None:
    assert visit(LETTER).evaluate(FIND_NAMES) == []
