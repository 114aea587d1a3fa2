"""The pages that are pictured, and which part of which shows what (TEI P5, 12.1)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping

from lxml import etree

from rubricator.encoding.addresses import ImageAddresses
from rubricator.encoding.identifiers import name_from
from rubricator.encoding.names import XML_ID, child, element
from rubricator.source import Span
from rubricator.transcription import Pictured, Surface, Transcription, Zone

_KIND = re.compile(r"^(?:surface|zone)-")
_FEWEST = 3
"""Points that an outline has at least."""


class Facsimile:
    """Knows what the pages and zones of one transcription are called, and which zones show a block.

    ``addresses`` gives those of the images.
    """

    def __init__(self, transcription: Transcription, addresses: ImageAddresses) -> None:
        """Give the pages and zones their identifiers; of two with one name the first is meant by it."""
        self._addresses = addresses
        self._surfaces: dict[str, Surface] = {}
        for surface in transcription.surfaces:
            self._surfaces.setdefault(surface.ident, surface)
        self._pages = _identifiers("surface", self._surfaces)
        self._zones = _identifiers("zone", (zone.ident for one in self._surfaces.values() for zone in one.zones))
        self._pictured = sorted(transcription.pictured, key=lambda one: one.span)
        self._starts = [one.span.start for one in self._pictured]

    def of_page(self, ident: str) -> dict[str, str]:
        """Return the attribute by which a page break points to its page; none if there is no such page."""
        return _facs(self._pages, [ident])

    def of_zone(self, ident: str) -> dict[str, str]:
        """Return the attribute by which a line points to its zone; none if there is no such zone."""
        return _facs(self._zones, [ident])

    def of_block(self, span: Span) -> dict[str, str]:
        """Return the attribute by which a block points to the zones that show it; none if none does."""
        return _facs(self._zones, [one.zone for one in self._showing(span)])

    def _showing(self, span: Span) -> Iterable[Pictured]:
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        while first and self._pictured[first - 1].span.end > span.start:
            first -= 1
        return (one for one in self._pictured[first:last] if one.span.overlaps(span))

    def write(self) -> etree._Element | None:
        """Return the facsimile element, None where nothing is pictured."""
        if not self._surfaces:
            return None
        root = element("facsimile")
        left = dict(self._zones)
        for surface in self._surfaces.values():
            size = {"ulx": "0", "uly": "0", "lrx": str(surface.width), "lry": str(surface.height)}
            new = child(
                root, "surface", attributes={XML_ID: self._pages[surface.ident]} | (size if _is_sized(surface) else {})
            )
            self._graphic(new, surface)
            for zone in surface.zones:
                if zone.ident in left:
                    child(new, "zone", attributes={XML_ID: left.pop(zone.ident)} | _outline(zone))
        return root

    def _graphic(self, parent: etree._Element, surface: Surface) -> None:
        address = self._addresses(surface.image)
        if address:
            size = {"width": f"{surface.width}px", "height": f"{surface.height}px"}
            child(parent, "graphic", attributes={"url": address} | (size if _is_sized(surface) else {}))


def _is_sized(surface: Surface) -> bool:
    return surface.width > 0 and surface.height > 0


def _outline(zone: Zone) -> dict[str, str]:
    """Return where a zone lies: the points of its outline, or what two points make a rectangle of; and what it is."""
    attributes: dict[str, str] = {}
    if len(zone.points) >= _FEWEST:
        attributes["points"] = " ".join(f"{x},{y}" for x, y in zone.points)
    elif len(zone.points) == _FEWEST - 1:
        (x, y), (u, v) = zone.points
        corners = {"ulx": min(x, u), "uly": min(y, v), "lrx": max(x, u), "lry": max(y, v)}
        attributes |= {name: str(value) for name, value in corners.items()}
    return attributes | ({"type": name_from(zone.type, "zone")} if zone.type else {})


def _identifiers(kind: str, names: Iterable[str]) -> dict[str, str]:
    """Return an identifier for each name, made of it; of two that would be the same the later one is numbered."""
    given: dict[str, str] = {}
    taken: set[str] = set()
    for name in dict.fromkeys(names):
        first = f"{kind}-{_KIND.sub('', name_from(name, 'x'))}"
        given[name] = next(one for one in _numbered(first) if one not in taken)
        taken.add(given[name])
    return given


def _numbered(name: str) -> Iterable[str]:
    yield name
    number = 1
    while True:
        number += 1
        yield f"{name}-{number}"


def _facs(identifiers: Mapping[str, str], names: Iterable[str]) -> dict[str, str]:
    known = dict.fromkeys(f"#{identifiers[name]}" for name in names if name in identifiers)
    return {"facs": " ".join(known)} if known else {}
