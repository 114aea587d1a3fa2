"""What stands beside a document of an edition when it is rendered: the authority file, and its other files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from rubricator.building.authorities import load_authorities
from rubricator.building.places import Place, found_authorities, in_address, relative
from rubricator.diagnostics import Diagnostic
from rubricator.rendering import EDITION, TEI, Companions, Custom, Format
from rubricator.saxon import Input


def companions_of(place: Place, formats: Mapping[str, Format] = EDITION, custom: Custom | None = None) -> Companions:
    """Return what the outputs of a document are told; they stand in one folder. Raises OSError.

    ``formats`` are those it is rendered in, by their names; ``custom`` is what the project has over our stylesheets.
    """
    document = relative(place.document, place.output(""))
    own = {name: format_ for name, format_ in formats.items() if not format_.folder}
    outputs = {name: in_address(place.output(format_.suffix).name) for name, format_ in own.items()}
    files = {TEI: document, **outputs}
    return Companions(authorities(place.authorities), files, custom, together=tuple(formats.values()))


def authorities_of(document: Path, named: tuple[Path, ...]) -> tuple[tuple[Input, ...], tuple[Diagnostic, ...]]:
    """Return the authority files that a document by itself is read with, and what is wrong in them.

    They are those that were named, else the one that is found beside the document. Raises OSError.
    """
    files = named or found_authorities(document)
    return authorities(files), load_authorities(files)[1]


def authorities(files: Iterable[Path]) -> tuple[Input, ...]:
    """Return authority files as a stylesheet takes them. Raises OSError."""
    return tuple(_read(file.absolute(), file.stat().st_mtime_ns) for file in files)


@cache
def _read(file: Path, _changed: int) -> Input:
    return Input(file.read_bytes(), file.as_uri())
