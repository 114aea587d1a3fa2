"""What is said of a document that a person has edited, and that is kept."""

from __future__ import annotations

from pathlib import Path

from rubricator.building.differences import difference
from rubricator.building.seal import KEPT
from rubricator.diagnostics import Diagnostic, at_position
from rubricator.source import Position

_UNREACHED = "the transcription was changed since, which does not reach it"


def kept(document: Path, there: bytes, fresh: bytes, is_outdated: bool = False) -> Diagnostic:
    """Return the finding, at the first line that differs from the document freshly encoded; nothing is said of an empty one.

    ``is_outdated``: the transcription was changed after the document.
    """
    differs = difference(there, fresh) if fresh else None
    said = [KEPT.title, *([str(differs)] if differs else []), *([_UNREACHED] if is_outdated else [])]
    return at_position(str(document), Position(differs.first if differs else 1, 1), KEPT, "; ".join(said))
