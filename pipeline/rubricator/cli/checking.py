"""Checking one document, or many in several processes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from rubricator.cli.assigning import Assigned, schemas_for
from rubricator.cli.discovery import Selection
from rubricator.cli.outcomes import Outcome, attempt
from rubricator.cli.parallel import in_processes
from rubricator.diagnostics import Diagnostic
from rubricator.validation.policy import Policy
from rubricator.validation.schemas import Schemas, relaxng_schema
from rubricator.validation.sources import Sources
from rubricator.validation.validating import validate


@dataclass(frozen=True, slots=True)
class Checking:
    """How every document is checked: ``given`` are the schemas of the command line, stronger than those assigned."""

    selection: Selection
    given: Schemas | None
    assigned: tuple[Assigned, ...]
    sources: Sources
    policy: Policy

    def schemas(self, path: Path) -> Schemas | None:
        """Return the schemas for a document, None if it is for the document to name them."""
        return self.given or schemas_for(self.assigned, self.selection.relative(path, path.parent))


def check_files(checking: Checking, files: tuple[Path, ...], jobs: int) -> Iterator[Outcome]:
    """Yield what was found in each file, in order."""
    action = partial(check_file, checking)
    if jobs == 1 or len(files) < 3:
        return map(action, files)
    _read_grammars(checking, files[0])
    return in_processes(action, files, jobs)


def _read_grammars(checking: Checking, path: Path) -> None:
    """Read the grammars for a file, for the processes that are forked to have them. Raises SchemaError.

    Schematron is for each process to compile: once started, its engine cannot be forked.
    """
    with suppress(OSError):  # reported where the file is checked
        schemas, _ = _schemas(checking, path, path.read_bytes())
        for grammar in schemas.relaxng:
            relaxng_schema(grammar, schemas.sources)


def check_file(checking: Checking, path: Path) -> Outcome:
    """Return what was found in a file; what the system refuses becomes a finding. Raises SchemaError."""
    return attempt(path, lambda: _check(checking, path))


def _check(checking: Checking, path: Path) -> tuple[Diagnostic, ...]:
    name, document = str(path), path.read_bytes()
    schemas, found = _schemas(checking, path, document)
    return in_order(name, checking.policy.apply(found + validate(name, document, schemas)))


def _schemas(checking: Checking, path: Path, document: bytes) -> tuple[Schemas, tuple[Diagnostic, ...]]:
    schemas = checking.schemas(path)
    if schemas is not None:
        return schemas, ()
    # Imported here: with --schema nothing of it is needed.
    from rubricator.validation.naming import schemas_named_by

    return schemas_named_by(document, path, checking.sources)


def in_order(name: str, found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Return the findings in the order of the document, those about other files after them."""
    return tuple(sorted(found, key=lambda diagnostic: (diagnostic.file != name, diagnostic.position)))
