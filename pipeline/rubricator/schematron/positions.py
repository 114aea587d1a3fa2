"""Where the nodes of a document stand: their paths, lines and columns, since an XSLT processor tells a stylesheet none of these.

A node is given by its location: its number among all nodes but attributes, in the order of the document (0 is the document
itself); for an attribute that of its element, a slash, and its name: ``17/Q{http://www.w3.org/XML/1998/namespace}id``. Of an
element the place is that of the ``<`` of its start tag, of an attribute that of its element's, of a text that of its first
character that is not white space, of the document that of its root element. Columns count code points.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from xml.parsers import expat

from rubricator.source import Position

_KNOWN_NAMESPACES = (
    ("Q{http://www.tei-c.org/ns/1.0}", "tei:"),
    ("Q{http://www.w3.org/XML/1998/namespace}", "xml:"),
    ("Q{}", ""),
)


@dataclass(frozen=True, slots=True)
class Place:
    """A node's path, with the prefixes that everybody knows (``/tei:TEI[1]/tei:text[1]/@xml:id``), and its position."""

    path: str
    position: Position


def places_of(document: bytes, locations: Iterable[str]) -> dict[str, Place]:
    """Return the places of the nodes at these locations; one that leads nowhere is not among the keys."""
    owners = {location: int(location.partition("/")[0]) for location in locations}
    if not owners:
        return {}
    found = _Locator(set(owners.values())).read(document)
    return {location: _at(location, found[owner]) for location, owner in owners.items() if owner in found}


def _at(location: str, owner: Place) -> Place:
    _, is_attribute, name = location.partition("/")
    return Place(f"{owner.path}/@{_readable(name)}", owner.position) if is_attribute else owner


def _readable(path: str) -> str:
    for namespace, prefix in _KNOWN_NAMESPACES:
        path = path.replace(namespace, prefix)
    return path


class _ReadEnoughError(Exception):
    """Ends the reading of a document behind the last node that is wanted."""


class _Locator:
    """Reads a document with expat and notes where the nodes with the wanted numbers stand."""

    def __init__(self, wanted: set[int]) -> None:
        self.wanted = wanted
        self.last = max(wanted)
        self.found: dict[int, Place] = {}
        self.number = 0
        self.steps: list[str] = []
        self.counts: list[dict[str, int]] = [{}]
        self.in_text = False
        self.blank = False
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.EndDoctypeDeclHandler = self.content
        self.content()

    def read(self, document: bytes) -> dict[int, Place]:
        # A document that cannot be read has other findings.
        with suppress(expat.ExpatError, ValueError, LookupError, _ReadEnoughError):
            self.parser.Parse(document, True)
        return self.found

    def doctype(self, *_: object) -> None:
        """Count no comments and instructions of a document type declaration: they are no nodes of the document."""
        self.parser.CommentHandler = None
        self.parser.ProcessingInstructionHandler = None

    def content(self) -> None:
        self.parser.CommentHandler = lambda _: self.node("comment()")
        self.parser.ProcessingInstructionHandler = lambda target, _: self.node(f"processing-instruction({target})")

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        if not self.steps and 0 in self.wanted:
            self.found[0] = Place("/", self.here())
        if self.number >= self.last:
            raise _ReadEnoughError
        self.steps.append(self.node(f"Q{{{name}" if "}" in name else f"Q{{}}{name}"))
        self.counts.append({})

    def end(self, _name: str) -> None:
        self.in_text = False
        self.steps.pop()
        self.counts.pop()

    def text(self, data: str) -> None:
        if not self.in_text:
            self.node("text()")
            self.in_text = self.blank = True
        if self.blank and self.number in self.wanted and not data.isspace():
            self.blank = False
            shift = len(data) - len(data.lstrip())
            self.found[self.number] = Place(self.found[self.number].path, self.here(shift))

    def node(self, name: str) -> str:
        """Count a node among all and among those of its kind and name; return its step in a path."""
        self.in_text = False
        self.number += 1
        counts = self.counts[-1]
        counts[name] = count = counts.get(name, 0) + 1
        step = f"/{name}[{count}]"
        if self.number in self.wanted:
            self.found[self.number] = Place(_readable("".join(self.steps) + step), self.here())
        return step

    def here(self, shift: int = 0) -> Position:
        return Position(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1 + shift)
