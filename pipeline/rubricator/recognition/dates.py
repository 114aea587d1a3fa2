"""Dates: passage by passage, read with the document's own date and habits in mind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.dates import Datable, FoundDate, find_dates, order_in, two_ways
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_offset
from rubricator.reading.datelines import is_dateline
from rubricator.recognition import diary, tagged
from rubricator.recognition.document import Document
from rubricator.recognition.mention import Mention
from rubricator.recognition.tags import Tags
from rubricator.source import Source
from rubricator.transcription import Role

_MAYBE_DATELINE = (Role.PARAGRAPH, Role.HEAD, Role.ADDRESS)
_LONGEST = 90
_DAY = re.compile(r"\d{4}-\d\d-\d\d")

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
    """Yield the dates that the source tags, and the date expressions of all passages beside them."""
    found = tuple(_found(document))
    yield from tagged.dates(document, found)
    for one in found:
        if document.tags.leave(one.span):
            yield Mention(one.span, "date", one.rule, one.certainty, one.value)


def doubts(document: Document) -> Iterator[Diagnostic]:
    """Yield what could not be settled about the dates."""
    if two_ways(document.text):
        told = Tags(tuple(tag for tag in document.tags.taken if tag.value))
        doubtful = (found for found in _found(document) if found.other and told.leave(found.span))
        yield from (_ambiguous(document.view, found) for found in doubtful)


def _found(document: Document) -> Iterator[FoundDate]:
    """Yield the dates of all passages, each read with the last dateline in mind: of the letter, or of a diary's entry."""
    description = document.transcription.description
    order = order_in(document.text)
    reference = description.date
    opened = diary.entries(document, reference)
    for passage in document.passages:
        text = passage.span.of(document.text)
        entry = opened.get(passage.span.start)
        reference = entry.value if entry and _is_day(entry.value) else reference
        found = find_dates(text, description.language, reference, passage.span.start, order)
        said = [tag.value for tag in document.tags.within(passage.span) if tag.kind == "date"]
        if entry:
            found = (entry, *(one for one in found if one.span.start >= entry.span.end))
        elif (found or said) and _dates_what_follows(passage.role, text, description.language):
            reference = next(filter(_is_day, (*said, *(one.value for one in found))), reference)
        yield from found


def _dates_what_follows(role: Role, text: str, language: str) -> bool:
    return role is Role.DATELINE or (role in _MAYBE_DATELINE and len(text) <= _LONGEST and is_dateline(text, language))


def _is_day(value: Datable | None) -> bool:
    return bool(value and value.when and _DAY.fullmatch(value.when))


def _ambiguous(source: Source, date: FoundDate) -> Diagnostic:
    readings = [value.edtf() for value in (date.value, date.other) if value]
    message = f"'{date.span.of(source.text)}' can be {' or '.join(readings)}; it is taken as {readings[0]}."
    return at_offset(source, date.span.start, DAY_OR_MONTH, message)
