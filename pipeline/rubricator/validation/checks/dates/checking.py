"""All checks of dates."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.diagnostics import Diagnostic
from rubricator.validation.checks.dates.attributes import dated
from rubricator.validation.checks.dates.order import check_order
from rubricator.validation.checks.dates.real import check_real
from rubricator.validation.checks.places import Places
from rubricator.validation.checks.tei import tei

_PERSON = tei("person")


def check_dates(places: Places) -> Iterator[Diagnostic]:
    """Yield what is wrong with the dates in a document's attributes."""
    dates = tuple(dated(places.document.outline))
    if dates:
        yield from check_real(places, dates)
        yield from check_order(places, dates)
    if any(True for _ in places.document.outline.named(*_PERSON)):
        # Imported here: few documents list people.
        from rubricator.validation.checks.dates.lives import check_lives

        yield from check_lives(places, dates)
