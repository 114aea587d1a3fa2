"""The formats that transcriptions come in: by the end of a file's name, a reader each."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Protocol, cast

from rubricator.diagnostics import Diagnostic
from rubricator.reading.layout.formats import ALTO, PAGE, transcription_format
from rubricator.transcription import Transcription

PLAIN = ".txt"

_MODULES: Mapping[str, str] = {
    ".docx": "docx",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".xml": "export",
    ".zip": "export",
    ".md": "markdown",
    ".markdown": "markdown",
}
"""The end of a name, and the module under ``rubricator.reading`` whose function ``read`` reads such files."""

_RELATED = dict.fromkeys((".doc", ".docm", ".dotx", ".odt", ".rtf", ".pages"), "docx")
"""Formats of word processors that are no sources: the reader of DOCX says of most of them what is to be done with them."""


class Reader(Protocol):
    """Reads the bytes of a file in a format into what that format says of the text; see ``reading.interpretation``.

    ``name`` is the file's name for messages. None where the file cannot be read, and then there is an error among the findings.
    """

    def __call__(self, name: str, data: bytes, /) -> tuple[Transcription | None, tuple[Diagnostic, ...]]:
        """Return what the format says of the text, and findings."""


SUFFIXES: tuple[str, ...] = (PLAIN, *_MODULES)
"""Ends of the names of files that are read, in lower case."""


def reader_for(suffix: str) -> Reader | None:
    """Return the reader for files whose names end so, None for plain text; its module is loaded when it is asked for."""
    module = ({**_MODULES, **_RELATED}).get(suffix.lower())
    return cast(Reader, import_module(f"rubricator.reading.{module}").read) if module else None


def is_transcription(head: bytes) -> bool:
    """Return whether XML is a transcription in one of these formats, by how its file begins, and not a document in TEI."""
    return transcription_format(head) in (PAGE, ALTO)
