"""``rubricator people``: who is named in documents, and whom the authority file lacks."""

from __future__ import annotations

from pathlib import Path

import click

from rubricator.building.files import write_atomically
from rubricator.building.refusals import load_refusals, refusals_file
from rubricator.building.register import authority_place, load_authority_file, load_document
from rubricator.cli.configuring import configured
from rubricator.cli.options import authority_option, files_argument
from rubricator.cli.outcomes import Diagnostics, Outcome, attempt, finish
from rubricator.cli.progress import each
from rubricator.cli.terminal import emit, say
from rubricator.cli.usable import usable
from rubricator.diagnostics import has_errors
from rubricator.register.difference import insertion
from rubricator.register.entering import SURE
from rubricator.register.gathering import Document, Policy, Register, enter, gather
from rubricator.register.reports import as_json, as_tei, as_text
from rubricator.transcription import Transcription

FORMATS = ("text", "json", "tei")


@click.command("people")
@files_argument
@authority_option
@click.option("--context", is_flag=True, help="Show each mention with the words around it.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    help="text for people (default), json for programs, or tei: entries for an authority file.",
)
@click.option("--write", is_flag=True, help="Enter new people in the authority file, marked as unverified.")
@click.option("--dry-run", is_flag=True, help="Print what --write would change as a diff, and write nothing.")
@click.option(
    "--least",
    metavar="CERTAINTY",
    type=click.FloatRange(0, 1),
    default=SURE,
    show_default=True,
    help="Enter only people with a mention at least as certain as this.",
)
def command(
    files: tuple[Path, ...],
    authority: Path | None,
    context: bool,
    form: str,
    write: bool,
    dry_run: bool,
    least: float,
) -> int:
    """List the people named in transcriptions and TEI documents, each once, with forms and documents.

    An id is that of the authority file; "new" are people whom it lacks and --write would enter, "unsure" those who could
    be somebody else or whose full name is not known. Of TEI documents the names that are marked up count.

    \b
    Examples:
      rubricator people letters/*.txt
      rubricator people letters/*.txt --context
      rubricator people letters/*.txt --dry-run
      rubricator people letters/*.txt tei/*.xml --authority people.xml --write
    """
    if authority and not authority.exists() and not (write or dry_run):
        raise click.BadParameter(f"there is no file {authority}", param_hint="--authority")
    place = authority_place(files[0], authority or _configured(files))
    material: list[Transcription | Document] = []

    def load(path: Path) -> Diagnostics:
        document, found = load_document(path)
        if document:
            material.append(document)
        # How a text is read matters to its encoding; here it only matters that it can be.
        return found if has_errors(found) else ()

    outcomes = each(files, lambda path: attempt(path, lambda: load(path)), "reading")
    refused, unreadable = load_refusals(refusals_file(files[0], place))
    if has_errors(unreadable):
        return finish([*outcomes, Outcome(unreadable)])
    file = load_authority_file(place)
    policy = Policy(least, frozenset(one.text for one in refused if one.kind == "persName" and not one.context))
    register = (enter if write or dry_run else gather)(material, file, policy)
    outcomes.append(Outcome(register.diagnostics))
    if dry_run:
        emit(insertion(file.name, file.data, register.file.data))
    elif not has_errors(register.diagnostics):
        outcomes.append(attempt(place, lambda: _deliver(register, place, write, form, context)))
    return finish(outcomes)


def _configured(files: tuple[Path, ...]) -> Path | None:
    """Return the one authority file that the configuration names, None if it names none."""
    with usable():
        configuration = configured(files, None)
    if len(configuration.authorities) > 1:
        names = ", ".join(configuration.authorities)
        raise click.UsageError(
            f"the configuration names several authority files: say with --authority which of {names} is meant"
        )
    return next(map(configuration.path, configuration.authorities), None)


def _deliver(register: Register, place: Path, write: bool, form: str, context: bool) -> Diagnostics:
    """Print the register; before that, write the authority file if that is asked for."""
    if write and register.new:
        write_atomically(place, register.file.data)
    if write:
        say(f'{len(register.new)} entered in {place}, to be looked at: note type="unverified"')
    emit(_shown(register, form, context))
    return ()


def _shown(register: Register, form: str, context: bool) -> str | bytes:
    new = {person.name for person in register.new}
    if form == "tei":
        return as_tei(register.entries) if register.entries else ""
    return (as_json if form == "json" else as_text)(register.entries, new, context)
