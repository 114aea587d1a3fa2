"""Where elements of a name stand in a file, which the tree of a document that was written out does not know any more."""

from __future__ import annotations

from contextlib import suppress
from xml.parsers import expat

from rubricator.source import Position


def places_of(data: bytes, name: str) -> list[Position]:
    """Return where the start tags of elements stand, by their name in TEI's namespace, in document order; columns count code points.

    One that stands in an entity is at the reference to this.
    """
    found: list[Position] = []
    parser = expat.ParserCreate(namespace_separator="}")

    def start(tag: str, _attributes: dict[str, str]) -> None:
        if tag == f"http://www.tei-c.org/ns/1.0}}{name}":
            found.append(Position(parser.CurrentLineNumber, parser.CurrentColumnNumber + 1))

    parser.StartElementHandler = start
    # What lxml has read, expat may refuse: then the rest is not listed.
    with suppress(expat.ExpatError, ValueError, LookupError):
        parser.Parse(data, True)
    return found
