"""ALTO XML: the format of libraries' text recognition, of Tesseract, Kraken, eScriptorium, ABBYY and others.

Versions 1 to 4, with any namespace or none. Source: https://www.loc.gov/standards/alto/.
"""

from __future__ import annotations

from rubricator.reading.alto.blocks import order_in, regions_of
from rubricator.reading.alto.styles import definitions
from rubricator.reading.layout.geometry import length_of
from rubricator.reading.layout.pages import Page, PagesRead, Region
from rubricator.reading.layout.remarks import Remarks
from rubricator.reading.layout.tree import Element


def pages_of(file: str, root: Element) -> PagesRead:
    """Return the pages of a file of ALTO; ``file`` is its name for messages."""
    remarks = Remarks(file)
    known, order, image = definitions(root), order_in(root), _image(root)
    pages = tuple(_page(file, page, image, regions_of(page, order, known, remarks)) for page in _pages(root))
    return PagesRead(pages, remarks.findings())


def _pages(root: Element) -> list[Element]:
    return [page for layout in root.each("Layout") for page in layout.each("Page")]


def _page(file: str, page: Element, image: str, regions: tuple[Region, ...]) -> Page:
    return Page(
        file,
        image,
        length_of(page.get("WIDTH")),
        length_of(page.get("HEIGHT")),
        regions,
        page.get("PRINTED_IMG_NR"),
    )


def _image(root: Element) -> str:
    """Return the name of the image that was recognised."""
    found = (name.text.strip() for name in root.within("fileName"))
    return next((name for name in found if name), "")
