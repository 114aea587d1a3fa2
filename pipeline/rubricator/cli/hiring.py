"""Who works on the documents of a build: this process, several, or the workers of a cluster."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path

import click

from rubricator.building.execution.here import here
from rubricator.building.execution.workers import Workers
from rubricator.building.project import Project
from rubricator.building.running import Hire
from rubricator.cli.parallel import cores
from rubricator.validation.assigning import Assignments

_WORTH_IT = 16
"""So many documents to make are worth the time that starting processes takes."""

scheduler_option = click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Work on the cluster of Dask whose scheduler has this address, such as tcp://host:8786.",
)


def hire(jobs: int | None, scheduler: str | None, project: Project, assignments: Assignments) -> Hire:
    """Return what gives workers for so many documents of a project, to which schemas may be assigned. Raises UsageError if both are asked for."""
    if jobs and scheduler:
        raise click.UsageError("--jobs is for processes of this machine; a cluster has as many as --scheduler finds")
    if not scheduler:
        return lambda stale: _on_this_machine(stale, jobs)
    return lambda stale: _on_cluster(stale, scheduler, (*project.inputs, *assignments.files))


def _on_this_machine(stale: int, jobs: int | None) -> AbstractContextManager[Workers]:
    number = min(jobs or (cores() if stale >= _WORTH_IT else 1), stale)
    if number <= 1:
        return here()
    # Imported here: most builds are of a few documents.
    from rubricator.building.execution.processes import processes

    return processes(number)


def _on_cluster(stale: int, scheduler: str, inputs: Iterable[Path]) -> AbstractContextManager[Workers]:
    if not stale:
        return here()
    # Imported here: few have a cluster.
    from rubricator.building.execution.cluster import cluster
    from rubricator.building.program import this_program

    return cluster(scheduler, this_program, sorted({path.absolute().parent for path in inputs}))
