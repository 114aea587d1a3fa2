"""``rubricator build``: the whole way, from transcriptions to an edition."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from time import monotonic

import click

from rubricator.building.building import Settings
from rubricator.building.places import Place
from rubricator.building.project import Project
from rubricator.building.report import Report
from rubricator.building.resolving import Resolver
from rubricator.building.running import Hire, build
from rubricator.building.stages import asking, imprinted
from rubricator.building.telling.counts import count
from rubricator.building.telling.summary import Summary
from rubricator.building.telling.trace import is_trace, trace_report, tracing
from rubricator.building.work import Stages
from rubricator.cli import COULD_NOT_RUN, FINDINGS, INTERRUPTED, WELL
from rubricator.cli.assigning import assignments_for
from rubricator.cli.configuring import configured
from rubricator.cli.customizing import custom_for, custom_option
from rubricator.cli.findings import report
from rubricator.cli.hiring import hire, scheduler_option
from rubricator.cli.options import authority_option, jobs_option, output_dir_option
from rubricator.cli.projects import project_for
from rubricator.cli.recognizers import recognizers_option
from rubricator.cli.reencoding import check_alone, no_force_option, reencode_edited, reencode_option
from rubricator.cli.stages import stages_option
from rubricator.cli.terminal import emit, say
from rubricator.cli.told import told
from rubricator.cli.usable import usable
from rubricator.diagnostics import has_errors
from rubricator.recognition.plugins import Recognizers

_DONE = "are done; run the same command again to go on"


@click.command("build")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
@output_dir_option
@authority_option
@stages_option
@recognizers_option
@custom_option
@jobs_option
@scheduler_option
@click.option(
    "--trace",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write where the time went, for chrome://tracing, Perfetto or speedscope.",
)
@reencode_option
@no_force_option
def command(
    paths: tuple[Path, ...],
    output_dir: Path | None,
    authority: Path | None,
    stages: Stages,
    recognizers: Recognizers,
    custom_folder: Path | None,
    jobs: int | None,
    scheduler: str | None,
    trace: Path | None,
    reencodes: bool,
) -> int:
    """Make an edition: encode, validate and render transcriptions.

    A PATH is a transcription or the folder of an edition, by default the current one. An edition has its transcriptions
    in tei/sources; their TEI documents are written to tei and the outputs to build. Another transcription has
    everything written to build, or to the folder of --output-dir. A document that somebody has edited since is kept,
    validated and rendered as it is; --reencode shows how it differs from what its transcription gives.

    \b
    Examples:
      rubricator build
      rubricator build letter.txt
      rubricator build letters/*.txt --output-dir edition
      rubricator build --reencode letter.txt
      rubricator build --scheduler tcp://scheduler:8786
    """
    with usable():
        configuration = configured(paths, None)
        project = project_for(paths, output_dir, authority, configuration)
        formats = tuple(project.formats.values())
        custom = custom_for(paths, custom_folder, formats)
        how = imprinted(project.imprint, asking(recognizers, stages))
        if reencodes:
            check_alone(jobs=jobs, scheduler=scheduler, trace=trace)
            return reencode_edited(project.places, how)
        if trace:
            _check_trace(trace, project)
        assignments, said = assignments_for(configuration, paths)
        report(said)
        workers = hire(jobs, scheduler, project, assignments)
        return make(project.places, Settings(how, formats, custom, assignments), workers, trace)


def _check_trace(trace: Path, project: Project) -> None:
    """Raise UsageError if the trace would be written over a file of the edition, or any file that is no trace."""
    resolved = Resolver()
    files: tuple[Path | str, ...] = (*project.inputs, *(target for _, target in project.targets))
    if resolved(trace) in map(resolved, files):
        raise click.UsageError(f"{trace} is a file of the edition and would be written over; name another for --trace")
    if trace.is_file() and not is_trace(trace):
        raise click.UsageError(
            f"{trace} is no trace and would be written over; name another file for --trace, or delete it"
        )


def make(places: Sequence[Place], settings: Settings, workers: Hire, trace_file: Path | None) -> int:
    """Build the documents, say what came of them, and return the exit status."""
    summary = Summary()
    status = WELL
    begun = monotonic()
    try:
        with (
            tracing(trace_file) as trace,
            closing(build(places, settings, workers, trace, say)) as reports,
        ):
            for one in told(reports, len(places)):
                summary.add(one)
                trace_report(trace, one)
                status = max(status, _status(one))
    except KeyboardInterrupt:
        say(f"interrupted: {summary.number:,} of {count(len(places), 'document')} {_DONE}")
        return INTERRUPTED
    emit(summary.table(monotonic() - begun))
    return status


def _status(one: Report) -> int:
    if one.failed:
        return COULD_NOT_RUN
    return FINDINGS if has_errors(one.diagnostics) else WELL
