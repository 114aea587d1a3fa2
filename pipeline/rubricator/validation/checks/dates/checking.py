"""All checks of dates."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.diagnostics import Diagnostic
from rubricator.validation.checks.dates.attributes import dated
from rubricator.validation.checks.dates.order import check_order
from rubricator.validation.checks.dates.real import check_real
from rubricator.validation.checks.places import Places
from rubricator.validation.checks.tei import tei

_LIFE = tei("birth", "death")


def check_dates(places: Places) -> Iterator[Diagnostic]:
    """Yield what is wrong with the dates in a document's attributes."""
    dates = tuple(dated(places.document.outline))
    if dates:
        yield from check_real(places, dates)
        yield from check_order(places, dates)
    if any(True for _ in places.document.outline.named(*_LIFE)):
        # Imported here: few documents have a life in them, and without birth and death nothing contradicts another.
        from rubricator.validation.checks.dates.lives import check_lives

        yield from check_lives(places, dates)
