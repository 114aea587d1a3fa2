"""What stands beside a document of an edition when it is rendered: the authority file, and its other files."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from urllib.parse import quote

from rubricator.building.authorities import load_authority
from rubricator.building.places import Place, find_authority, relative
from rubricator.diagnostics import Diagnostic
from rubricator.rendering import EDITION, TEI, Companions, Custom, Format
from rubricator.saxon import Input


def companions_of(place: Place, formats: Mapping[str, Format] = EDITION, custom: Custom | None = None) -> Companions:
    """Return what the outputs of a document are told; they stand in one folder. Raises OSError.

    ``formats`` are those it is rendered in, by their names; ``custom`` is what the project has over our stylesheets.
    """
    document = relative(place.document, place.output(""))
    outputs = {name: quote(place.output(format_.suffix).name) for name, format_ in formats.items()}
    return Companions(authorities(place.authority), {TEI: document, **outputs}, custom)


def authorities_of(document: Path, named: Path | None) -> tuple[tuple[Input, ...], tuple[Diagnostic, ...]]:
    """Return the authority file that a document by itself is read with, and what is wrong in it.

    It is the one that was named, else the one that is found beside the document. Raises OSError.
    """
    file = named or find_authority(document, document.parent)
    return authorities(file), load_authority(file)[1]


def authorities(file: Path | None) -> tuple[Input, ...]:
    """Return an authority file as a stylesheet takes it, none for None. Raises OSError."""
    return (_read(file.absolute(), file.stat().st_mtime_ns),) if file else ()


@cache
def _read(file: Path, _changed: int) -> Input:
    return Input(file.read_bytes(), file.as_uri())
