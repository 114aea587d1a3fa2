"""Notes stand beside their marks where there is room, never one over another, and after the text where there is none."""

from __future__ import annotations

import pytest

from browser.samples import CASES, CORPUS, Sample
from browser.visiting import Visit

WITH_NOTES = [
    sample for sample in CASES + CORPUS if sample.document.exists() and b"<note" in sample.document.read_bytes()
]
#: The boxes of the marks in the text and of their notes, in the order of the marks.
BOXES = """() => {
  const box = (element) => { const { top, bottom, left, right } = element.getBoundingClientRect(); return [top, bottom, left, right]; };
  return [...document.querySelectorAll("main sup.mark[style] a")].map((mark) => [mark, document.getElementById(decodeURIComponent(mark.hash.slice(1)))])
    .filter(([mark, note]) => note?.matches(".beside li.marked") && mark.checkVisibility() && !note.contains(mark) && !mark.closest(".endnotes"))
    .map(([mark, note]) => [note.id, box(mark), box(note)]);
}"""
TEXT_END = (
    "Math.max(...[...document.querySelectorAll('main .body')].map((body) => body.getBoundingClientRect().bottom))"
)


@pytest.mark.parametrize("sample", WITH_NOTES, ids=str)
def test_side_notes_stand_by_their_marks_and_do_not_overlap(visit: Visit, sample: Sample) -> None:
    page = visit(sample)
    for width in (1440, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        above = -10000.0
        for name, mark, note in sorted(page.evaluate(BOXES), key=lambda boxes: boxes[2][0]):
            assert note[0] >= above - 1, f"{name} stands over the note before it"
            assert note[0] >= mark[0] - 12, f"{name} stands above its mark"
            assert note[0] <= max(mark[1], above) + 24, f"{name} stands far below its mark"
            assert note[2] >= mark[3], f"{name} stands over the text"
            above = note[1]


@pytest.mark.parametrize("sample", WITH_NOTES, ids=str)
def test_on_a_narrow_screen_they_follow_the_text(visit: Visit, sample: Sample) -> None:
    page = visit(sample, viewport={"width": 390, "height": 844})
    boxes = page.evaluate(BOXES)
    if boxes:
        end = page.evaluate(TEXT_END)
        assert [name for name, _, note in boxes if note[0] < end - 1] == []


def test_there_are_notes_to_look_at(visit: Visit) -> None:
    case = next(case for case in CASES if case.document.stem == "notes")
    assert visit(case, viewport={"width": 1440, "height": 900}).evaluate(BOXES)
