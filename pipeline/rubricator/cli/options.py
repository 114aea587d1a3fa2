"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

_FILE = click.Path(path_type=Path)

files_argument = click.argument("files", metavar="FILE...", nargs=-1, required=True, type=_FILE)
file_argument = click.argument("file", metavar="FILE", type=_FILE)
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
force_option = click.option(
    "--force", is_flag=True, help="Write over documents that were edited since they were written."
)
