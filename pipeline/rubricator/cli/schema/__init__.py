"""``rubricator schema``: what a schema is, which schemas the cache has, and which ones a project is held to."""

from __future__ import annotations

import click

from rubricator.cli.schema.cached import add, list_, remove
from rubricator.cli.schema.info import info
from rubricator.cli.schema.lock import lock


@click.group("schema")
def command() -> None:
    """Say what a schema is, keep schemas of the web in the cache, and record their checksums.

    \b
    Examples:
      rubricator schema info schemas/tei_all.rng
      rubricator schema add https://example.org/edition.rng edition.rng
      rubricator schema list
      rubricator schema lock --fetch
    """


for subcommand in (info, add, list_, remove, lock):
    command.add_command(subcommand)
