"""Arguments and options that several commands share."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rubricator.rendering import Format

_FILE = click.Path(path_type=Path)

files_argument = click.argument("files", metavar="FILE...", nargs=-1, required=True, type=_FILE)
output_dir_option = click.option(
    "--output-dir",
    metavar="DIR",
    type=_FILE,
    help="The folder to write to; it is made if needed.",
)
authority_option = click.option(
    "--authority",
    metavar="FILE",
    type=_FILE,
    help="The TEI file that names the people (default: those of the configuration, else tei/persons.xml, or persons.xml beside the document).",
)
jobs_option = click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(1),
    help="Work in so many processes (default: one a core, where there is much to do).",
)
for_people_or_programs_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="text for people (default), or json for programs.",
)
force_option = click.option(
    "--force", is_flag=True, help="Write over documents that were edited since they were written."
)


def listed(formats: Mapping[str, Format]) -> str:
    """Return the formats that a command knows, each with what it is, to stand below its help."""
    width = max(map(len, formats))
    return "\b\nFormats:\n" + "\n".join(f"  {name:{width}}  {format_.about}" for name, format_ in formats.items())
