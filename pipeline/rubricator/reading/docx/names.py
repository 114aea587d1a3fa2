"""The names of elements and attributes, alike in the transitional and the strict form of Office Open XML.

Names are written with the prefixes of the standard: ``w:p``. Source: ECMA-376, parts 1 and 4.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

_OFFICE = "http://schemas.openxmlformats.org"
_STRICT = "http://purl.oclc.org/ooxml"
_MICROSOFT = "http://schemas.microsoft.com/office"
_NAMESPACES: dict[str, tuple[str, ...]] = {
    "w": (f"{_OFFICE}/wordprocessingml/2006/main", f"{_STRICT}/wordprocessingml/main"),
    "r": (f"{_OFFICE}/officeDocument/2006/relationships", f"{_STRICT}/officeDocument/relationships"),
    "m": (f"{_OFFICE}/officeDocument/2006/math", f"{_STRICT}/officeDocument/math"),
    "a": (f"{_OFFICE}/drawingml/2006/main", f"{_STRICT}/drawingml/main"),
    "wp": (f"{_OFFICE}/drawingml/2006/wordprocessingDrawing", f"{_STRICT}/drawingml/wordprocessingDrawing"),
    "c": (f"{_OFFICE}/drawingml/2006/chart", f"{_STRICT}/drawingml/chart"),
    "dgm": (f"{_OFFICE}/drawingml/2006/diagram", f"{_STRICT}/drawingml/diagram"),
    "mc": (f"{_OFFICE}/markup-compatibility/2006",),
    "rel": (f"{_OFFICE}/package/2006/relationships",),
    "cp": (f"{_OFFICE}/package/2006/metadata/core-properties",),
    "dc": ("http://purl.org/dc/elements/1.1/",),
    "v": ("urn:schemas-microsoft-com:vml",),
    "o": ("urn:schemas-microsoft-com:office:office",),
    "w14": (f"{_MICROSOFT}/word/2010/wordml",),
}
_PREFIXES = {uri: prefix for prefix, uris in _NAMESPACES.items() for uri in uris}


@lru_cache(maxsize=4096)
def _prefixed(tag: str) -> str:
    uri, _, local = tag[1:].rpartition("}") if tag.startswith("{") else ("", "", tag)
    prefix = _PREFIXES.get(uri)
    return f"{prefix}:{local}" if prefix else local


def name_of(element: etree._Element) -> str:
    """Return an element's name with the standard's prefix, and without one where the namespace is not known here."""
    return _prefixed(element.tag) if isinstance(element.tag, str) else ""


@lru_cache(maxsize=1024)
def tags(name: str) -> tuple[str, ...]:
    """Return the names in Clark's notation that are meant by a prefixed name."""
    prefix, _, local = name.rpartition(":")
    return tuple(f"{{{uri}}}{local}" for uri in _NAMESPACES[prefix]) if prefix else (name,)


def attribute(element: etree._Element, name: str) -> str:
    """Return the value of an attribute, empty where there is none."""
    for tag in tags(name):
        found = element.get(tag)
        if found is not None:
            return found
    return ""


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """Return the first child of that name."""
    if element is None:
        return None
    for tag in tags(name):
        found = element.find(tag)
        if found is not None:
            return found
    return None


def children(element: etree._Element | None, name: str) -> Iterator[etree._Element]:
    """Yield the children of that name."""
    return (one for one in (() if element is None else element) if name_of(one) == name)


def descendants(element: etree._Element | None, *names: str) -> Iterator[etree._Element]:
    """Yield an element and what is in it, of these names, in the order of the document."""
    return iter(()) if element is None else element.iter(*(tag for name in names for tag in tags(name)))


def value(element: etree._Element | None, name: str) -> str:
    """Return ``w:val`` of the child of that name, empty where there is none."""
    found = child(element, name)
    return "" if found is None else attribute(found, "w:val")


def is_on(element: etree._Element | None) -> bool:
    """Return whether a property of on and off is on: it is there and does not say that it is off."""
    return element is not None and attribute(element, "w:val").lower() not in ("0", "false", "off")


def has(element: etree._Element | None, name: str) -> bool:
    """Return whether the property of that name is on."""
    return is_on(child(element, name))


def number(text: str) -> int | None:
    """Return a whole number that an attribute gives, None where it is none or too long to be meant."""
    stripped = text.strip()
    return int(stripped) if len(stripped) < 10 and stripped.lstrip("+-").isdecimal() and stripped.isascii() else None
