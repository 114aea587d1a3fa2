"""All checks of notes."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.diagnostics import Diagnostic
from rubricator.validation.checks.notes.placing import is_below
from rubricator.validation.checks.places import Places
from rubricator.validation.checks.tei import tei

_NOTE = tei("note")


def check_notes(places: Places) -> Iterator[Diagnostic]:
    """Yield what is wrong with the marks and numbers of a document's footnotes and endnotes."""
    notes = [note for note in places.document.outline.named(*_NOTE) if is_below(note)]
    if notes:
        # Imported here: many documents have none.
        from rubricator.validation.checks.notes.marks import check_marks
        from rubricator.validation.checks.notes.numbers import check_numbers

        yield from check_marks(places, notes)
        yield from check_numbers(places, notes)
