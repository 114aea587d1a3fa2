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
NO_DASK = Rule(
    "RUN003",
    Severity.ERROR,
    "Dask is not installed",
    "Work is shared among machines by Dask, which is an extra: an ordinary installation does not have it.",
    hint="pip install 'rubricator[dask]'",
    wrong="pip install rubricator\nrubricator build --scheduler tcp://scheduler:8786",
    right="pip install 'rubricator[dask]'\nrubricator build --scheduler tcp://scheduler:8786",
)
NOBODY = Rule(
    "RUN004",
    Severity.ERROR,
    "There is no cluster at this address",
    "No scheduler of Dask answers there, or the one that does has no workers. Nothing was built.",
    hint="start a scheduler (dask scheduler) and workers (dask worker ADDRESS), and give the address that the scheduler prints",
    wrong="rubricator build --scheduler tcp://scheduler:8787   (that is the port of its page)",
    right="rubricator build --scheduler tcp://scheduler:8786",
)
OTHER_PROGRAM = Rule(
    "RUN005",
    Severity.ERROR,
    "A machine of the cluster has another program",
    "The workers, and the scheduler, must have the same version of Rubricator, of its libraries and of Python as the machine that "
    "the build was started on; else what is made would depend on who makes it. Nothing was built.",
    hint="install there what is installed here, and start it again",
    wrong="pip install rubricator==0.1.0   (on the worker, and 0.2.0 here)",
    right="pip install rubricator==0.2.0   (on every machine)",
)
UNSEEN = Rule(
    "RUN006",
    Severity.ERROR,
    "A worker does not see the project",
    "Workers read the authority files, the schemas and the stylesheets of a project themselves, so its folders, and the one that the "
    "command runs in, must have the same paths on every machine. They write nothing. Nothing was built.",
    hint="put the project on a file system that all machines have, under the same path",
    wrong="cd /home/ada/letters; rubricator build --scheduler tcp://scheduler:8786",
    right="cd /shared/letters; rubricator build --scheduler tcp://scheduler:8786",
)
GONE = Rule(
    "RUN007",
    Severity.ERROR,
    "The cluster is gone",
    "The scheduler ended, or its machine is not to be reached any more. What was written until then stays.",
    hint="when there is a scheduler again, run the same command: it goes on from there",
    wrong="the scheduler is stopped while an edition is built",
    right="the scheduler is stopped when the edition is built",
)
RULES = (LOST, NO_PROCESS, NO_DASK, NOBODY, OTHER_PROGRAM, UNSEEN, GONE)


def lost(file: str, loss: Lost) -> Diagnostic:
    """Return a document that workers were lost over as a finding."""
    return at_position(file, Position(1, 1), LOST, f"{LOST.title} ({loss.reason})")


def refuse(what: str, rule: Rule, message: str) -> NoReturn:
    """Raise UnusableError: there are no workers to be had from this."""
    raise UnusableError((at_position(what, Position(1, 1), rule, message),))
