"""Exports of programs that transcribe images of pages: a page as PAGE or ALTO XML, or an archive of many."""

from __future__ import annotations

from rubricator.diagnostics import Diagnostic
from rubricator.reading.export.archive import pages_in_archive
from rubricator.reading.export.file import pages_in_file
from rubricator.reading.layout.pages import PagesRead
from rubricator.reading.layout.transcribing import transcribe
from rubricator.transcription import Transcription

_ZIP = b"PK"


def read(name: str, data: bytes) -> tuple[Transcription | None, tuple[Diagnostic, ...]]:
    """Read a page, or the archive of a document's pages."""
    found = pages_in_archive(name, data) if data.startswith(_ZIP) else pages_in_file(name, data)
    if isinstance(found, PagesRead):
        return transcribe(name, found)
    return None, found
