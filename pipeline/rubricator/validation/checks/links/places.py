"""Mistakes as findings need a place and an XPath: asked for only when there is something to report."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from rubricator.diagnostics import Diagnostic, Rule
from rubricator.relaxng.diagnosis.naming import TEI, Naming
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.text import Text, written
from rubricator.validation.outline import Element

_NAMING = Naming(TEI)
_DEEPEST = 500
"""The longest path that is given, in steps."""


@dataclass(frozen=True)
class Places:
    """The places of a document. What they need is worked out when the first is asked for."""

    document: Document

    def finding(self, rule: Rule, element: Element, attribute: str, message: str, hint: str) -> Diagnostic:
        """Return a finding of ``rule`` about an attribute, given by its expanded name, at its place."""
        place = self._text.attribute(element, written(attribute))
        path = self.path(element, attribute)
        return Diagnostic(
            self.document.name, place, rule.code, rule.severity, message, hint, path=path, reference=rule.reference
        )

    def path(self, element: Element, attribute: str) -> str:
        """Return the XPath of an attribute, such as ``/tei:TEI[1]/@xml:id``; empty for one very deep."""
        steps = [f"/@{_NAMING.attribute(attribute)}"]
        for one in (element, *element.ancestors()):
            steps.append(f"/{_NAMING.step(one.name)}[{self._numbers[one]}]")
            if len(steps) > _DEEPEST:
                return ""
        return "".join(reversed(steps))

    @cached_property
    def _text(self) -> Text:
        return Text(self.document)

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
