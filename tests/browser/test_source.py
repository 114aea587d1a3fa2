"""A paragraph's panel shows the TEI that the paragraph was made of, as it is in the file, and as text only."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from browser.samples import LETTER, Sample
from browser.visiting import Visit

TEI = """<?xml version="1.0" encoding="UTF-8"?>
<!-- <p>No paragraph.</p> -->
<?program <p> ?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>&lt;/template></title></titleStmt>
<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body><div>
{}
</div></body></text></TEI>
"""
PARAGRAPHS = [
    "<p>One &amp; &lt;/template&gt; &#x3c;script&gt;alert(1)&lt;/script&gt;.</p>",
    '<p n=\'"a>b"\' rend="it\'s"\n  >Two</p  >',
    "<p><![CDATA[</p><script>alert(2)</script>]]> three <!-- </p> --><?program </p> ?></p>",
    "<sp><speaker>A</speaker><p>Four</p><p>and four</p></sp>",
    "<lg><l>Five<lb/></l></lg>",
    "<p><list><item><p>Six</p></item></list></p>",
]


def open_source(page: Page, number: int) -> str:
    """Open the TEI of a paragraph and return what is shown of it."""
    page.locator(f"a.number[data-n='{number}']").click()
    page.locator(".panel button", has_text="TEI").click()
    page.locator(".tei .heading", has_text=re.compile(rf"\b{number}$")).wait_for()
    return page.locator(".tei code").text_content() or ""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    document = tmp_path_factory.mktemp("source") / "source.xml"
    document.write_text(TEI.format("\n".join(PARAGRAPHS)), "utf-8")
    return Sample("source", document)


def test_it_is_as_it_is_in_the_file(visit: Visit, hostile: Sample) -> None:
    page = visit(hostile)
    assert [open_source(page, number) for number in range(1, 7)] == PARAGRAPHS


def test_lines_begin_where_the_element_does(visit: Visit, tmp_path: Path) -> None:
    document = tmp_path / "indented.xml"
    document.write_text(TEI.format("      <lg>\n        <l>One</l>\n      </lg>"), "utf-8")
    assert open_source(visit(Sample("indented", document)), 1) == "<lg>\n  <l>One</l>\n</lg>"


def test_markup_has_colours_of_its_own(visit: Visit, hostile: Sample) -> None:
    page = visit(hostile)
    open_source(page, 2)
    parts = {kind: page.locator(f".tei .{kind}").all_text_contents() for kind in ("element", "attribute", "value")}
    assert parts == {
        "element": ["<p", "\n  >", "</p", "  >"],
        "attribute": ["n", "rend"],
        "value": ["'\"a>b\"'", '"it\'s"'],
    }


def test_it_has_the_focus_and_gives_it_back(visit: Visit) -> None:
    page = visit(LETTER)
    open_source(page, 2)
    assert page.evaluate("document.activeElement.matches('.tei')")
    page.keyboard.press("Escape")
    assert page.locator(".tei").count() == 0
    assert page.evaluate("document.activeElement.dataset.n") == "2"


def test_on_a_narrow_screen_it_does_not_hide_the_paragraph(visit: Visit) -> None:
    page = visit(LETTER, viewport={"width": 500, "height": 900})
    for number in (3, 12, 35):
        open_source(page, number)
        paragraph, aside = page.locator(".shown").bounding_box(), page.locator(".tei").bounding_box()
        assert paragraph and aside
        assert 0 <= paragraph["y"] + min(paragraph["height"], 200) <= aside["y"], number


def test_another_paragraph_takes_its_place(visit: Visit) -> None:
    page = visit(LETTER)
    first, second = open_source(page, 1), open_source(page, 2)
    assert first != second
    assert page.locator(".tei").count() == 1
    assert page.locator(".tei .heading").inner_text().endswith("2")


def test_it_can_be_copied(visit: Visit) -> None:
    page = visit(LETTER, permissions=["clipboard-read", "clipboard-write"])
    source = open_source(page, 3)
    page.locator(".tei .copy").click()
    page.locator(".tei [role=status]", has_text="Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == source
