"""What the stylesheets make of the documents in ``cases/``, and what is true of every page they make."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import script_digest

from rubricator.rendering import FORMATS, Format, render
from xslt.page import Page
from xslt.stylesheet_cases import CASES, documents, expectations, read, rendered


@pytest.mark.parametrize(
    ("expected", "format_"), expectations(), ids=lambda value: value.name if isinstance(value, Path) else ""
)
def test_a_case_gives_what_is_expected(expected: Path, format_: Format) -> None:
    assert rendered(expected, format_) == read(expected)


@pytest.mark.parametrize("document", documents(), ids=lambda path: path.stem)
def test_a_page_is_well_built(document: Path) -> None:
    text, _ = render(document.read_bytes(), document.as_uri(), FORMATS["html"])
    page = Page(text)

    assert not page.misplaced
    assert not page.open
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)


def test_every_corpus_document_gives_a_well_built_page(shared: Path) -> None:
    for document in sorted((shared / "corpus").glob("[!p]*/*.xml")):
        text, found = render(document.read_bytes(), document.as_uri(), FORMATS["html"])
        page = Page(text)
        assert not page.misplaced, document
        assert not page.open, document
        assert {diagnostic.code for diagnostic in found} <= {"XSL001"}, document


def test_a_page_needs_no_other_file() -> None:
    text = (CASES / "letter.xml").read_bytes()
    page, _ = render(text, "file:///letter.xml", FORMATS["html"])

    assert "<style>/* The page" in page
    assert "src=" not in page
    assert "url(" not in page


def test_the_policy_of_a_page_names_its_script() -> None:
    assert script_digest.DIGEST.read_text().strip() == script_digest.digest()


def test_a_running_head_is_one_string_whatever_the_title_says() -> None:
    text = (CASES / "hostile.xml").read_bytes()
    page, _ = render(text, "file:///hostile.xml", FORMATS["html"])
    heads = re.search("<style>(.*?)</style>", page)

    assert heads
    assert re.fullmatch(r'@page {( @top-(left|right) { content: "([^"\\<\n]|\\[0-9a-f]+ )*" }){2} }', heads[1])
