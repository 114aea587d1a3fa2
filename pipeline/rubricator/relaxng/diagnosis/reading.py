"""Reads a well-formed document into records, with the places of its tags and texts."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from xml.parsers import expat

from rubricator.relaxng.derivatives import WHITE_SPACE
from rubricator.relaxng.diagnosis.records import OUTERMOST, Node, Scope, Words
from rubricator.relaxng.names import SEPARATOR

_ENCODING = re.compile(rb"""<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']""")


def in_utf8(document: bytes) -> bytes:
    """Return a document in UTF-8 without a byte order mark, in which offsets are counted. Raises LookupError, UnicodeError."""
    if document.startswith((BOM_UTF16_BE, BOM_UTF16_LE)):
        return document.decode("utf-16").encode()
    document = document.removeprefix(BOM_UTF8)
    declared = _ENCODING.match(document)
    encoding = declared[1].decode().lower() if declared else "utf-8"
    return document if encoding in ("utf-8", "us-ascii") else document.decode(encoding).encode()


def read(document: bytes) -> tuple[Node, dict[str, str]]:
    """Return the root of a document in UTF-8, and its prefixes by namespace. Raises ExpatError if it is not well-formed."""
    reader = _Reader()
    reader.parser.Parse(document, True)
    return reader.root, reader.prefixes


class _Reader:
    """Builds records from the events of expat."""

    root: Node

    def __init__(self) -> None:
        self.open: list[Node] = []
        self.counts: list[dict[str, int]] = [{}]
        self.scope = OUTERMOST
        self.prefixes: dict[str, str] = {}
        self.pieces: list[str] = []
        self.text_offset = -1
        # The declared encoding does not count any more: the bytes are UTF-8.
        self.parser = expat.ParserCreate("utf-8", SEPARATOR)
        self.parser.ordered_attributes = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.StartNamespaceDeclHandler = self.declare

    def declare(self, prefix: str | None, namespace: str | None) -> None:
        self.scope = Scope(prefix or "", namespace or "", self.scope)
        self.prefixes.setdefault(namespace or "", prefix or "")

    def start(self, name: str, attributes: list[str]) -> None:
        self.flush()
        self.pieces.clear()
        counts = self.counts[-1]
        counts[name] = number = counts.get(name, 0) + 1
        parent = self.open[-1] if self.open else None
        node = Node(name, attributes, self.parser.CurrentByteIndex, parent, number, self.scope)
        if parent is None:
            self.root = node
        else:
            parent.items.append(node)
        self.open.append(node)
        self.counts.append({})

    def end(self, _name: str) -> None:
        self.flush()
        node = self.open.pop()
        if not node.items and self.pieces:
            node.items.append(Words("".join(self.pieces), node.offset))
        self.pieces.clear()
        self.counts.pop()
        self.scope = node.parent.scope if node.parent else OUTERMOST

    def text(self, data: str) -> None:
        if self.text_offset < 0:
            rest = data.lstrip(WHITE_SPACE)
            if rest:
                self.text_offset = self.parser.CurrentByteIndex + len(data) - len(rest)
        self.pieces.append(data)

    def flush(self) -> None:
        """Add the text that ends here to the element it stands in, if it is more than white space."""
        if self.text_offset >= 0:
            self.open[-1].items.append(Words("".join(self.pieces), self.text_offset))
            self.text_offset = -1
