"""``rubricator site``: the edition as a web site."""

from __future__ import annotations

from pathlib import Path

import click

from rubricator.building.building import Settings
from rubricator.building.ledger import provide_folder
from rubricator.building.locking import waiting_for
from rubricator.building.project import Project
from rubricator.building.stages import asking, imprinted
from rubricator.building.work import Stages
from rubricator.cli import FINDINGS, INTERRUPTED
from rubricator.cli.assigning import assignments_for
from rubricator.cli.build import make
from rubricator.cli.configuring import configured
from rubricator.cli.customizing import custom_for, custom_option
from rubricator.cli.findings import report
from rubricator.cli.hiring import hire, scheduler_option
from rubricator.cli.options import authority_option, jobs_option
from rubricator.cli.projects import project_for
from rubricator.cli.recognizers import recognizers_option
from rubricator.cli.siting import folder_of_site
from rubricator.cli.stages import stages_option
from rubricator.cli.terminal import emit, say
from rubricator.cli.usable import usable
from rubricator.configuration.configuration import Configuration
from rubricator.configuration.faults import MISSING, fault_in
from rubricator.configuration.reading import FILE, ConfigurationError
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position, has_errors
from rubricator.recognition.plugins import Recognizers
from rubricator.rendering import SITE
from rubricator.site.assembling import assemble
from rubricator.site.edition import About
from rubricator.site.introduction import Introduction
from rubricator.site.texts import Made
from rubricator.source import Position

NO_ADDRESS = Rule(
    "SIT004",
    Severity.INFO,
    "A site that does not know its address",
    "The feed, the sitemap, the canonical links and what tells browsers how to search name pages by their whole addresses, and so are "
    "left out.",
    hint="say where the site will be: address in the table [site] of the configuration",
    wrong='[site]\ntitle = "The Letters of Hanna Brandt"',
    right='[site]\ntitle = "The Letters of Hanna Brandt"\naddress = "https://letters.example.org/"',
    reference="docs/site.md",
)
RULES = (NO_ADDRESS,)


@click.command("site")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--output-dir",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder of the site (default: that of the configuration, else site).",
)
@authority_option
@stages_option
@recognizers_option
@custom_option
@jobs_option
@scheduler_option
def command(
    paths: tuple[Path, ...],
    output_dir: Path | None,
    authority: Path | None,
    stages: Stages,
    recognizers: Recognizers,
    custom_folder: Path | None,
    jobs: int | None,
    scheduler: str | None,
) -> int:
    """Make a web site of an edition, for any server of static files.

    The documents are built as build does it, and only what has changed is made again. The site has a page for each of them, one
    for each person, the index, the chronology, the correspondence, and what can be had of each document. Without PATH it is the
    site of the project in the current folder; the table [site] of its configuration says the title and the address.

    \b
    Examples:
      rubricator site
      rubricator site --output-dir public
    """
    with usable():
        configuration = configured(paths, None)
        project = project_for(paths, None, authority, configuration)
        formats = (*project.formats.values(), *SITE.values())
        custom = custom_for(paths, custom_folder, formats)
        assignments, said = assignments_for(configuration, paths)
        settings = Settings(imprinted(project.imprint, asking(recognizers, stages)), formats, custom, assignments)
        outputs, introduction = _outputs(project), _introduction(configuration)
        folder = folder_of_site(output_dir, configuration, project.places)
        status = make(project.places, settings, hire(jobs, scheduler, project, assignments), None)
        if status == INTERRUPTED:
            return status
        made = Made({place.source.stem: place for place in project.places}, tuple(project.formats.values()), custom)
        lock = provide_folder(outputs) / "lock"
        with (
            waiting_for(lock, lambda holder: say(f"{holder} is building in {outputs}; waiting")),
            hire(jobs, None, project, assignments)(len(made.places)) as workers,
        ):
            published = assemble(made, _about(configuration), folder, workers, introduction)
        report((*said, *_unaddressed(configuration), *published.diagnostics))
        emit(
            f"Site       {folder}: {published.files:,} files, {published.written:,} written, {published.removed:,} removed\n"
        )
        return max(status, FINDINGS) if has_errors(published.diagnostics) else status


def _outputs(project: Project) -> Path:
    """Return the folder of the outputs. Raises UsageError if there are several: there would be as many sites."""
    folders = list(dict.fromkeys(place.outputs for place in project.places))
    if len(folders) > 1:
        raise click.UsageError(f"{folders[0]} and {folders[1]} are of two editions; make a site of each by itself")
    return folders[0]


def _introduction(configuration: Configuration) -> Introduction | None:
    """Return what the project says of its edition, None if it has no file for that. Raises ConfigurationError, OSError."""
    if not configuration.site.about:
        return None
    path = configuration.path(configuration.site.about)
    if not path.is_file():
        raise ConfigurationError(
            (fault_in(configuration, configuration.site.about, MISSING, f"There is no file {path}."),)
        )
    return Introduction(path, path.read_bytes().decode("utf-8-sig", "replace"))


def _unaddressed(configuration: Configuration) -> tuple[Diagnostic, ...]:
    """Return a remark if the site does not know where it will be."""
    if configuration.site.address:
        return ()
    return (at_position(str(configuration.file or FILE), Position(1, 1), NO_ADDRESS, NO_ADDRESS.title),)


def _about(configuration: Configuration) -> About:
    site, edition = configuration.site, configuration.edition
    return About(
        title=site.title or edition.publisher,
        description=site.description,
        address=site.address,
        language=site.language or edition.language or "en",
        publisher=edition.publisher,
        licence=edition.licence,
    )
