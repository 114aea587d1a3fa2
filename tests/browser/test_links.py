"""Every link within a page leads to something that is there to be seen, and every return back to where it came from."""

from __future__ import annotations

import pytest

from browser.opening import show
from browser.samples import SAMPLES, Sample
from browser.visiting import Visit

#: Follows each link within the page, as a click does (in SVG too, whose links have neither click() nor hash), and tells what is wrong with where it leads.
FOLLOW_ALL = """() => [...document.querySelectorAll('a[href^="#"]')].flatMap((link) => {
  const show = (problem) => [`${link.outerHTML.slice(0, 120)}: ${problem}`];
  if (!link.checkVisibility()) return [];
  link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, view: window }));
  if (location.hash !== new URL(link.getAttribute("href"), location).hash) return show("is not followed");
  const target = document.querySelector(":target");
  if (!target) return show("leads nowhere");
  if (!target.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return show("leads to what is hidden");
  const { top, bottom } = target.getBoundingClientRect();
  return bottom < 0 || top > innerHeight ? show(`leads out of sight: ${top} to ${bottom}`) : [];
})"""


@pytest.mark.parametrize("sample", SAMPLES, ids=str)
@pytest.mark.parametrize("view", ["reading", "diplomatic"])
def test_every_link_within_a_page_leads_to_what_is_seen(visit: Visit, sample: Sample, view: str) -> None:
    page = visit(sample, java_script_enabled=False)
    show(page, view)
    assert page.evaluate(FOLLOW_ALL) == []
