"""The schemas to validate against, and RELAX NG ones ready for use: each read once a process, while its file does not change."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rubricator.relaxng.schema import Schema
from rubricator.validation.finder import Finder
from rubricator.validation.sources import EVERYDAY, Sources


@dataclass(frozen=True, slots=True)
class Schematron:
    """A Schematron schema, or the one embedded in a RELAX NG schema, and the phase that applies.

    ``phase`` is the id of a phase, ``#ALL``, or ``#DEFAULT`` for the one that the schema itself names.
    """

    path: Path
    phase: str = "#DEFAULT"


@dataclass(frozen=True, slots=True)
class Schemas:
    """The schemas to validate against, RELAX NG and Schematron; both empty: only the form of the XML is checked.

    ``sources`` say where what a schema refers to may come from.
    """

    relaxng: tuple[Path, ...] = ()
    schematron: tuple[Schematron, ...] = ()
    sources: Sources = EVERYDAY

    @property
    def files(self) -> tuple[Path, ...]:
        """The files of the schemas."""
        return (*self.relaxng, *(schema.path for schema in self.schematron))


def relaxng_schema(path: Path, sources: Sources = EVERYDAY) -> Schema:
    """Return the schema in a file; what it refers to is looked for in its sources. Raises SchemaError, OSError."""
    status = path.stat()
    return _read(path, path.absolute(), (status.st_mtime_ns, status.st_size), Finder(sources, path))


@cache
def _read(path: Path, _absolute: Path, _changed: tuple[int, int], find: Finder) -> Schema:
    return Schema.from_file(path, find)
