"""``rubricator deposit PATH... --output PACKAGE``: what can be asked of a package."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from rubricator.cli.customizing import custom_option
from rubricator.cli.deposit.making import make
from rubricator.cli.deposit.wishes import Ordered
from rubricator.cli.options import authority_option, jobs_option
from rubricator.cli.sources import catalog_option, fetch_option
from rubricator.cli.usable import usable
from rubricator.deposit.targets.wanted import OCFL, TARGETS
from rubricator.deposit.writing.workplace import Workplace

_FILE = click.Path(path_type=Path)


@click.command("make")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=_FILE)
@click.option(
    "--output",
    metavar="PACKAGE",
    required=True,
    type=_FILE,
    help="The package to make: a folder, or a ZIP file if the name ends in .zip.",
)
@click.option("--title", default="", help="What the whole is called (default: as its one document, or by its authors).")
@click.option(
    "--date",
    default="",
    metavar="YYYY-MM-DD",
    help="The day the package is of (default: SOURCE_DATE_EPOCH, or the latest date in the headers).",
)
@click.option(
    "--agent",
    default="",
    metavar="NAME",
    help="Who makes the package: a name, and perhaps <https://orcid.org/…> behind it.",
)
@click.option(
    "--target",
    "targets",
    metavar="PLACE",
    multiple=True,
    type=click.Choice(list(TARGETS)),
    help=f"Add what a place wants: {', '.join(TARGETS)}; may be repeated.",
)
@click.option("--allow-invalid", is_flag=True, help="Take documents with errors too; the package then says so.")
@authority_option
@custom_option
@catalog_option
@fetch_option
@jobs_option
def command(**options: Any) -> int:
    """Make a package of TEI documents.

    A PATH is a document, a folder to look for documents in, or the folder of an edition as `build` knows it. The package is
    a BagIt bag with an RO-Crate in it: the documents byte for byte, their transcriptions, pictures, schemas and authority file,
    a page, plain text and every format of citation of each, the stylesheets, a report of the checks, a readme, and who made what of
    what. A document that `rubricator validate` finds an error in is refused. Stopped, the same command goes on where it was.

    \b
    Examples:
      rubricator deposit tei --output letters.zip
      rubricator deposit . --output build/deposit --title "Letters from Alma-Ata"
      rubricator deposit letter.xml --output package --date 2026-03-01 --agent "Ada Lind <https://orcid.org/…>"
    """
    ordered = Ordered(**options)
    if OCFL in ordered.targets and Workplace(ordered.output).is_archive:
        raise click.UsageError(
            f"a storage root of OCFL is a folder; name --output otherwise than {ordered.output.name}"
        )
    with usable():
        return make(ordered)
