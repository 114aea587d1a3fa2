"""What the stylesheets make of the documents in ``cases/``, and what is true of every page they make."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
import script_digest

from rubricator.rendering import FORMATS, Format, render
from xslt.stylesheet_cases import CASES, documents, expectations, rendered

VOID = {"br", "hr", "input", "link", "meta"}
INLINE = {
    "a",
    "abbr",
    "b",
    "cite",
    "code",
    "del",
    "em",
    "i",
    "ins",
    "label",
    "legend",
    "p",
    "q",
    "s",
    "small",
    "span",
    "sub",
    "sup",
    "time",
    "u",
}
BLOCKS = {
    "aside",
    "blockquote",
    "div",
    "dl",
    "figure",
    "h1",
    "h2",
    "h3",
    "hr",
    "li",
    "ol",
    "p",
    "section",
    "table",
    "ul",
}


@pytest.mark.parametrize(
    ("expected", "format_"), expectations(), ids=lambda value: value.name if isinstance(value, Path) else ""
)
def test_a_case_gives_what_is_expected(expected: Path, format_: Format) -> None:
    assert rendered(expected, format_) == expected.read_text("utf-8")


class Page(HTMLParser):
    """A page's ids, its links inside itself, and what stands where HTML does not allow it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.misplaced: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.ids += [named["id"] or ""] if "id" in named else []
        self.links += [named["href"] or ""] if (named.get("href") or "").startswith("#") else []
        if tag == "a" and "a" in self.open:
            self.misplaced.append("a in a")
        if tag in BLOCKS and self.open and self.open[-1] in INLINE:
            self.misplaced.append(f"{tag} in {self.open[-1]}")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


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
