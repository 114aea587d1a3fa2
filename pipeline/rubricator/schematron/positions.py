"""Where in a file the nodes stand that XPaths lead to.

Paths are those of ``fn:path`` (XPath 3.1, 14.6), such as ``/Q{http://www.tei-c.org/ns/1.0}TEI[1]/@n``. Of an element the
place is that of the ``<`` of its start tag, of an attribute that of its element's, of a text that of its first character
that is not white space, of the document that of its root element. Columns count code points.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from xml.parsers import expat

from rubricator.source import Position

_ATTRIBUTE_STEP = re.compile(r"/@(Q\{[^}]*\})?[^/{}]+$")
_KNOWN_NAMESPACES = (
    ("Q{http://www.tei-c.org/ns/1.0}", "tei:"),
    ("Q{http://www.w3.org/XML/1998/namespace}", "xml:"),
    ("Q{}", ""),
)


def positions_of(document: bytes, paths: Iterable[str]) -> dict[str, Position]:
    """Return where the nodes of these paths stand; a path that leads nowhere is not among the keys."""
    owners = {path: _ATTRIBUTE_STEP.sub("", path) for path in paths}
    if not owners:
        return {}
    found = _Locator(set(owners.values())).read(document)
    return {path: found[owner] for path, owner in owners.items() if owner in found}


def readable(path: str) -> str:
    """Return a path with the prefixes that everybody knows: ``/tei:TEI[1]/tei:text[1]/@xml:id``."""
    for namespace, prefix in _KNOWN_NAMESPACES:
        path = path.replace(namespace, prefix)
    return path


class _Locator:
    """Reads a document with expat and notes where the wanted nodes stand."""

    def __init__(self, wanted: set[str]) -> None:
        self.wanted = wanted
        self.found: dict[str, Position] = {}
        self.paths = [""]
        self.counts: list[dict[str, int]] = [{}]
        self.text_path = ""  # of the text node being read; empty between text nodes
        self.blank = False
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.CommentHandler = lambda _: self.node("comment()")
        self.parser.ProcessingInstructionHandler = lambda target, _: self.node(f"processing-instruction({target})")

    def read(self, document: bytes) -> dict[str, Position]:
        with suppress(expat.ExpatError, ValueError, LookupError):  # such a document has other findings
            self.parser.Parse(document, True)
        return self.found

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        if len(self.paths) == 1:
            self.note("/")
        self.paths.append(self.node(f"Q{{{name}" if "}" in name else f"Q{{}}{name}"))
        self.counts.append({})

    def end(self, _name: str) -> None:
        self.paths.pop()
        self.counts.pop()
        self.text_path = ""

    def text(self, data: str) -> None:
        if not self.text_path:
            self.text_path, self.blank = self.node("text()"), True
        if self.blank and data.strip():
            self.blank = False
            self.note(self.text_path, len(data) - len(data.lstrip()))

    def node(self, step: str) -> str:
        """Count a node among those of its kind and name; return its path."""
        self.text_path = ""
        counts = self.counts[-1]
        counts[step] = number = counts.get(step, 0) + 1
        path = f"{self.paths[-1]}/{step}[{number}]"
        self.note(path)
        return path

    def note(self, path: str, shift: int = 0) -> None:
        if path in self.wanted:
            column = self.parser.CurrentColumnNumber + 1 + shift
            self.found[path] = Position(self.parser.CurrentLineNumber, column)
