"""All checks of dates."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.diagnostics import Diagnostic
from rubricator.validation.checks.dates.attributes import dated
from rubricator.validation.checks.dates.lives import check_lives
from rubricator.validation.checks.dates.order import check_order
from rubricator.validation.checks.dates.real import check_real
from rubricator.validation.checks.text import Text


def check_dates(text: Text) -> Iterator[Diagnostic]:
    """Yield what is wrong with the dates in a document's attributes."""
    dates = tuple(dated(text.document.outline))
    if dates:
        yield from check_real(text, dates)
        yield from check_order(text, dates)
        yield from check_lives(text, dates)
