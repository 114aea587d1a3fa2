"""``rubricator serve`` in Chromium: pages reload where they were, and say what is wrong until it is mended."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect

from browser.test_accessibility import axe, violations
from browser.visiting import still_context
from cli.test_watching import change
from conftest import ROOT
from serving.process import Serving

PAGE = "build/trotsky-1928-10-21.html"
WORDS = "The Method of Stalin"
BROKEN = (
    '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">\n<xsl:nothing/></xsl:stylesheet>'
)


class Edition:
    """The shipped letter as an edition of its own, served."""

    def __init__(self, folder: Path) -> None:
        self.source = folder / "tei" / "sources" / "trotsky-1928-10-21.txt"
        self.custom = folder / "custom"
        self.text = (ROOT / "tei" / "sources" / self.source.name).read_text(encoding="utf-8")
        for place in (self.source.parent, self.custom):
            place.mkdir(parents=True)
        self.source.write_text(self.text, encoding="utf-8")
        (folder / "rubricator.toml").write_text('custom = "custom"\n', encoding="utf-8")
        self.serving = Serving(folder)
        self.address = f"http://127.0.0.1:{self.serving.port}/"


@pytest.fixture
def edition(tmp_path: Path) -> Iterator[Edition]:
    edition = Edition(tmp_path / "project")
    yield edition
    edition.serving.kill()


@pytest.fixture
def context(chromium: Browser, edition: Edition) -> Iterator[BrowserContext]:
    """A context in which pages may ask for nothing but what is served, and complain of nothing."""
    complaints: list[str] = []
    context = still_context(chromium, viewport={"width": 1200, "height": 800})
    context.on("request", lambda request: request.url.startswith(edition.address) or complaints.append(request.url))
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.on("console", lambda message: _is_bad(message) and complaints.append(message.text))
    yield context
    context.close()
    assert complaints == []


def _is_bad(message: ConsoleMessage) -> bool:
    """Return whether a message is an error, other than that there is nothing where a test looks for nothing."""
    return message.type == "error" and not message.location["url"].endswith("/nothing")


@contextmanager
def reloading(page: Page) -> Iterator[None]:
    """Expect that a page reloads by itself because of what is done."""
    with page.expect_event("load", timeout=30_000):
        yield


def test_the_page_follows_the_transcription_and_stays_where_it_is(context: BrowserContext, edition: Edition) -> None:
    page = context.new_page()
    page.goto(f"{edition.address}{PAGE}#7")
    page.evaluate("window.scrollTo(0, 2500)")
    with reloading(page):
        change(edition.source, edition.text.replace(WORDS, "His Method"))
    expect(page.get_by_role("heading", name="His Method")).to_have_count(1)
    assert page.evaluate("[location.hash, Math.abs(scrollY - 2500) < 3]") == ["#7", True]


def test_what_is_wrong_is_shown_over_the_last_page_until_it_is_mended(
    context: BrowserContext, edition: Edition
) -> None:
    page = context.new_page()
    page.goto(f"{edition.address}{PAGE}")
    findings = page.get_by_role("region", name="Findings")
    expect(findings).to_have_count(0)
    with reloading(page):
        change(edition.custom / "html.xsl", BROKEN)
    expect(findings).to_contain_text("Element xsl:nothing must not appear directly within xsl:stylesheet")
    expect(findings).to_contain_text("custom/html.xsl:2:15")
    expect(findings).to_be_in_viewport()
    expect(page.get_by_role("heading", name=WORDS)).to_have_count(1)
    with reloading(page):
        (edition.custom / "html.xsl").unlink()
    expect(findings).to_have_count(0)


def test_the_findings_can_be_folded_and_styles_of_the_page_do_not_reach_them(
    context: BrowserContext, edition: Edition
) -> None:
    (edition.custom / "page.css").write_text("* { display: none !important } /* everything */ p {", encoding="utf-8")
    page = context.new_page()
    page.goto(f"{edition.address}{PAGE}")
    change(edition.custom / "page.css", "section, details, li { display: none !important; color: red !important }")
    change(edition.custom / "none.css", "")
    summary = page.get_by_text("1 warning")
    expect(summary).to_be_visible(timeout=30_000)
    expect(page.get_by_text("nothing uses the file none.css")).not_to_be_visible()
    summary.click()
    expect(page.get_by_text("nothing uses the file none.css")).to_be_visible()


def test_what_is_switched_on_stays_on(context: BrowserContext, edition: Edition) -> None:
    page = context.new_page()
    page.goto(f"{edition.address}{PAGE}")
    page.locator("#-view-diplomatic").check(force=True)
    with reloading(page):
        change(edition.custom / "page.css", "p { color: navy }")
    expect(page.locator("#-view-diplomatic")).to_be_checked()


def test_more_pages_than_a_browser_has_connections(context: BrowserContext, edition: Edition) -> None:
    pages = [context.new_page() for _ in range(9)]
    for page in pages:
        page.goto(f"{edition.address}{PAGE}")
    with ExitStack() as stack:
        for page in pages:
            stack.enter_context(reloading(page))
        change(edition.custom / "page.css", "p { color: navy }")
    assert {page.evaluate("getComputedStyle(document.querySelector('main p')).color") for page in pages} == {
        "rgb(0, 0, 128)"
    }


def test_a_link_of_the_index_leads_to_the_page_while_the_index_changes(
    context: BrowserContext, edition: Edition
) -> None:
    page = context.new_page()
    page.goto(edition.address)
    page.get_by_role("link").first.click()
    page.wait_for_url(f"**/{PAGE}", timeout=15_000)
    page.go_back()
    expect(page.get_by_role("link", name="On the Situation in Russia")).to_have_count(1)


def test_without_javascript_the_page_is_read_and_says_what_is_wrong(chromium: Browser, edition: Edition) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{edition.address}{PAGE}")
    expect(page.get_by_role("heading", name=WORDS)).to_have_count(1)
    change(edition.custom / "html.xsl", BROKEN)
    for _ in range(50):
        page.reload()
        if page.get_by_text("custom/html.xsl:2:15").count():
            break
        time.sleep(0.1)
    expect(page.get_by_text("custom/html.xsl:2:15")).to_be_visible()
    context.close()


def test_a_page_of_the_web_cannot_read_it(chromium: Browser, edition: Edition) -> None:
    context = chromium.new_context()
    page = context.new_page()
    context.route(
        "http://evil.example/**", lambda route: route.fulfill(body="<title>Evil</title>", content_type="text/html")
    )
    page.goto("http://evil.example/")
    read = "fetch(%r).then((answer) => answer.text()).catch(() => 'refused')"
    assert page.evaluate(read % f"{edition.address}{PAGE}") == "refused"
    frame = "new Promise((done) => { const it = document.createElement('iframe'); it.onload = () => { try { done(it.contentDocument.body.innerText) } catch { done('refused') } }; it.src = %r; document.body.append(it) })"
    assert page.evaluate(frame % f"{edition.address}{PAGE}") == "refused"
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_what_serve_adds(context: BrowserContext, edition: Edition, scheme: str) -> None:
    (edition.custom / "html.xsl").write_text(BROKEN, encoding="utf-8")
    page = context.new_page()
    page.emulate_media(color_scheme=scheme)
    for path in ("", PAGE, "nothing"):
        page.goto(f"{edition.address}{path}")
        page.evaluate(axe())
        assert violations(page) == []
