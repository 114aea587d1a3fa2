"""Encoding afresh the transcription of a document that a person has edited: beside it, and never over a person's work."""

from __future__ import annotations

from pathlib import Path

from rubricator.authority import Authority
from rubricator.building.attaching import write_pictures
from rubricator.building.differences import unified
from rubricator.building.document import encode_document
from rubricator.building.files import write_atomically
from rubricator.building.places import Place
from rubricator.building.seal import REFUSED, is_as_written
from rubricator.building.work import Stages
from rubricator.configuration.edition import REENCODED
from rubricator.diagnostics import Diagnostic, at_position
from rubricator.source import Position

_INSTEAD = "rename that file, or delete it, and run the same command again"


def is_edited(place: Place) -> bool:
    """Return whether a person has edited the document of a transcription. Raises OSError."""
    return place.is_transcribed and place.document.is_file() and not is_as_written(place.document.read_bytes())


def side_file(document: Path) -> Path:
    """Return the file beside a document that it is encoded afresh into."""
    return document.with_name(f"{document.stem}{REENCODED}")


def reencode(place: Place, authority: Authority, stages: Stages) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """Write the transcription's document beside the edited one; return the difference, as a unified diff, and the findings.

    Where a person has edited the file beside as well, it is kept, and a finding says so. Raises OSError.
    """
    work = encode_document(place, authority, stages)
    if work.stopped:
        return b"", work.diagnostics
    side = side_file(place.document)
    shown = unified(place.document.read_bytes(), work.document, str(place.document), str(side))
    if side.exists() and not is_as_written(side.read_bytes()):
        return shown, (*work.diagnostics, at_position(str(side), Position(1, 1), REFUSED, REFUSED.title, _INSTEAD))
    write_pictures(place.pictures, work.data, work.transcription.attachments)
    write_atomically(side, work.document)
    return shown, work.diagnostics
