"""Dates: passage by passage, read with the document's own date and habits in mind."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.dates import FoundDate, find_dates, order_in, two_ways
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_offset
from rubricator.recognition.document import Document
from rubricator.recognition.mention import Mention
from rubricator.source import Source

DAY_OR_MONTH = Rule(
    "DAT001",
    Severity.WARNING,
    "Day or month first",
    "A date in figures can be read with the day first or with the month first, and neither the other dates of the document "
    "nor its language says which. It is marked up with the day first and with cert.",
    "Write the month as a word, or correct the attribute when in the encoded document.",
    wrong="I left on 3/4/1820.",
    right="I left on 3/4/1820 and returned on 25/4/1820.",
    reference="https://tei-c.org/release/doc/tei-p5-doc/en/html/ref-att.datable.w3c.html",
)

RULES = (DAY_OR_MONTH,)


def find(document: Document) -> Iterator[Mention]:
    """Yield the date expressions of all passages, in text order."""
    for found in _found(document):
        yield Mention(found.span, "date", found.rule, found.certainty, found.value)


def doubts(document: Document) -> Iterator[Diagnostic]:
    """Yield what could not be settled about the dates."""
    if two_ways(document.text):
        yield from (_ambiguous(document.view, found) for found in _found(document) if found.other)


def _found(document: Document) -> Iterator[FoundDate]:
    description = document.transcription.description
    order = order_in(document.text)
    for passage in document.passages:
        text = passage.span.of(document.text)
        yield from find_dates(text, description.language, description.date, passage.span.start, order)


def _ambiguous(source: Source, date: FoundDate) -> Diagnostic:
    readings = [value.edtf() for value in (date.value, date.other) if value]
    message = f"'{date.span.of(source.text)}' can be {' or '.join(readings)}; it is taken as {readings[0]}."
    return at_offset(source, date.span.start, DAY_OR_MONTH, message)
