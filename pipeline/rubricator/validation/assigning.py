"""Which schemas hold for a document: those that the project assigns to it, else those that it names itself.

What a project has as ``schematron`` without ``schemas`` holds beside what the document names: nobody means it to take its place.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from rubricator.configuration.globs import matches
from rubricator.diagnostics import Diagnostic
from rubricator.validation.schemas import Schemas, Schematron
from rubricator.validation.sources import EVERYDAY, Sources


@dataclass(frozen=True, slots=True)
class Assigned:
    """The schemas of the documents that fit some patterns, relative to a folder; none: each of them names its own.

    ``beside`` are rules that hold beside those that a document names.
    """

    files: tuple[str, ...]
    schemas: Schemas
    beside: tuple[Schematron, ...] = ()


_NOTHING = Assigned((), Schemas())


@dataclass(frozen=True, slots=True)
class Assignments:
    """What a project assigns to documents, the first that fits; ``folder`` is what patterns are relative to.

    ``sources`` say where the schemas that a document names may come from.
    """

    folder: Path = Path()
    entries: tuple[Assigned, ...] = ()
    sources: Sources = EVERYDAY

    @property
    def files(self) -> tuple[Path, ...]:
        """The files of all schemas that are assigned."""
        named = ((*entry.schemas.files, *(rules.path for rules in entry.beside)) for entry in self.entries)
        return tuple(dict.fromkeys(file for files in named for file in files))

    def assigned(self, path: Path) -> Schemas | None:
        """Return the schemas that are assigned to a document, None if it is for the document to name them."""
        schemas = self._fitting(path).schemas
        return schemas if schemas.files else None

    def beside(self, path: Path) -> tuple[Schematron, ...]:
        """Return the rules that hold for a document beside the schemas that it names."""
        return self._fitting(path).beside

    def schemas_of(self, path: Path, document: bytes) -> tuple[Schemas, tuple[Diagnostic, ...]]:
        """Return the schemas of a document, and what is to be said of those that it names."""
        schemas = self.assigned(path)
        if schemas is not None:
            return schemas, ()
        # Imported here: where schemas are assigned nothing of it is needed.
        from rubricator.validation.naming import schemas_named_by

        named, said = schemas_named_by(document, path, self.sources)
        return replace(named, schematron=tuple(dict.fromkeys((*named.schematron, *self.beside(path))))), said

    def _fitting(self, path: Path) -> Assigned:
        if not any(entry.schemas.files or entry.beside for entry in self.entries):
            return _NOTHING
        relative = relative_to(self.folder, path, path.parent)
        return next((entry for entry in self.entries if matches(entry.files, relative)), _NOTHING)


NONE_ASSIGNED = Assignments()
"""Every document names its own schemas."""


def relative_to(folder: Path, path: Path, start: Path) -> str:
    """Return a path relative to a folder, or if it is not inside, to where the search started."""
    inside = Path(os.path.relpath(path.absolute(), folder.absolute()))
    return (path.relative_to(start) if inside.parts[:1] == ("..",) else inside).as_posix()
