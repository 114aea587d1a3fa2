"""Who works on the documents of a build: this process, several, or the workers of a cluster."""

from __future__ import annotations

from contextlib import AbstractContextManager

import click

from rubricator.building.execution.here import here
from rubricator.building.execution.workers import Workers
from rubricator.building.project import Project
from rubricator.building.running import Hire
from rubricator.cli.parallel import cores

_WORTH_IT = 16
"""So many documents to make are worth the time that starting processes takes."""

scheduler_option = click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Work on the cluster of Dask whose scheduler has this address, such as tcp://host:8786.",
)


def hire(jobs: int | None, scheduler: str | None, project: Project) -> Hire:
    """Return what gives workers for so many documents of a project. Raises UsageError if both are asked for."""
    if jobs and scheduler:
        raise click.UsageError("--jobs is for processes of this machine; a cluster has as many as --scheduler finds")
    return lambda stale: _on_cluster(stale, scheduler, project) if scheduler else _on_this_machine(stale, jobs)


def _on_this_machine(stale: int, jobs: int | None) -> AbstractContextManager[Workers]:
    number = min(jobs or (cores() if stale >= _WORTH_IT else 1), stale)
    if number <= 1:
        return here()
    # Imported here: most builds are of a few documents.
    from rubricator.building.execution.processes import processes

    return processes(number)


def _on_cluster(stale: int, scheduler: str, project: Project) -> AbstractContextManager[Workers]:
    if not stale:
        return here()
    # Imported here: few have a cluster.
    from rubricator.building.execution.cluster import cluster
    from rubricator.building.program import this_program

    return cluster(scheduler, this_program, sorted({path.absolute().parent for path in project.inputs}))
