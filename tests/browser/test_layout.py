"""The page fits its window, from the narrowest that WCAG asks for to a wide screen, and its lines are made for reading."""

from __future__ import annotations

import pytest

from browser.samples import LETTER, SAMPLES, Sample
from browser.visiting import Visit

#: CSS pixels; 320 is that of WCAG 2.2, 1.4.10 (reflow).
WIDTHS = (320, 390, 820, 1024, 1280, 1440, 1920)
#: How many characters stand on the fullest line of a paragraph, by the boxes of its words.
LONGEST_LINE = """(paragraph) => {
  const lines = new Map();
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let text; (text = walker.nextNode()); )
    for (let i = 0; i < text.length; i++) {
      const range = new Range();
      range.setStart(text, i);
      range.setEnd(text, i + 1);
      const box = range.getBoundingClientRect();
      if (box.width) lines.set(Math.round(box.bottom / 8), (lines.get(Math.round(box.bottom / 8)) ?? 0) + 1);
    }
  return Math.max(...lines.values());
}"""


@pytest.mark.parametrize("sample", SAMPLES, ids=str)
def test_no_page_is_wider_than_its_window(visit: Visit, sample: Sample) -> None:
    page = visit(sample)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [820, 1024, 1440, 1920])
def test_a_line_has_as_many_characters_as_one_reads_well(visit: Visit, width: int) -> None:
    page = visit(LETTER, viewport={"width": width, "height": 900})
    paragraph = page.locator("main section > p").first
    assert 55 <= paragraph.evaluate(LONGEST_LINE) <= 85


@pytest.mark.parametrize("width", [360, 1440])
def test_the_numbers_of_paragraphs_stand_in_the_margin(visit: Visit, width: int) -> None:
    page = visit(LETTER, viewport={"width": width, "height": 900})
    numbers = page.locator("main a.number")
    text = page.locator("main").bounding_box()
    assert text
    for number in (numbers.first, numbers.last):
        box = number.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= text["x"] + 0.5
        assert min(box["width"], box["height"]) >= 24
