"""Where a text is kept, and in which copies, as editors say it below the text: "RC (DLC).", "Archives de la guerre."."""

from __future__ import annotations

import re

from rubricator.reading.closings import is_signature
from rubricator.reading.units import Unit
from rubricator.source import Span
from rubricator.transcription import Note, Paragraph

# The kinds of copies as editions of letters abbreviate them, and the houses that keep manuscripts.
_COPY = re.compile(r"\[?(?:RC|FC|PrC|SC|Dft|Tr|A?LS|AL|A?DS|TLS?|A?MSS?|A?Ms|Hs)\b\.?:?\s*(?:\(|[A-ZÀ-Þ])")
_REPOSITORY = re.compile(
    r"\W*(?:archiv(?:es?|o)?\b|arch\.|biblioth|bibl\.|bodleian|british\s+(?:library|museum)|library\s+of|(?:national|state|public)\s+(?:archives?|records?)"
    r"|original|autograph|manuscript|handschrift|draft\b|source|quelle|printed)",
    re.IGNORECASE,
)
_LAST = 4
_LONGEST_PROVENANCE = 300


def take_provenance(units: tuple[Unit, ...]) -> tuple[tuple[Note, ...], tuple[Unit, ...]]:
    """Take what stands at the end of a text about its copies; a note on the whole text, which has no mark."""
    first = max(1, len(units) - _LAST)
    said = [i for i in range(first, len(units)) if _says_provenance(units[i], units[i - 1])]
    return tuple(_note(units[i].span) for i in said), tuple(unit for i, unit in enumerate(units) if i not in said)


def _note(span: Span) -> Note:
    return Note(span, "", Span(span.start, span.start), (Paragraph(span),), place="end")


def _says_provenance(unit: Unit, before: Unit) -> bool:
    """Return whether a unit names kinds of copies, or a house that keeps manuscripts directly below a signature."""
    short = len(unit.text) <= _LONGEST_PROVENANCE
    return short and bool(_COPY.match(unit.text) or (is_signature(before.text) and _REPOSITORY.match(unit.text)))
