"""What stands beside a document of an edition when it is rendered: the authority file, and its other files."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from rubricator.building.places import Place, relative
from rubricator.rendering import EDITION, TEI, Companions
from rubricator.saxon import Input


def companions_of(place: Place) -> Companions:
    """Return what the outputs of a transcription's document are told; they stand in one folder. Raises OSError."""
    outputs = {name: place.output(format_.suffix) for name, format_ in EDITION.items()}
    files = {TEI: place.document, **outputs}
    page = outputs["html"]
    return Companions(authorities(place.authority), {name: relative(file, page) for name, file in files.items()})


def authorities(file: Path | None) -> tuple[Input, ...]:
    """Return an authority file as a stylesheet takes it, none for None. Raises OSError."""
    return (_read(file.absolute(), file.stat().st_mtime_ns),) if file else ()


@cache
def _read(file: Path, _changed: int) -> Input:
    return Input(file.read_bytes(), file.as_uri())
