"""Mistakes as findings: with the place, the path, and words that are not too long."""

from __future__ import annotations

from collections.abc import Iterable

from rubricator.diagnostics import Diagnostic
from rubricator.relaxng.diagnosis.wording import clipped, fit
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.links.faults import Fault, Mistake
from rubricator.validation.checks.links.places import Places

_LONGEST = 100


def tell(document: Document, mistakes: Iterable[Mistake]) -> tuple[Diagnostic, ...]:
    """Return the findings for the mistakes in a document, in the order of the text."""
    places = Places(document)
    found = (_finding(places, mistake) for mistake in mistakes)
    return tuple(sorted(found, key=lambda finding: finding.position))


def wording(fault: Fault, more: int = 0) -> tuple[str, str]:
    """Return message and hint of a fault that so many more pointers have."""
    also = f" So do {more} more pointers." if more > 1 else " So does another pointer." if more else ""
    message = fault.message.format(*(clipped(word, _LONGEST) for word in fault.words))
    return fit(f"{message}{also}", f"Perhaps {clipped(fault.near)} is meant." if fault.near else fault.rule.hint)


def _finding(places: Places, mistake: Mistake) -> Diagnostic:
    message, hint = wording(mistake.fault, mistake.count - 1)
    return places.finding(mistake.fault.rule, mistake.element, mistake.attribute, message, hint)
