"""Without JavaScript the page lacks nothing: all of it can be read, and the text can be switched."""

from __future__ import annotations

from pathlib import Path

import pytest

from browser.attacks import Vector, rendered
from browser.opening import show
from browser.samples import SAMPLES, Sample
from browser.visiting import Visit

#: The words of text, indexes and foot that are shown nowhere, whatever is chosen and unfolded, but for copies of notes that
#: are for paper.
UNSEEN = """() => {
  for (const details of document.querySelectorAll("details")) details.open = true;
  const unseen = () => {
    const found = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text; (text = walker.nextNode()); )
      if (text.data.trim() && text.parentElement.closest("main, section.index, body > footer") && !text.parentElement.closest(".footnote") && !text.parentElement.checkVisibility({ visibilityProperty: true }))
        found.add(text);
    return found;
  };
  let left = unseen();
  for (const input of document.querySelectorAll("input")) {
    input.click();
    left = left.intersection(unseen());
  }
  return [...left].map((text) => text.data.trim());
}"""
TWO_TEXTS = Vector("two", {"body": "<p>Of <choice><sic>teh</sic><corr>the</corr></choice> League</p>"})


@pytest.mark.parametrize("sample", SAMPLES, ids=str)
def test_all_of_a_page_can_be_seen(visit: Visit, sample: Sample) -> None:
    page = visit(sample, java_script_enabled=False)
    assert page.evaluate(UNSEEN) == []


def test_the_text_is_switched_by_css(visit: Visit, tmp_path: Path) -> None:
    file = tmp_path / "two.html"
    file.write_text(rendered(TWO_TEXTS)[0], "utf-8")
    page = visit(file, java_script_enabled=False)
    texts = {}
    for view in ("reading", "diplomatic", "reading"):
        show(page, view)
        texts[view] = page.locator("main").inner_text().strip()
    assert texts == {"reading": "Of the League", "diplomatic": "Of teh League"}
