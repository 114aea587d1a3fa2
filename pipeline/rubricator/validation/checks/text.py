"""A document's characters, and where in them an attribute stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from rubricator.relaxng.encoding import in_utf8
from rubricator.relaxng.names import SEPARATOR, XML
from rubricator.source import Position, Source
from rubricator.validation.checks.document import Document
from rubricator.validation.outline import Element

_TAG = re.compile(r"<[^\s/>]+")
_ATTRIBUTE = re.compile(r"""\s+([^\s=<>/]+)\s*=\s*(?:"[^"]*"|'[^']*')""")


@dataclass(frozen=True)
class Text:
    """The characters of a document, without a byte order mark and with LF as line end, as places in it are counted."""

    document: Document

    @cached_property
    def utf8(self) -> bytes:
        """The document in UTF-8, without a byte order mark."""
        return in_utf8(self.document.data)

    @cached_property
    def source(self) -> Source:
        """The characters with their lines."""
        text = self.utf8.decode()
        return Source(self.document.name, text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text)

    def attribute(self, element: Element, name: str) -> Position:
        """Return the place of an attribute (``when``, ``xml:lang``); the element's if it is not written there (a default)."""
        text = self.source.text
        tag = _TAG.match(text, self.source.offset(element.position))
        place = tag and _ATTRIBUTE.match(text, tag.end())
        while place:
            if place[1] == name:
                return self.source.position(place.start(1))
            place = _ATTRIBUTE.match(text, place.end())
        return element.position


def written(name: str) -> str:
    """Return an attribute's expanded name as documents write it: ``xml:lang``, ``when``."""
    namespace, _, local = name.rpartition(SEPARATOR)
    return f"xml:{local}" if namespace == XML else local
