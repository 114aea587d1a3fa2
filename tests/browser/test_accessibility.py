"""axe-core finds nothing on any page: WCAG 2.2 AA and best practice, on both widths and in both colour schemes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import pytest
from playwright.sync_api import Page

from browser.conftest import MODULES, missing
from browser.opening import open_card, open_panel, show
from browser.samples import SAMPLES, Sample
from browser.visiting import Visit

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async (tags) => (await axe.run({ runOnly: tags, resultTypes: ["violations"], selectors: false })).violations.map(
  ({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 150)).join(" | ")}`)"""


@dataclass(frozen=True)
class Look:
    """One way to look at a page."""

    width: int
    scheme: Literal["light", "dark"]
    view: str
    opened: str = ""


LOOKS = [
    Look(1440, "light", "reading"),
    Look(390, "dark", "reading"),
    Look(390, "light", "diplomatic"),
    Look(1440, "dark", "review"),
    Look(1440, "dark", "reading", "card"),
    Look(390, "light", "review", "panel"),
]
OPENERS = {"card": open_card, "panel": open_panel}


@cache
def axe() -> str:
    """Return the program text of axe-core."""
    file = MODULES / "axe-core" / "axe.min.js"
    return file.read_text("utf-8") if file.exists() else missing("axe-core")


def look(page: Page, how: Look) -> bool:
    """Bring a page into the state of a look; return whether it has the view, or what is to be opened."""
    if not how.opened and how.view != "reading" and not page.locator(f"#-view-{how.view}").count():
        return False
    page.keyboard.press("Escape")
    page.set_viewport_size({"width": how.width, "height": 900})
    page.emulate_media(color_scheme=how.scheme)
    show(page, how.view)
    return not how.opened or OPENERS[how.opened](page)


def violations(page: Page) -> list[Any]:
    """Return what axe-core finds on a page as it is now."""
    found: list[Any] = page.evaluate(RUN, TAGS)
    return found


@pytest.mark.parametrize("sample", SAMPLES, ids=str)
def test_axe_finds_nothing(visit: Visit, sample: Sample) -> None:
    page = visit(sample)
    page.evaluate(axe())
    found = {how: violations(page) for how in LOOKS if look(page, how)}
    assert not {how: problems for how, problems in found.items() if problems}


def test_axe_can_find_something(visit: Visit) -> None:
    page = visit()
    page.evaluate(axe())
    page.evaluate("document.querySelector('main').style.color = '#ccc'; document.querySelector('h1').remove()")
    assert {problem.split(":")[0] for problem in violations(page)} >= {"color-contrast", "page-has-heading-one"}
