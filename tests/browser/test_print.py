"""Printed, the page has its title at the head, numbered pages, and all of its text."""

from __future__ import annotations

from pathlib import Path

from pypdf import PdfReader

from browser.samples import LETTER
from browser.visiting import Visit


def test_a_printed_letter_has_numbered_pages(visit: Visit, tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    visit(LETTER).pdf(path=file, prefer_css_page_size=True)
    pages = [page.extract_text() for page in PdfReader(file).pages]

    assert len(pages) > 5
    for number, text in enumerate(pages[1:], start=2):
        lines = [line.strip() for line in text.splitlines()]
        assert str(number) in lines, f"page {number} has no number: {lines[:2]} … {lines[-2:]}"
        assert "On the Situation in Russia" in text
    assert "historic mission which is ours" in " ".join(" ".join(pages).split())
