"""A program that lays out pages sets each note at the foot of the page that has its mark; Chromium sets them at the end."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from browser.conftest import missing
from browser.samples import Sample
from browser.visiting import Visit

WORDS = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore. " * 8
NOTES = 24
TEI = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A printed text</title>'
    "<author>Jane Doe</author></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>"
    "</teiHeader><text><body><div>"
    + "".join(
        f'<p>Mark{n}.<note n="{n}">Note{n}. It has <hi>a word</hi> and <p>a paragraph.</p></note> {WORDS}</p>'
        for n in range(1, NOTES + 1)
    )
    + "</div></body></text></TEI>"
)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    document = tmp_path_factory.mktemp("printed") / "printed.xml"
    document.write_text(TEI, "utf-8")
    return Sample("printed", document)


def pages(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def numbers(kind: str, page: str) -> list[int]:
    return [int(number) for number in re.findall(rf"{kind}(\d+)\.", page)]


def test_a_note_is_at_the_foot_of_its_page(printed: Sample, tmp_path: Path) -> None:
    try:
        import weasyprint
    except (ImportError, OSError) as error:
        missing(f"WeasyPrint ({error})")
    found = pages(weasyprint.HTML(printed.written_to(tmp_path)).write_pdf())

    assert len(found) > 3
    assert [numbers("Note", page) for page in found] == [numbers("Mark", page) for page in found]
    assert sorted(n for page in found for n in numbers("Note", page)) == list(range(1, NOTES + 1))


def test_a_browser_prints_them_at_the_end(visit: Visit, printed: Sample) -> None:
    page: Page = visit(printed)
    found = pages(page.pdf())
    notes = [n for text in found for n in numbers("Note", text)]

    assert notes == list(range(1, NOTES + 1))
    assert not numbers("Note", found[0])
