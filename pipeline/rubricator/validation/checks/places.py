"""A document's characters, where in them its attributes stand, and the XPaths of elements: asked for only when needed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from rubricator.diagnostics import Diagnostic, Rule, at_position
from rubricator.relaxng.encoding import in_utf8
from rubricator.relaxng.names import SEPARATOR, XML
from rubricator.source import Position, Source
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.lines import Lines
from rubricator.validation.outline import Element

_TAG = re.compile(rb"<[^\s/>]+")
_ATTRIBUTE = re.compile(rb"""\s+([^\s=<>/]+)\s*=\s*(?:"[^"]*"|'[^']*')""")
_DEEPEST = 500
"""The longest path that is given, in steps."""


@dataclass(frozen=True)
class Places:
    """The places of a document. What they need is worked out when the first is asked for."""

    document: Document

    @cached_property
    def utf8(self) -> bytes:
        """The document in UTF-8, without a byte order mark."""
        return in_utf8(self.document.data)

    @cached_property
    def source(self) -> Source:
        """The characters with their lines, as places in them are counted."""
        text = self.utf8.decode()
        return Source(self.document.name, text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text)

    def finding(self, rule: Rule, element: Element, attribute: str, message: str, hint: str = "") -> Diagnostic:
        """Return a finding of ``rule`` about an attribute, or with an empty name about an element.

        Its place is that of the attribute, and of the start tag where the attribute is not written there (a default).
        """
        place = self.attribute(element, attribute) if attribute else element.position
        return Diagnostic(
            self.document.name, place, rule.code, rule.severity, message, hint or rule.hint,
            path=self.path(element, attribute), reference=rule.reference,
        )  # fmt: skip

    def finding_in_text(self, rule: Rule, offset: int, message: str, hint: str = "") -> Diagnostic:
        """Return a finding of ``rule`` at an offset of the characters."""
        return at_position(self.document.name, self.source.position(offset), rule, message, hint)

    def attribute(self, element: Element, name: str) -> Position:
        """Return the place of an attribute, given by its expanded name."""
        lines = self._lines
        start = lines.offset(element.position)
        tag = _TAG.match(lines.data, start)
        found = tag and _ATTRIBUTE.match(lines.data, tag.end())
        while found and not _is_written(found[1].decode(), name):
            found = _ATTRIBUTE.match(lines.data, found.end())
        return lines.moved(element.position, start, found.start(1)) if found else element.position

    @cached_property
    def _lines(self) -> Lines:
        data = self.utf8
        return Lines(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n") if b"\r" in data else data)

    def path(self, element: Element, attribute: str = "") -> str:
        """Return the XPath of an element or attribute, such as ``/tei:TEI[1]/@xml:id``; empty for one very deep."""
        # Imported here: with it comes everything that explains what is invalid, and most documents are right.
        from rubricator.relaxng.diagnosis.naming import TEI, Naming

        naming, structure = Naming(TEI), element.outline.structure
        steps = [f"/@{naming.attribute(attribute)}"] if attribute else []
        for one in (element, *element.ancestors()):
            steps.append(f"/{naming.step(one.name)}[{structure.number(one.order)}]")
            if len(steps) > _DEEPEST:
                return ""
        return "".join(reversed(steps))


def _is_written(written: str, name: str) -> bool:
    """Return whether an attribute as written has an expanded name; of prefixes xml alone is known to be itself."""
    namespace, _, local = name.rpartition(SEPARATOR)
    prefix, _, rest = written.rpartition(":")
    return rest == local and (bool(prefix) is bool(namespace)) and (namespace != XML or prefix == "xml")
