"""What became of the files that a command was given: each on its own, the failures together at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from rubricator.cli import COULD_NOT_RUN, FINDINGS, WELL
from rubricator.cli.findings import report
from rubricator.diagnostics import Diagnostic, has_errors
from rubricator.system import of_os_error

R = TypeVar("R")

Diagnostics = tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file; ``failed``: it could not be read or written."""

    diagnostics: Diagnostics
    failed: bool = False


def attempt(path: Path, action: Callable[[], Diagnostics]) -> Outcome:
    """Do something with a file; what the system refuses becomes a finding. A closed standard output is raised."""
    return guarded(path, lambda: Outcome(action()), lambda refused: Outcome((refused,), failed=True))


def guarded(path: Path, action: Callable[[], R], failed: Callable[[Diagnostic], R]) -> R:
    """Return what an action with a file gives, or what ``failed`` makes of the finding that the system refused it.

    A closed standard output is raised.
    """
    try:
        return action()
    except BrokenPipeError:
        raise
    except OSError as error:
        return failed(of_os_error(error))
    except Exception as error:
        error.add_note(str(path))
        raise


def findings_of(outcomes: Iterable[Outcome]) -> Diagnostics:
    """Return the findings of several files, in the order of the files."""
    return tuple(diagnostic for outcome in outcomes for diagnostic in outcome.diagnostics)


def status(outcomes: Sequence[Outcome]) -> int:
    """Return the exit status: 2 if a file could not be read or written, 1 if there are errors, else 0."""
    if any(outcome.failed for outcome in outcomes):
        return COULD_NOT_RUN
    return FINDINGS if has_errors(findings_of(outcomes)) else WELL


def finish(outcomes: Sequence[Outcome]) -> int:
    """Report the findings and return the exit status."""
    report(findings_of(outcomes))
    return status(outcomes)
