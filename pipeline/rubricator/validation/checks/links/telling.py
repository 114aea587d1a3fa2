"""Mistakes as findings: with the place, the path, and words that are not too long."""

from __future__ import annotations

from collections.abc import Iterable

from rubricator.diagnostics import Diagnostic
from rubricator.relaxng.diagnosis.wording import clipped, fit
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.fault import also
from rubricator.validation.checks.links.faults import Fault, Mistake
from rubricator.validation.checks.places import Places

_LONGEST, _SHOWN = 100, 3
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
    advice = f"Perhaps {clipped(near)} is meant." if near else fault.rule.hint
    hint = f"{_missing(mistake.missing)}{advice}{also(mistake.count - 1, 'place')}"
    return places.finding(fault.rule, mistake.element, mistake.attribute, *fit(said(fault), hint))


def _missing(names: tuple[str, ...]) -> str:
    """Return what a hint says of several things that are missing. In the message their number would make it another finding."""
    shown = ", ".join(clipped(name) for name in names[:_SHOWN])
    more = len(names) - _SHOWN
    return f"Missing are {shown}{f' and {more} more' if more > 0 else ''}. " if names else ""


def said(fault: Fault) -> str:
    """Return the message of a fault, long words cut."""
    return fault.message.format(*(clipped(word, _LONGEST) for word in fault.words))
