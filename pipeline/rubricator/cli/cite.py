"""``rubricator cite``: the citation of TEI documents, as metadata or as a reference."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from rubricator.building.companions import authorities_of
from rubricator.cli.authorities import authorities_for
from rubricator.cli.batch import Conversion, convert
from rubricator.cli.configuring import configured
from rubricator.cli.options import authority_option, files_argument, listed, output_dir_option
from rubricator.cli.outcomes import finish
from rubricator.cli.referencing import Style, language_option, refer, style_of
from rubricator.cli.render import rendered
from rubricator.cli.usable import usable
from rubricator.diagnostics import Diagnostic, has_errors
from rubricator.rendering import CITATIONS, Companions, Format

Result = tuple[bytes | None, tuple[Diagnostic, ...]]
Make = Callable[[Path, Companions], Result]
"""From a file and what stands beside it to what is to be written, and the findings."""


@click.command("cite", epilog=listed(CITATIONS))
@files_argument
@click.option(
    "--format",
    "name",
    metavar="NAME",
    type=click.Choice(list(CITATIONS)),
    help="Metadata for programs: a format of the list below (default: bibtex).",
)
@click.option(
    "--style",
    metavar="STYLE",
    help="A reference as people write it: apa, chicago, mla, or another style of CSL by its name or file.",
)
@language_option
@output_dir_option
@authority_option
def command(
    files: tuple[Path, ...],
    name: str | None,
    style: str | None,
    language: str | None,
    output_dir: Path | None,
    authority: Path | None,
) -> int:
    """Print the citation of TEI documents, made from their headers.

    One FILE goes to standard output, several go into the folder. Without --format or --style it is BibTeX; what each
    format can say, and what a style needs, shows "rubricator guide citation".

    \b
    Examples:
      rubricator cite letter.xml
      rubricator cite letter.xml --format csl-json
      rubricator cite letter.xml --style chicago
      rubricator cite tei/*.xml --format ris --output-dir build
    """
    if language and not style:
        raise click.UsageError("--language is of the words that a style adds, and needs --style")
    if style and name:
        raise click.UsageError("--format and --style exclude each other: the one is for programs, the other for people")
    with usable():
        named = authorities_for(authority, configured(files, None))
    if style:
        asked = style_of(style, language)
        return finish(convert(files, output_dir, asked.suffix, _with_people(named, _referring(asked)), "citing"))
    format_ = CITATIONS[name or "bibtex"]
    return finish(convert(files, output_dir, format_.suffix, _with_people(named, _citing(format_)), "citing"))


def _citing(format_: Format) -> Make:
    return lambda path, companions: rendered(path, format_, companions)


def _referring(style: Style) -> Make:
    def make(path: Path, companions: Companions) -> Result:
        reference, found = refer(path, companions, style)
        return f"{reference.text}\n".encode() if reference else None, found

    return make


def _with_people(named: tuple[Path, ...], make: Make) -> Conversion:
    def conversion(path: Path) -> Result:
        people, unsure = authorities_of(path, named)
        return (None, unsure) if has_errors(unsure) else make(path, Companions(people))

    return conversion
