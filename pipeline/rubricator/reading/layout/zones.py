"""Pages → the surfaces of a facsimile, with a zone for each region and line that has an outline."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.reading.layout.pages import Line, Page, Region
from rubricator.transcription import Surface, Zone


def surface_of(number: int, page: Page) -> Surface:
    """Return a page as a surface; ``number`` is its index in the document."""
    return Surface(surface_name(number), page.image, page.width, page.height, tuple(_zones(number, page)))


def surface_name(number: int) -> str:
    """Return the identifier of a page, by its index."""
    return f"surface-{number + 1}"


def region_zone(number: int, index: int, region: Region) -> str:
    """Return the identifier of the zone of a region, by the index of page and region; empty if it has no outline."""
    return f"{surface_name(number)}-{index + 1}" if region.points else ""


def line_zone(number: int, index: int, line_index: int, line: Line) -> str:
    """Return the identifier of the zone of a line; empty if it has no outline."""
    return f"{surface_name(number)}-{index + 1}-{line_index + 1}" if line.points else ""


def _zones(number: int, page: Page) -> Iterator[Zone]:
    for index, region in enumerate(page.regions):
        if region.points:
            yield Zone(region_zone(number, index, region), region.points, region.type)
        lines = [*region.lines, *(line for cell in region.cells for line in cell.lines)]
        for i, line in enumerate(lines):
            if line.points:
                yield Zone(line_zone(number, index, i, line), line.points, line.type or "line")
