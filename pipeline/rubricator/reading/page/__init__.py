"""PAGE XML: the format of Transkribus, OCR-D, eScriptorium and others for transcribed images of pages.

Versions of 2010 to 2019, with any namespace or none. Source: https://ocr-d.de/en/gt-guidelines/pagexml/pagecontent_xsd_Complex_Type_pc_PcGtsType.html.
"""

from __future__ import annotations

from rubricator.reading.layout.geometry import length_of
from rubricator.reading.layout.pages import Page, PagesRead
from rubricator.reading.layout.remarks import Remarks
from rubricator.reading.layout.tree import Element
from rubricator.reading.page.regions import regions_of

ROOT = "PcGts"


def pages_of(file: str, root: Element) -> PagesRead:
    """Return the page of a file of PAGE XML; ``file`` is its name for messages."""
    remarks = Remarks(file)
    pages = tuple(_page(file, page, remarks) for page in root.each("Page"))
    return PagesRead(pages, remarks.findings())


def _page(file: str, page: Element, remarks: Remarks) -> Page:
    return Page(
        file,
        page.get("imageFilename"),
        length_of(page.get("imageWidth")),
        length_of(page.get("imageHeight")),
        regions_of(page, remarks),
    )
