"""``build --reencode``: documents that a person has edited, encoded afresh beside, and the differences shown."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from rubricator.building.authorities import load_authorities
from rubricator.building.places import Place
from rubricator.building.reencoding import is_edited, reencode
from rubricator.building.telling.counts import count
from rubricator.building.work import Stages
from rubricator.cli.outcomes import Diagnostics, attempt, finish
from rubricator.cli.progress import Progress, progress
from rubricator.cli.terminal import emit, say
from rubricator.diagnostics import has_errors

_FORCED = (
    "build has no --force any more: it would discard what a person has done. --reencode encodes the transcription beside the "
    "document and shows the difference; to have the document itself written anew, delete it"
)
_BESIDE = "; what their transcriptions give now stands beside each, in NAME.reencoded.xml."


def check_alone(**options: object) -> None:
    """Raise UsageError for options that are about a build, if any is given."""
    for name, value in options.items():
        if value:
            raise click.UsageError(f"--reencode builds nothing, so --{name} would do nothing; give one of the two")


def reencode_edited(places: Sequence[Place], stages: Stages) -> int:
    """Encode the documents that were edited beside what they are, print the differences, and return the exit status."""
    edited: list[Path] = []
    with progress(len(places), "encoding") as shown:

        def action(place: Place) -> Diagnostics:
            shown.advance()
            if not is_edited(place):
                return ()
            edited.append(place.document)
            return _reencode(place, stages, shown)

        outcomes = [attempt(place.document, partial(action, place)) for place in places]
    code = finish(outcomes)
    say(
        f"{len(edited):,} of {count(len(places), 'document')} edited since they were written{_BESIDE if edited else '.'}"
    )
    return code


def _reencode(place: Place, stages: Stages, shown: Progress) -> Diagnostics:
    authority, found = load_authorities(place.authorities)
    if has_errors(found):
        return found
    difference, more = reencode(place, authority, stages)
    shown.above(partial(emit, difference))
    return found + more


def _refuse_force(_context: click.Context, _option: click.Parameter, is_given: bool) -> None:
    if is_given:
        raise click.UsageError(_FORCED)


no_force_option = click.option("--force", is_flag=True, hidden=True, expose_value=False, callback=_refuse_force)
reencode_option = click.option(
    "--reencode",
    "reencodes",
    is_flag=True,
    help="Build nothing, but encode afresh what was edited, into NAME.reencoded.xml beside it, and print the difference.",
)
