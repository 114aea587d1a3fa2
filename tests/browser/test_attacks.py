"""Nothing in a TEI document becomes more than text: the vectors of ``vectors.md``, in a browser, all of it opened."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from playwright.sync_api import Browser, Page

from browser.attacks import ATTACKS, HARMLESS, REFUSED, VECTORS, Vector, rendered, without_policy
from browser.visiting import Visit, opened, visited

AUDIT = (Path(__file__).parent / "audit.js").read_text("utf-8")

#: Follows what can be followed without leaving the page, and opens whatever opens; a click by script is one by key.
OPEN_EVERYTHING = """async () => {
  const soon = () => new Promise((resolve) => setTimeout(resolve, 10));
  const away = (link) => ["http:", "https:"].includes(link.protocol) || !link.href.startsWith(location.href.split("#")[0] + "#");
  for (const input of document.querySelectorAll("input")) input.click();
  for (const details of document.querySelectorAll("details")) details.open = true;
  for (const link of document.querySelectorAll("a[href], area[href]")) {
    if (away(link) && link.protocol !== "javascript:" && link.protocol !== "data:" && link.protocol !== "vbscript:") continue;
    link.click();
    for (const button of document.querySelectorAll(":popover-open button:not(.close), dialog[open] button:not(.close)")) button.click();
    await soon();
  }
  return document.querySelectorAll("a.number").length;
}"""


@pytest.fixture(scope="module")
def harmless(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The scripts and the styles of a page that nobody attacks."""
    file = tmp_path_factory.mktemp("harmless") / "page.html"
    file.write_text(rendered(HARMLESS)[0], "utf-8")
    with visited(chromium, []) as page:
        return opened(page, file).evaluate(AUDIT, {})


def folded(text: str) -> str:
    """Return text without what only its setting makes of it: lines, and the letters that Chromium takes for m in MathML."""
    return " ".join(normalize("NFKC", text).split())


def audited(page: Page, harmless: Any) -> list[str]:
    found: list[str] = page.evaluate(AUDIT, harmless)
    return found


@pytest.mark.parametrize("policy", [True, False], ids=["policy", "bare"])
@pytest.mark.parametrize("vector", ATTACKS, ids=str)
def test_an_attack_is_text(visit: Visit, tmp_path: Path, harmless: Any, vector: Vector, policy: bool) -> None:
    html, _ = rendered(vector)
    assert html, "it cannot be rendered"
    file = tmp_path / "page.html"
    file.write_text(html if policy else without_policy(html), "utf-8")

    page = visit(file)
    address = page.url
    assert audited(page, harmless) == []
    assert folded(vector.blocks["seen"]) in folded(page.locator("body").inner_text())
    page.evaluate(OPEN_EVERYTHING)
    assert audited(page, harmless) == []
    assert page.url.split("#")[0] == address
    assert len(page.context.pages) == 1


@pytest.mark.parametrize("vector", REFUSED, ids=str)
def test_a_document_that_could_do_harm_is_refused(vector: Vector) -> None:
    assert rendered(vector) == ("", {vector.blocks["refused"].strip()})


def test_there_are_enough_attacks() -> None:
    assert len(VECTORS) == len({vector.name for vector in VECTORS}) >= 100
