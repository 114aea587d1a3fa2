"""Dates: passage by passage, read with the document's own date in mind."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.dates import find_dates
from rubricator.recognition.document import Document
from rubricator.recognition.mention import Mention


def find(document: Document) -> Iterator[Mention]:
    """Yield the date expressions of all passages, in text order."""
    description = document.transcription.description
    for passage in document.passages:
        text = passage.span.of(document.text)
        for found in find_dates(text, description.language, description.date, passage.span.start):
            yield Mention(found.span, "date", found.rule, found.certainty, found.value)
