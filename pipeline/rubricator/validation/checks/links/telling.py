"""Mistakes as findings: with the place, the path, and words that are not too long."""

from __future__ import annotations

from collections.abc import Iterable

from rubricator.diagnostics import Diagnostic
from rubricator.relaxng.diagnosis.wording import clipped, fit
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.links.faults import Fault, Mistake
from rubricator.validation.checks.places import Places

_LONGEST = 100
_COMPARED = 20
"""For how many mistakes of a document it is looked up what may be meant. A document with more has another cause for them."""


def tell(document: Document, mistakes: Iterable[Mistake]) -> tuple[Diagnostic, ...]:
    """Return the findings for the mistakes in a document, in the order of the text."""
    places = Places(document)
    found = [_finding(places, mistake, number < _COMPARED) for number, mistake in enumerate(mistakes)]
    return tuple(sorted(found, key=lambda finding: finding.position))


def _finding(places: Places, mistake: Mistake, compare: bool) -> Diagnostic:
    fault = mistake.fault
    near = fault.near() if compare else ""
    message = f"{said(fault)}{_others(mistake.count - 1)}"
    hint = f"Perhaps {clipped(near)} is meant." if near else fault.rule.hint
    return places.finding(fault.rule, mistake.element, mistake.attribute, *fit(message, hint))


def said(fault: Fault) -> str:
    """Return the message of a fault, long words cut."""
    return fault.message.format(*(clipped(word, _LONGEST) for word in fault.words))


def _others(more: int) -> str:
    return f" So do {more} more pointers." if more > 1 else " So does another pointer." if more else ""
