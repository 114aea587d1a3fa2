"""``rubricator cite``: the citation of a TEI document."""

from __future__ import annotations

from pathlib import Path

import click

from rubricator.cli.batch import convert
from rubricator.cli.options import file_argument
from rubricator.cli.outcomes import finish
from rubricator.cli.render import rendered
from rubricator.rendering import CITATIONS


@click.command("cite")
@file_argument
@click.option(
    "--format", "name", metavar="NAME", default="bibtex", type=click.Choice(list(CITATIONS)), help=", ".join(CITATIONS)
)
def command(file: Path, name: str) -> int:
    """Print the citation of a TEI document, made from its header.

    \b
    Examples:
      rubricator cite letter.xml
      rubricator cite letter.xml --format csl-json
    """
    return finish(convert((file,), None, "", lambda path: rendered(path, CITATIONS[name]), "citing"))
