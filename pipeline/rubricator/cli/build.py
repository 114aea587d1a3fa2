"""``rubricator build``: the whole way, from transcriptions to an edition."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from rubricator.building.authorities import load_authority
from rubricator.building.document import Report, build_document
from rubricator.building.places import Place, place, transcriptions
from rubricator.building.stages import Stages, asking
from rubricator.building.table import table
from rubricator.cli.batch import check_targets
from rubricator.cli.customizing import custom_for, custom_option
from rubricator.cli.options import authority_option, force_option, output_dir_option
from rubricator.cli.outcomes import attempt, finish
from rubricator.cli.recognizers import recognizers_option
from rubricator.cli.stages import stages_option
from rubricator.cli.terminal import each, emit
from rubricator.cli.usable import usable
from rubricator.diagnostics import Diagnostic, has_errors
from rubricator.recognition.plugins import Recognizers
from rubricator.rendering import EDITION, Custom

_INSTEAD = "name one or more transcriptions, such as: rubricator build letter.txt"


@click.command("build")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
@output_dir_option
@authority_option
@stages_option
@recognizers_option
@custom_option
@force_option
def command(
    paths: tuple[Path, ...],
    output_dir: Path | None,
    authority: Path | None,
    stages: Stages,
    recognizers: Recognizers,
    custom_folder: Path | None,
    force: bool,
) -> int:
    """Make an edition: encode, validate and render transcriptions.

    A PATH is a transcription or the folder of an edition, by default the current one. An edition has its transcriptions
    in tei/sources; their TEI documents are written to tei and the outputs to build. Another transcription has
    everything written to build, or to the folder of --output-dir. A document that somebody has edited since is kept,
    validated and rendered as it is.

    \b
    Examples:
      rubricator build
      rubricator build letter.txt
      rubricator build letters/*.txt --output-dir edition
    """
    stages = asking(recognizers, stages)
    places = [place(source, output_dir, authority) for source in _sources(paths)]
    inputs = [path for spot in places for path in (spot.source, spot.authority) if path]
    check_targets(inputs, [(p.source, target) for p in places for target in _targets(p)])
    with usable():
        custom = custom_for(paths, custom_folder)
    reports: list[Report] = []

    def action(spot: Place) -> tuple[Diagnostic, ...]:
        found, made = _build(spot, stages, force, custom)
        reports.extend(made)
        return found

    with usable():
        outcomes = each(places, lambda spot: attempt(spot.source, lambda: action(spot)), "building")
    code = finish(outcomes)
    if reports:
        emit(table(reports))
    return code


def _sources(paths: tuple[Path, ...]) -> Iterator[Path]:
    """Yield the transcriptions that the paths name; a folder names those of the edition in it."""
    for path in paths or (Path(),):
        if not path.is_dir():
            yield path
            continue
        found = transcriptions(path)
        if not found:
            raise click.UsageError(f"{path.absolute()} has no transcriptions in tei/sources; {_INSTEAD}")
        yield from found


def _targets(spot: Place) -> Iterator[Path]:
    yield spot.document
    yield from (spot.output(format_.suffix) for format_ in EDITION.values())


def _build(
    spot: Place, stages: Stages, force: bool, custom: Custom | None
) -> tuple[tuple[Diagnostic, ...], tuple[Report, ...]]:
    """Build one transcription; return the findings and the report, none if the authority file is in error."""
    authority, unsure = load_authority(spot.authority)
    if has_errors(unsure):
        return unsure, ()
    made = build_document(spot, authority, force, stages, custom)
    return unsure + made.diagnostics, (made,)
