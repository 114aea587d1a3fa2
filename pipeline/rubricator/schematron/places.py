"""Where a schema says what its stylesheet does: every Schematron and XSLT element carries its place through the transpiler.

A place is an attribute, ``LINE:COLUMN ADDRESS``, which the transpiler copies to the instructions that it makes of the element.
"""

from __future__ import annotations

from pathlib import Path
from xml.parsers import expat

from lxml import etree

from rubricator.source import Position

_NAMESPACE = "urn:x-rubricator:schematron"
_XSLT = "{http://www.w3.org/1999/XSL/Transform}"
_MARKED = ("{http://purl.oclc.org/dsdl/schematron}*", f"{_XSLT}*")
PLACE = f"{{{_NAMESPACE}}}place"


def place_of(position: Position, address: str) -> str:
    """Return a place as the attribute has it."""
    return f"{position.line}:{position.column} {address}"


def read_place(place: str) -> tuple[Path, Position]:
    """Return the file and the position that a place stands for."""
    position, _, address = place.partition(" ")
    line, _, column = position.partition(":")
    return Path(address), Position(int(line), int(column))


def mark(root: etree._Element, address: str) -> None:
    """Write on every element of Schematron and XSLT the line of the file at ``address`` on which it stands.

    On the outermost ones of XSLT also the prefixes in scope, which libxml2 may change where it moves an element.
    """
    for element in root.iter(*_MARKED):
        line = element.sourceline
        element.set(PLACE, place_of(Position(line if isinstance(line, int) else 1, 1), address))
        if element.tag.startswith(_XSLT) and not _within_xslt(element):
            scope = (f"{prefix} {uri}" for prefix, uri in element.nsmap.items() if prefix)
            element.set(f"{{{_NAMESPACE}}}prefixes", " ".join(scope))


def _within_xslt(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag.startswith(_XSLT)


def origin_of(stylesheet: str, line: int, column: int) -> tuple[str, str]:
    """Return whence an instruction of a generated stylesheet comes: its place, and the attribute that it was made of.

    The instruction is the last that begins before a line and column (from 1) of the stylesheet. Both are empty if neither it
    nor one around it has a place.
    """
    return _Origin((line, column)).read(stylesheet)


class _Origin:
    def __init__(self, end: tuple[int, int]) -> None:
        self.end = end
        self.open: list[tuple[str, str]] = [("", "")]
        self.found = ("", "")
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = lambda _: self.open.pop()

    def read(self, stylesheet: str) -> tuple[str, str]:
        self.parser.Parse(stylesheet, True)
        return self.found

    def start(self, _name: str, attributes: dict[str, str]) -> None:
        place = attributes.get(PLACE.lstrip("{"), "")
        expression = attributes.get(f"{_NAMESPACE}}}expression", "")
        self.open.append((place, expression) if place else self.open[-1])
        if (self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1) < self.end:
            self.found = self.open[-1]
