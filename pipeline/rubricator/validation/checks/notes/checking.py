"""All checks of notes."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.diagnostics import Diagnostic
from rubricator.validation.checks.notes.marks import check_marks
from rubricator.validation.checks.notes.numbers import check_numbers
from rubricator.validation.checks.places import Places
from rubricator.validation.checks.tei import tei


def check_notes(places: Places) -> Iterator[Diagnostic]:
    """Yield what is wrong with the marks and numbers of a document's notes."""
    notes = [*places.document.outline.named(*tei("note"))]
    if notes:
        yield from check_marks(places, notes)
        yield from check_numbers(places, notes)
