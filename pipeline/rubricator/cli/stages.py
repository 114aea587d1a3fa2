"""The option ``--join-hyphens``, apart from the others: the stages load the whole program, which not every command needs."""

from __future__ import annotations

import click

from rubricator.building.stages import ENCODING, ENCODING_JOINED

# The value is the list of stages that the documents go through.
stages_option = click.option(
    "--join-hyphens",
    "stages",
    flag_value=ENCODING_JOINED,
    type=click.UNPROCESSED,
    default=ENCODING,
    help="Mark hyphens at line ends that divide a word, so that the page shows it whole.",
)
