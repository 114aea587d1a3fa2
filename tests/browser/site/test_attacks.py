"""Nothing that a document, a name or the name of a file says becomes more than text on any page of a site, its search included."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize
from urllib.parse import quote, urlencode

import pytest
from playwright.sync_api import Browser, Page

from browser.attacks import without_policy
from browser.site.conftest import Go
from browser.site.hostile import NAMES, PAYLOADS
from browser.site.pages import html_files, search, settled
from browser.site.sites import Server
from browser.test_attacks import OPEN_EVERYTHING

AUDIT = (Path(__file__).parent / "audit.js").read_text("utf-8")
#: Pages that have something of every document.
OF_ALL = ["index.html", "persons/index.html", "chronology.html", "correspondence.html"]


def folded(text: str) -> str:
    """Return text as it is seen: in one line, and without what has no width."""
    return " ".join(normalize("NFKC", text).replace("\u200b", "").split())


@pytest.fixture(params=["policy", "bare"])
def base(request: pytest.FixtureRequest, site_of: Callable[[str], Path], tmp_path: Path) -> str:
    """The address of the hostile site, as it is and with pages that would run anything."""
    folder = site_of("hostile")
    if request.param == "bare":
        folder = Path(shutil.copytree(folder, tmp_path / "site"))
        for page in html_files(folder):
            page.write_text(without_policy(page.read_text("utf-8")), "utf-8")
    server = Server(folder.parent)
    request.addfinalizer(server.stop)
    return f"{server.address}site/"


def assert_harmless(page: Page) -> None:
    address = page.url.split("#")[0]
    assert page.evaluate(AUDIT) == []
    page.evaluate(OPEN_EVERYTHING)
    assert page.evaluate(AUDIT) == []
    assert page.url.split("#")[0].split("?")[0] == address.split("?")[0]
    assert len(page.context.pages) == 1


def test_every_page_is_harmless(go: Go, site_of: Callable[[str], Path], base: str) -> None:
    folder = site_of("hostile")
    page = go("hostile", base=base)
    for file in html_files(folder):
        page.goto(f"{base}{quote(file.relative_to(folder).as_posix())}")
        assert_harmless(page)


@pytest.mark.parametrize("path", OF_ALL)
def test_what_looks_like_code_is_seen_as_text(go: Go, path: str) -> None:
    text = folded(go("hostile", path).locator("body").text_content() or "")
    assert [payload for payload in PAYLOADS if folded(payload) not in text] == []


def test_a_file_of_any_name_has_a_page_under_it(site_of: Callable[[str], Path]) -> None:
    names = {page.stem for page in (site_of("hostile") / "texts").glob("*.html")}
    assert set(NAMES) <= names


def test_what_is_found_is_text(go: Go, base: str) -> None:
    page = settled(go("hostile", "search.html", base=base))
    for payload in PAYLOADS:
        titles = [folded(title) for title in search(page, payload)]
        assert folded(payload) in titles, payload
        assert_harmless(page)
        search(page, f'"{payload}')
        assert page.evaluate(AUDIT) == []


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_an_address_asks_for_is_text(go: Go, payload: str) -> None:
    asked = urlencode({"q": payload, "person": payload, "from": payload, "order": payload, "__proto__": payload})
    page = settled(go("hostile", f"search.html?{asked}"))
    assert page.locator("form[data-index] input[name=q]").input_value() == payload
    assert page.evaluate(AUDIT) == []


def test_the_audit_finds_what_does_not_belong_there(chromium: Browser) -> None:
    page = chromium.new_page()
    page.set_content('<iframe></iframe><b onclick="1"></b><a href="javascript:1">x</a><form></form><script>1</script>')
    found = {complaint.split(" ")[0] for complaint in page.evaluate(AUDIT)}
    page.close()
    assert found == {"element", "attribute", "href", "form", "script", "1"}
