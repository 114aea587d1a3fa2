"""Headnotes: what an editor or translator put between the title and the text."""

from __future__ import annotations

import re

from rubricator.reading.attribution import signature
from rubricator.reading.datelines import is_dateline
from rubricator.reading.letters import is_salutation
from rubricator.reading.units import Unit
from rubricator.reading.vocabulary import EDITOR_LABEL
from rubricator.source import Span
from rubricator.transcription import Headnote

_SEARCHED = 12
_BRACKETED = re.compile(r"^\[.{80,}\]$", re.DOTALL)


def take_headnote(text: str, units: tuple[Unit, ...], language: str) -> tuple[Headnote | None, tuple[Unit, ...]]:
    """Take the paragraphs up to an editor's signature, or one that calls itself a note or stands in brackets."""
    last = _last_unit(text, units, language)
    if last is None:
        return None, units
    run = units[: last + 1]
    span = Span(run[0].span.start, run[-1].span.end)
    return Headnote(span, tuple(unit.span for unit in run)), units[last + 1 :]


def _last_unit(text: str, units: tuple[Unit, ...], language: str) -> int | None:
    for i, unit in enumerate(units[:_SEARCHED]):
        if is_salutation(unit.text) or (len(unit.text) < 90 and is_dateline(unit.text, language)):
            return None
        signed = signature(text, unit.span)
        if signed and signed.role != "author" and i + 1 < len(units):
            return i
        if i == 0 and (EDITOR_LABEL.match(unit.text) or _BRACKETED.match(unit.text)) and len(units) > 1:
            return 0
    return None
