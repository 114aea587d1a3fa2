"""``rubricator annotate``: names and dates marked up in TEI that exists, and no other byte changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import click

from rubricator.annotation import Settings, annotate, anywhere, outside_foreign
from rubricator.annotation.difference import unified_diff
from rubricator.building.annotation import Errand, errand, load_settings
from rubricator.building.corpora import corpus_of_tei
from rubricator.building.files import write_atomically
from rubricator.cli.authorities import authorities_for
from rubricator.cli.batch import check_targets
from rubricator.cli.configuring import configured
from rubricator.cli.options import authority_option, files_argument, output_dir_option
from rubricator.cli.outcomes import Diagnostics, attempt, finish
from rubricator.cli.progress import each
from rubricator.cli.recognizers import recognizers_option
from rubricator.cli.review import review_all
from rubricator.cli.terminal import at_terminal, emit
from rubricator.cli.usable import usable
from rubricator.reading.tei.decoding import decode
from rubricator.recognition.plugins import Recognizers

Deliver = Callable[[Errand, bytes, bytes], None]
"""What is done with a document's bytes and its bytes annotated. May raise OSError."""


@click.command("annotate")
@files_argument
@output_dir_option
@click.option("--in-place", is_flag=True, help="Write each document over itself.")
@click.option("--dry-run", is_flag=True, help="Print what would change as a diff, and write nothing.")
@click.option("--review", is_flag=True, help="Ask about each name and date: accept, change, refuse.")
@authority_option
@click.option("--skip-foreign", is_flag=True, help="Leave out foreign elements and other languages (xml:lang).")
@click.option(
    "--least",
    metavar="CERTAINTY",
    type=click.FloatRange(0, 1),
    default=0.0,
    show_default=True,
    help="Leave out what is less certain than this.",
)
@recognizers_option
def command(
    files: tuple[Path, ...],
    output_dir: Path | None,
    in_place: bool,
    dry_run: bool,
    review: bool,
    authority: Path | None,
    skip_foreign: bool,
    least: float,
    recognizers: Recognizers,
) -> int:
    """Mark up persons and dates that are still unmarked in TEI documents, and change no other byte of them.

    For each FILE the folder gets a file of the same name. One file without --output-dir goes to standard output. What
    was refused in a review is kept beside the authority file, in persons.refused.json, and not proposed again. Several
    files are a corpus: a name that one gives in full is known in the others.

    \b
    Examples:
      rubricator annotate letter.xml --dry-run
      rubricator annotate letters/*.xml --in-place
      rubricator annotate letters/*.xml --output-dir annotated --authority people.xml
      rubricator annotate letter.xml --in-place --review
    """
    _check_destination(files, output_dir, in_place, dry_run, review)
    targets = {path: output_dir / path.name if output_dir else path for path in files}
    with usable():
        named = authorities_for(authority, configured(files, None))
    if output_dir:
        check_targets([*files, *named], targets.items())
    where = outside_foreign if skip_foreign else anywhere
    common = Settings(where=where, least=least, corpus=corpus_of_tei(files), recognizers=recognizers)
    errands = [errand(path, target, named, common) for path, target in targets.items()]
    if review:
        return finish(review_all(errands))
    deliver = _print_difference if dry_run else _write if output_dir or in_place else _print
    return finish(each(errands, lambda one: attempt(one.document, lambda: annotated(one, deliver)), "annotating"))


def annotated(one: Errand, deliver: Deliver) -> Diagnostics:
    """Annotate a document, deliver it, and return the findings. Raises OSError."""
    data = one.document.read_bytes()
    settings, found = load_settings(one, data)
    if settings is None:
        return found
    result = annotate(str(one.document), data, settings)
    if result.document is not None:
        deliver(one, data, result.document)
    return found + result.diagnostics


def _print(_one: Errand, _before: bytes, after: bytes) -> None:
    emit(after)


def _write(one: Errand, _before: bytes, after: bytes) -> None:
    write_atomically(one.target, after)


def _print_difference(one: Errand, before: bytes, after: bytes) -> None:
    emit(unified_diff(str(one.document), decode(before).text, decode(after).text))


def _check_destination(
    files: tuple[Path, ...], output_dir: Path | None, in_place: bool, dry_run: bool, review: bool
) -> None:
    """Raise UsageError unless it is clear where the documents go."""
    chosen: Mapping[str, bool] = {"--output-dir": output_dir is not None, "--in-place": in_place, "--dry-run": dry_run}
    named = [name for name, given in chosen.items() if given]
    if len(named) > 1:
        raise click.UsageError(f"{' and '.join(named)} exclude each other")
    if len(files) > 1 and not named:
        raise click.UsageError("several files need --output-dir, --in-place or --dry-run")
    if review and not (output_dir or in_place):
        raise click.UsageError("--review needs --in-place or --output-dir: the terminal is for the questions")
    if review and not at_terminal():
        raise click.UsageError("--review asks about each name, and there is no terminal to ask at")
