"""The page bears what readers do to it: wider spacing, greater letters, less motion."""

from __future__ import annotations

import pytest

from browser.samples import LETTER
from browser.visiting import Visit

#: WCAG 2.2, 1.4.12.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }"""
SCROLLING = "getComputedStyle(document.documentElement).scrollBehavior"
#: Words that are cut off by a box that does not scroll, and is not there for screen readers alone.
CUT = """() => [...document.querySelectorAll("main p, header *, nav *, section li, dd")].filter((element) => {
  const { overflowX, overflowY } = getComputedStyle(element);
  return element.checkVisibility() && element.clientWidth > 1 && element.clientHeight > 1 && [overflowX, overflowY].some((value) => ["hidden", "clip"].includes(value))
    && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
}).map((element) => element.outerHTML.slice(0, 100))"""


@pytest.mark.parametrize("width", [320, 1440])
def test_wider_spacing_loses_nothing(visit: Visit, width: int) -> None:
    page = visit(LETTER, viewport={"width": width, "height": 900})
    page.evaluate(
        "css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [s]; }", SPACING
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(CUT) == []


def test_letters_twice_as_large_lose_nothing(visit: Visit) -> None:
    page = visit(LETTER, viewport={"width": 640, "height": 450}, device_scale_factor=2)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    assert page.evaluate(CUT) == []


def test_nothing_moves_for_who_wants_no_motion(visit: Visit) -> None:
    page = visit(LETTER, reduced_motion="reduce")
    page.locator("main a.persName").first.press("Enter")
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.evaluate(SCROLLING) == "auto"


def test_the_page_glides_to_where_it_is_sent_for_everyone_else(visit: Visit) -> None:
    assert visit(LETTER, reduced_motion="no-preference").evaluate(SCROLLING) == "smooth"
