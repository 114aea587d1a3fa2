"""The addresses by which a TEI document names pictures.

Source: TEI P5, 3.10 (graphic, media), 12.1 (att.global.facs); XML Base.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urljoin
from xml.parsers import expat

from rubricator.source import Position

_SHOWING = frozenset(f"http://www.tei-c.org/ns/1.0}}{name}" for name in ("graphic", "media"))
_BASE = "http://www.w3.org/XML/1998/namespace}base"


@dataclass(frozen=True, slots=True)
class Address:
    """An address by which a picture is named, and where."""

    address: str
    position: Position


def addresses_in(data: bytes) -> tuple[Address, ...]:
    """Return the addresses by which a TEI document names pictures, in its order; pointers to elements of others are none.

    What is not well-formed is read as far as it is.
    """
    reader = _Reader()
    with suppress(expat.ExpatError, ValueError, LookupError):
        reader.parser.Parse(data, True)
    return tuple(reader.found)


class _Reader:
    """Reads a document with expat, which opens no other file, and notes the addresses of pictures."""

    def __init__(self) -> None:
        self.found: list[Address] = []
        self._bases = [""]
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.ordered_attributes = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = lambda _: self._bases.pop()

    def _start(self, name: str, attributes: Sequence[str]) -> None:
        given = dict(zip(attributes[::2], attributes[1::2], strict=True)) if attributes else {}
        base = _joined(self._bases[-1], given.get(_BASE, ""))
        self._bases.append(base)
        position = Position(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)
        self.found += (Address(_joined(base, one), position) for one in _named(name, given))


def _joined(base: str, address: str) -> str:
    """Return an address relative to a base; a pointer within the document, and what has the form of none, as it is."""
    if address.startswith("#"):
        return address
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def _named(name: str, attributes: dict[str, str]) -> Iterator[str]:
    """Yield the addresses of pictures that a start tag has: relative to the base."""
    url = attributes.get("url", "").split()[:1] if name in _SHOWING else []
    for address in (*url, *attributes.get("facs", "").split()):
        if not _is_pointer(address):
            yield address


def _is_pointer(address: str) -> bool:
    """Return whether an address leads to an element of another document, such as one with the facsimile of all."""
    path, mark, _ = address.partition("#")
    return bool(mark) and path.lower().endswith(".xml")
