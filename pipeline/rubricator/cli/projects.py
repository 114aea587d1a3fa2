"""What a command is to build, from its arguments and the configuration."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from rubricator.building.project import Project, ProjectError, project_of
from rubricator.cli.batch import check_targets
from rubricator.configuration.configuration import Configuration
from rubricator.configuration.edition import REENCODED

_INSTEAD = (
    "'rubricator init FOLDER' makes a new edition with an example there, "
    "or name transcriptions, such as: rubricator build letter.txt"
)
_TAKEN = f"and NAME{REENCODED} is the name of what --reencode writes"


def project_for(
    paths: Sequence[Path], output_dir: Path | None, authority: Path | None, configuration: Configuration
) -> Project:
    """Return what is to be built of these paths. Raises UsageError, also where a file would be written over another."""
    try:
        project = project_of(paths, output_dir, authority, configuration)
    except ProjectError as error:
        raise click.UsageError(f"{error}; {_INSTEAD}") from None
    check_targets(project.inputs, project.targets)
    for place in project.places:
        if place.is_transcribed and place.document.name.endswith(REENCODED):
            raise click.UsageError(f"{place.source} would be written to {place.document}, {_TAKEN}; rename it")
    return project
