"""A document cut down to what citations are made from: its header, and the start tags of the text's parts.

A document is cited in some twenty formats, and reading it whole for each would take longer than all the rest. What is left out
stands behind the header, so that findings keep their places.
"""

from __future__ import annotations

import re
from contextlib import suppress
from xml.parsers import expat

_START_TAG = re.compile(rb"""<(?:[^"'>]|"[^"]*"|'[^']*')*>""")
_KEPT = ("teiHeader", "standOff")
_ENTERED = {("text",): 1, ("text", "body"): 2}
"""The elements below the root whose children are looked at, by the names on the way to them."""


def without_text(document: bytes) -> bytes:
    """Return a document without what the parts of its text say; one that cannot be read, or has wide characters, as it is."""
    if b"\0" in document[:4] or not document.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<"):
        return document
    reader = _Reader(document)
    with suppress(expat.ExpatError, ValueError, LookupError):
        reader.parser.Parse(document, True)
        return reader.kept()
    return document


class _Reader:
    """Notes from where to where the document holds the contents of elements that are not kept."""

    def __init__(self, document: bytes) -> None:
        self.document = document
        self.cuts: list[tuple[int, int]] = []
        self.path: list[str] = []
        self.depth = 0
        self.start_of_cut = -1
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end

    def kept(self) -> bytes:
        """Return the document without its cuts."""
        ends = [0, *(end for _, end in self.cuts)]
        starts = [*(start for start, _ in self.cuts), len(self.document)]
        return b"".join(self.document[end:start] for end, start in zip(ends, starts, strict=True))

    def start(self, name: str, _attributes: object) -> None:
        self.depth += 1
        if self.depth > len(self.path) + 1:  # within what is cut or kept as a whole
            return
        local = name.rpartition(":")[2]
        within = tuple(self.path[1:])
        if not self.path or (*within, local) in _ENTERED:
            self.path.append(local)
        elif within or local not in _KEPT:
            tag = _START_TAG.match(self.document, self.parser.CurrentByteIndex)
            is_empty = tag is None or tag[0].endswith(b"/>")
            self.start_of_cut = -1 if tag is None or is_empty else tag.end()

    def end(self, _name: str) -> None:
        if self.depth == len(self.path):
            self.path.pop()
        elif self.depth == len(self.path) + 1 and self.start_of_cut >= 0:
            self.cuts.append((self.start_of_cut, self.parser.CurrentByteIndex))
            self.start_of_cut = -1
        self.depth -= 1
