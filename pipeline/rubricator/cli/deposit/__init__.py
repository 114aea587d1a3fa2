"""``rubricator deposit``: the package of an edition that a repository takes."""

from __future__ import annotations

import click

from rubricator.cli import Commands

SUMMARIES = {
    "make": "Make a package (so it is without any of these words).",
    "verify": "Check whether packages are what they were when they were made.",
    "upload": "Upload a package into a draft at Zenodo or InvenioRDM.",
}
_DEFAULT = "make"


class Deposit(Commands):
    """The group of commands about packages; where none of them is named, a package is made."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the name of the command first, if it is not there."""
        is_named = bool(args) and (args[0] in self.summaries or args[0] in ctx.help_option_names)
        return super().parse_args(ctx, args if is_named or not args else [_DEFAULT, *args])


@click.group(
    "deposit",
    cls=Deposit,
    summaries=SUMMARIES,
    package="rubricator.cli.deposit",
    options_metavar="",
    subcommand_metavar="PATH... --output PACKAGE | COMMAND ...",
)
def command() -> None:
    """Make the package of an edition that a repository takes: documents, what was made of them, and what describes it.

    \b
    Examples:
      rubricator deposit tei --output letters.zip
      rubricator deposit letter.xml --output package
      rubricator deposit verify letters.zip
      rubricator deposit make --help           all that can be said of a package
    """
