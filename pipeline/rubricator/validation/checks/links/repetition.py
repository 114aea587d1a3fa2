"""Identifiers that are given twice in a document. Source: xml:id 1.0, section 4."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.diagnostics import Rule, Severity
from rubricator.relaxng.names import local_of
from rubricator.validation.checks.links.faults import Fault, Mistake
from rubricator.validation.checks.links.gathering import Gathered
from rubricator.validation.checks.tei import XML_ID

REFERENCE = "https://www.w3.org/TR/xml-id/"

TWICE = Rule(
    "LNK013",
    Severity.ERROR,
    "An xml:id given twice",
    "An xml:id names one element of the document; with two of the same, no pointer to it is sure. It is said where no schema "
    "has found it already.",
    hint="Give one of the two another xml:id, and correct the pointers that mean it.",
    wrong='<p xml:id="p1">…</p><p xml:id="p1">…</p>',
    right='<p xml:id="p1">…</p><p xml:id="p2">…</p>',
    reference=REFERENCE,
)
RULES = (TWICE,)


def repetitions(gathered: Gathered) -> Iterator[Mistake]:
    """Yield a mistake for every xml:id that an earlier element of the document has."""
    for identifier, element in gathered.outline.repeated():
        first = gathered.outline.identified(identifier)
        message = f"xml:id=“{{}}” is the identifier of <{{}}> in line {first.line}, column {first.column} already."
        yield Mistake(Fault(TWICE, identifier, message, (identifier, local_of(first.name))), element, XML_ID)
