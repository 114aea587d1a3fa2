"""What keeps workers from working, and what they could not do."""

from __future__ import annotations

from typing import NoReturn

from rubricator.building.execution.workers import Lost
from rubricator.diagnostics import Diagnostic, Rule, Severity, UnusableError, at_position
from rubricator.source import Position

LOST = Rule(
    "RUN001",
    Severity.ERROR,
    "The process that worked on this document ended, and the one that tried again too",
    "It used more memory than there is, so that the system ended it, or met a fault in a library that no program can catch. The "
    "other documents are not touched by it, and of this one nothing was written.",
    hint="give it more memory, or fewer processes with --jobs; if that does not help, report it with the document",
    wrong="a document of 500 MB, on a machine with 1 GB",
    right="the same document on a machine with more memory, or in parts",
)
NO_PROCESS = Rule(
    "RUN002",
    Severity.ERROR,
    "No process can be started to share the work",
    "A process that was started to share the work ended before it had begun, and so did another. The machine may be out of memory, "
    "or may not permit more processes. Nothing was built.",
    hint="do without: --jobs 1",
    wrong="rubricator build --jobs 64",
    right="rubricator build --jobs 1",
)
RULES = (LOST, NO_PROCESS)


def lost(file: str, loss: Lost) -> Diagnostic:
    """Return a document that workers were lost over as a finding."""
    return at_position(file, Position(1, 1), LOST, f"{LOST.title} ({loss.reason})")


def refuse(what: str, rule: Rule, message: str) -> NoReturn:
    """Raise UnusableError: there are no workers to be had from this."""
    raise UnusableError((at_position(what, Position(1, 1), rule, message),))
