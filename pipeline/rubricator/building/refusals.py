"""The file of what was refused in reviews: beside the authority file, or beside the document if there is none."""

from __future__ import annotations

from pathlib import Path

from rubricator.annotation.refusals import NONE, Refusal, Refusals, format_refusals, parse_refusals
from rubricator.building.files import write_atomically
from rubricator.building.places import AUTHORITY
from rubricator.diagnostics import Diagnostic

_SUFFIX = ".refused.json"


def refusals_file(document: Path, authority: Path | None) -> Path:
    """Return the path of the file of refusals, such as ``persons.refused.json`` beside ``persons.xml``."""
    return (authority or document.with_name(AUTHORITY)).with_suffix(_SUFFIX)


def load_refusals(path: Path) -> tuple[Refusals, tuple[Diagnostic, ...]]:
    """Return what was refused and what is wrong with the file; nothing if there is none. Raises OSError."""
    return parse_refusals(str(path), path.read_bytes()) if path.exists() else (NONE, ())


def add_refusals(path: Path, refused: frozenset[Refusal]) -> None:
    """Write what is refused beside what was before. Raises OSError."""
    known, _ = load_refusals(path)
    if not refused <= known:
        write_atomically(path, format_refusals(known | refused))
