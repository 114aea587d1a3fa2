"""Where in a document its attributes stand, and the XPaths of elements: asked for only when there is something to report."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from rubricator.diagnostics import Diagnostic, Rule
from rubricator.relaxng.diagnosis.naming import TEI, Naming
from rubricator.relaxng.names import SEPARATOR, XML
from rubricator.source import Position
from rubricator.validation.checks.document import Document
from rubricator.validation.outline import Element

_LINE_END = re.compile(r"\r\n?|\n")
_TAG = re.compile(r"<[^\s/>]+")
_ATTRIBUTE = re.compile(r"""\s+([^\s=<>/]+)\s*=\s*(?:"[^"]*"|'[^']*')""")
_NAMING = Naming(TEI)
_DEEPEST = 500
"""The longest path that is given, in steps."""


@dataclass(frozen=True)
class Places:
    """The places of a document. What they need is worked out when the first is asked for."""

    document: Document

    def finding(self, rule: Rule, element: Element, attribute: str, message: str, hint: str = "") -> Diagnostic:
        """Return a finding of ``rule`` about an attribute, or with an empty name about an element.

        Its place is that of the attribute, and of the start tag where the attribute is not written there (a default).
        """
        place = self.attribute(element, attribute) if attribute else element.position
        return Diagnostic(
            self.document.name, place, rule.code, rule.severity, message, hint or rule.hint,
            path=self.path(element, attribute), reference=rule.reference,
        )  # fmt: skip

    def attribute(self, element: Element, name: str) -> Position:
        """Return the place of an attribute, given by its expanded name."""
        offset = self._starts[element.line - 1] + element.column - 1 if element.line <= len(self._starts) else -1
        tag = _TAG.match(self._text, offset) if offset >= 0 else None
        found = tag and _ATTRIBUTE.match(self._text, tag.end())
        while found and not _is_written(found[1], name):
            found = _ATTRIBUTE.match(self._text, found.end())
        return self._position(found.start(1)) if found else element.position

    def path(self, element: Element, attribute: str = "") -> str:
        """Return the XPath of an element or attribute, such as ``/tei:TEI[1]/@xml:id``; empty for one very deep."""
        steps = [f"/@{_NAMING.attribute(attribute)}"] if attribute else []
        for one in (element, *element.ancestors()):
            steps.append(f"/{_NAMING.step(one.name)}[{self._numbers[one]}]")
            if len(steps) > _DEEPEST:
                return ""
        return "".join(reversed(steps))

    @cached_property
    def _text(self) -> str:
        # In an encoding in which tags are not ASCII no attribute is found, and the place is that of the start tag.
        return self.document.data.decode("utf-8", "replace")

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(end.end() for end in _LINE_END.finditer(self._text))]

    def _position(self, offset: int) -> Position:
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

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
