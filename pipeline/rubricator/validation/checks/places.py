"""A document's characters, where in them its attributes stand, and the XPaths of elements: asked for only when needed."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from rubricator.diagnostics import Diagnostic, Rule, at_position
from rubricator.relaxng.encoding import in_utf8
from rubricator.relaxng.names import SEPARATOR, XML
from rubricator.source import Position, Source
from rubricator.validation.checks.document import Document
from rubricator.validation.outline import Element

_TAG = re.compile(r"<[^\s/>]+")
_ATTRIBUTE = re.compile(r"""\s+([^\s=<>/]+)\s*=\s*(?:"[^"]*"|'[^']*')""")
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
        text = self.source.text
        tag = _TAG.match(text, self.source.offset(element.position))
        found = tag and _ATTRIBUTE.match(text, tag.end())
        while found and not _is_written(found[1], name):
            found = _ATTRIBUTE.match(text, found.end())
        return self.source.position(found.start(1)) if found else element.position

    def path(self, element: Element, attribute: str = "") -> str:
        """Return the XPath of an element or attribute, such as ``/tei:TEI[1]/@xml:id``; empty for one very deep."""
        # Imported here: with it comes everything that explains what is invalid, and most documents are right.
        from rubricator.relaxng.diagnosis.naming import TEI, Naming

        naming = Naming(TEI)
        steps = [f"/@{naming.attribute(attribute)}"] if attribute else []
        for one in (element, *element.ancestors()):
            steps.append(f"/{naming.step(one.name)}[{self._numbers[one]}]")
            if len(steps) > _DEEPEST:
                return ""
        return "".join(reversed(steps))

    @cached_property
    def _numbers(self) -> dict[Element, int]:
        """The number of every element among those of its name in the same parent, from 1."""
        counts: Counter[tuple[Element | None, str]] = Counter()
        numbers: dict[Element, int] = {}
        for element in self.document.outline.elements:
            key = (element.parent, element.name)
            counts[key] += 1
            numbers[element] = counts[key]
        return numbers


def _is_written(written: str, name: str) -> bool:
    """Return whether an attribute as written has an expanded name; of prefixes xml alone is known to be itself."""
    namespace, _, local = name.rpartition(SEPARATOR)
    prefix, _, rest = written.rpartition(":")
    return rest == local and (bool(prefix) is bool(namespace)) and (namespace != XML or prefix == "xml")
