"""Files for the register: the documents, and the authority file that people are looked up and entered in."""

from __future__ import annotations

from pathlib import Path

from rubricator.building.places import AUTHORITY, SOURCES, edition_of, find_authority
from rubricator.building.sources import is_tei
from rubricator.diagnostics import Diagnostic
from rubricator.reading import read
from rubricator.register.gathering import AuthorityFile, Document
from rubricator.transcription import Transcription


def load_document(path: Path) -> tuple[Transcription | Document | None, tuple[Diagnostic, ...]]:
    """Return a file as TEI if it is XML of that kind, else as a transcription, None if it is none. Raises OSError."""
    data = path.read_bytes()
    return (Document(str(path), data), ()) if is_tei(path) else read(str(path), data)


def authority_place(document: Path, given: Path | None) -> Path:
    """Return the path of the authority file: the one given, the one there is, or where one is to be made."""
    edition = edition_of(document)
    home = edition / SOURCES.parent if edition else document.parent
    return given or find_authority(document, home) or home / AUTHORITY


def load_authority_file(path: Path) -> AuthorityFile:
    """Return an authority file's bytes, none where there is no file yet. Raises OSError."""
    return AuthorityFile(str(path), path.read_bytes() if path.exists() else b"")
