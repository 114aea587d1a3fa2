"""What a command is to build, from its arguments and the configuration."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from rubricator.building.places import Place
from rubricator.building.project import Project, ProjectError, project_of
from rubricator.building.sources import is_tei
from rubricator.cli.authorities import authorities_for
from rubricator.cli.batch import check_targets
from rubricator.configuration.configuration import Configuration
from rubricator.configuration.edition import REENCODED, SOURCE_SUFFIXES

_INSTEAD = (
    "'rubricator init FOLDER' makes a new edition with an example there; 'rubricator guide existing-tei' says what to do with TEI "
    "that you already have; or name transcriptions, such as: rubricator build letter.txt"
)
_TAKEN = f"and NAME{REENCODED} is the name of what --reencode writes"


def project_for(
    paths: Sequence[Path], output_dir: Path | None, authority: Path | None, configuration: Configuration
) -> Project:
    """Return what is to be built of these paths. Raises UsageError, also where a file would be written over another; ConfigurationError."""
    try:
        project = project_of(paths, output_dir, authorities_for(authority, configuration), configuration)
    except ProjectError as error:
        raise click.UsageError(f"{error}; {_INSTEAD}") from None
    check_targets(project.inputs, project.targets)
    for place in project.places:
        if place.is_transcribed and place.document.name.endswith(REENCODED):
            raise click.UsageError(f"{place.source} would be written to {place.document}, {_TAKEN}; rename it")
    return project


def places_of(path: Path, authorities: tuple[Path, ...], configuration: Configuration) -> tuple[Place, ...]:
    """Return the places of the sources that a path stands for; none if it is a TEI document, or a folder of such."""
    if not path.is_dir() and (path.suffix.lower() not in SOURCE_SUFFIXES or is_tei(path)):
        return ()
    try:
        return project_of([path], None, authorities, configuration).places
    except ProjectError:
        return ()
