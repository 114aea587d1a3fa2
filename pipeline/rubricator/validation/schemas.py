"""The schemas to validate against, and RELAX NG ones ready for use: each read once a process, while its file does not change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rubricator.relaxng.schema import Schema
from rubricator.validation import suffixes
from rubricator.validation.files import status_of
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


def schemas_in(
    files: Iterable[Path], schematron: Iterable[Path] = (), phase: str = "#DEFAULT", sources: Sources = EVERYDAY
) -> Schemas:
    """Return the schemas in files, told apart by the ends of their names; those of ``schematron`` may be RELAX NG with it inside.

    Raises ValueError for a name that is none of a schema.
    """
    named, embedded = tuple(files), tuple(schematron)
    for path in (*named, *embedded):
        if path.suffix not in suffixes.SCHEMAS:
            raise ValueError(
                f"{path}: a schema's name ends in {', '.join(suffixes.SCHEMAS[:-1])} or {suffixes.SCHEMAS[-1]}"
            )
    rules = (*(path for path in named if path.suffix in suffixes.SCHEMATRON), *embedded)
    grammars = tuple(path for path in named if path.suffix in suffixes.RELAXNG)
    return Schemas(grammars, tuple(Schematron(path, phase) for path in rules), sources)


def relaxng_schema(path: Path, sources: Sources = EVERYDAY) -> Schema:
    """Return the schema in a file; what it refers to is looked for in its sources. Raises SchemaError, OSError."""
    status = status_of(path)
    return _read(path, path.absolute(), (status.st_mtime_ns, status.st_size), Finder(sources, path))


@cache
def _read(path: Path, _absolute: Path, _changed: tuple[int, int], find: Finder) -> Schema:
    return Schema.from_file(path, find)
