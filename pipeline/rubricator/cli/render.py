"""``rubricator render``: TEI documents in another format."""

from __future__ import annotations

from pathlib import Path

import click

from rubricator.building.renderings import render_document
from rubricator.cli.batch import convert
from rubricator.cli.options import files_argument, output_dir_option
from rubricator.cli.outcomes import finish
from rubricator.diagnostics import Diagnostic, has_errors
from rubricator.rendering import FORMATS, Format


@click.command("render")
@files_argument
@click.option(
    "--to", "name", metavar="FORMAT", required=True, type=click.Choice(list(FORMATS)), help=", ".join(FORMATS)
)
@output_dir_option
def command(files: tuple[Path, ...], name: str, output_dir: Path | None) -> int:
    """Render TEI documents as a page, as plain text or as citation metadata.

    For each FILE the folder gets a file of the same name with the format's suffix. One file without --output-dir goes
    to standard output.

    \b
    Examples:
      rubricator render letter.xml --to html > letter.html
      rubricator render tei/*.xml --to text --output-dir build
    """
    format_ = FORMATS[name]
    return finish(convert(files, output_dir, format_.suffix, lambda path: rendered(path, format_), "rendering"))


def rendered(path: Path, format_: Format) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """Return a TEI file's rendering, None if there is an error in the file."""
    text, found = render_document(path, path.read_bytes(), format_)
    return (None if has_errors(found) else text.encode()), found
