"""Checking one document, or many in several processes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from rubricator.cli.discovery import Selection
from rubricator.cli.outcomes import Outcome, guarded
from rubricator.cli.parallel import in_processes
from rubricator.configuration.policy import Policy
from rubricator.diagnostics import Diagnostic, in_order
from rubricator.relaxng.errors import SchemaError
from rubricator.validation.assigning import Assignments
from rubricator.validation.checking import Checked, check, check_together
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.links.corpus import DocumentIdentifiers
from rubricator.validation.checks.links.surroundings import Surroundings
from rubricator.validation.schemas import relaxng_schema
from rubricator.validation.suppression import without_disabled

if TYPE_CHECKING:
    from rubricator.building.execution.workers import Lost


@dataclass(frozen=True, slots=True)
class Checking:
    """How every document is checked; ``said`` is what is to be said of the configuration."""

    selection: Selection
    assignments: Assignments
    said: tuple[Diagnostic, ...]
    surroundings: Surroundings
    policy: Policy


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """What became of a file, and the identifiers in it, if it could be read."""

    outcome: Outcome
    identifiers: DocumentIdentifiers | None = None


def check_files(checking: Checking, files: tuple[Path, ...], jobs: int) -> Iterator[CheckedFile]:
    """Yield what was found in each file by itself, in order."""
    action = partial(check_file, checking)
    if jobs == 1 or len(files) < 3:
        return map(action, files)
    _read_grammars(checking, files[0])
    return in_processes(action, files, jobs, _lost)


def _read_grammars(checking: Checking, path: Path) -> None:
    """Read the grammars for a file, for the processes that are forked to have them.

    Schematron is for each process to compile: once started, its engine cannot be forked.
    """
    with suppress(OSError, SchemaError):  # reported where the file is checked
        schemas, _ = checking.assignments.schemas_of(path, path.read_bytes())
        for grammar in schemas.relaxng:
            relaxng_schema(grammar, schemas.sources)


def check_file(checking: Checking, path: Path) -> CheckedFile:
    """Return what was found in a file; what the system refuses becomes a finding.

    A file that names a schema that cannot be used has failed, and the others are checked. Raises SchemaError for a schema that
    was given for it.
    """
    try:
        return guarded(path, lambda: _checked_file(_check(checking, path)), lambda refused: _failed((refused,)))
    except SchemaError as error:
        if checking.assignments.assigned(path) is not None:
            raise
        return _failed(error.diagnostics)


def _checked_file(checked: Checked) -> CheckedFile:
    return CheckedFile(Outcome(checked.findings), checked.identifiers)


def _lost(path: Path, loss: Lost) -> CheckedFile:
    from rubricator.building.execution.refusing import lost

    return _failed((lost(str(path), loss),))


def _failed(findings: tuple[Diagnostic, ...]) -> CheckedFile:
    return CheckedFile(Outcome(findings, failed=True))


def _check(checking: Checking, path: Path) -> Checked:
    name, document = str(path), path.read_bytes()
    schemas, said = checking.assignments.schemas_of(path, document)
    return check(name, document, schemas, said, checking.surroundings, checking.policy)


def outcomes_of(checking: Checking, files: Sequence[Path], checked: Sequence[CheckedFile]) -> list[Outcome]:
    """Return what became of each file, with what is found only when all of them are seen."""
    identifiers = (file.identifiers for file in checked if file.identifiers is not None)
    found = groupby(check_together(identifiers, checking.policy), key=lambda finding: finding.file)
    more = {name: _kept(name, tuple(group)) for name, group in found}
    return [_with(file.outcome, str(path), more.get(str(path), ())) for path, file in zip(files, checked, strict=True)]


def _with(outcome: Outcome, name: str, more: tuple[Diagnostic, ...]) -> Outcome:
    return replace(outcome, diagnostics=in_order(name, outcome.diagnostics + more)) if more else outcome


def _kept(name: str, found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Return those findings that a document does not switch off."""
    kept = without_disabled(Document(name, Path(name).read_bytes()), found)
    return tuple(finding for finding in kept if finding in found)
