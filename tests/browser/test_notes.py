"""Notes stand beside their marks where there is room, at the end where there is none, and are lost nowhere."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browser.opening import show
from browser.samples import CASES, Sample
from browser.visiting import Visit

WIDE = {"width": 1400, "height": 900}
NARROW = {"width": 900, "height": 900}
BESIDE = ".endnotes.beside li.marked"

#: For each note beside the text that is shown: how far below its mark it begins, and how far below the note before it.
DISTANCES = """(selector) => {
  const box = (element) => element.getBoundingClientRect();
  const notes = [...document.querySelectorAll(selector)].filter((note) => note.checkVisibility({ visibilityProperty: true }));
  const text = box(document.querySelector("main"));
  return notes.map((note, i) => ({
    id: note.id,
    outside: box(note).left - text.right,
    belowMark: box(note).top - box(document.getElementById(`-mark-${note.id}`)).top,
    belowLast: i ? box(note).top - box(notes[i - 1]).bottom : null,
  }));
}"""


def case(name: str) -> Sample:
    return next(sample for sample in CASES if sample.document.stem == name)


def distances(page: Page) -> list[dict[str, float]]:
    found: list[dict[str, float]] = page.evaluate(DISTANCES, BESIDE)
    return found


@pytest.mark.parametrize("name", ["notes", "letter", "verse-and-tables", "insertions"])
@pytest.mark.parametrize("view", ["reading", "diplomatic"])
def test_a_note_stands_beside_its_mark_or_below_the_note_before(visit: Visit, name: str, view: str) -> None:
    page = visit(case(name), viewport=WIDE, java_script_enabled=False)
    show(page, view)
    notes = distances(page)

    assert notes
    for note in notes:
        at_its_mark = -12 < note["belowMark"] < 12
        below_the_last = note["belowLast"] is not None and 0 < note["belowLast"] < 24
        assert at_its_mark or below_the_last, note
        assert note["belowMark"] > -12, note
        assert note["belowLast"] is None or note["belowLast"] > 0, note
        assert note["outside"] > 0, note


def test_on_a_narrow_screen_notes_stand_at_the_end(visit: Visit) -> None:
    page = visit(case("notes"), viewport=NARROW, java_script_enabled=False)
    heading = page.locator("#-notes").bounding_box()
    notes = [note.bounding_box() for note in page.locator(".endnotes li").all()]

    assert heading and all(notes)
    tops = [note["y"] for note in notes if note]
    assert tops == sorted(tops) and tops[0] > heading["y"]


def test_a_commentary_as_long_as_its_text_stands_at_the_end(visit: Visit) -> None:
    page = visit(case("note-kinds"), viewport=WIDE)

    assert page.locator(BESIDE).count() == 0
    assert page.locator(".endnotes li.marked").first.evaluate("note => getComputedStyle(note).position") == "static"


def test_the_way_back_from_a_note_beside_the_text_shows_itself_to_the_keyboard(visit: Visit) -> None:
    page = visit(case("notes"), viewport=WIDE)
    back = page.locator(f"{BESIDE} .return").first
    opacity = "link => getComputedStyle(link).opacity"

    assert back.evaluate(opacity) == "0"
    back.focus()
    assert back.evaluate(opacity) == "1"
    back.press("Enter")
    assert page.evaluate("'#' + document.querySelector(':target').id") == back.get_attribute("href")


def test_the_copy_for_the_foot_of_a_printed_page_is_not_there_for_readers(visit: Visit) -> None:
    page = visit(case("notes"), viewport=WIDE)
    shown = page.locator("main").inner_text()

    assert page.locator(".footnote").count() > 0
    assert shown.count("Two again.") == 1
    page.emulate_media(media="print")
    assert page.locator("main").inner_text().count("Two again.") == 1
    assert all(not copy.is_visible() for copy in page.locator(".footnote").all())
