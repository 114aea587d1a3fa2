"""The option ``--recognizer``: recognisers of other packages, found by the entry points that they are installed with."""

from __future__ import annotations

import click

from rubricator.cli.terminal import did_you_mean
from rubricator.recognition.plugins import Recognizers


def load(names: tuple[str, ...]) -> Recognizers:
    """Return recognisers by the names of their entry points; raise UsageError for one that is not there or fails."""
    if not names:
        return {}
    # Imported here: few runs ask for any.
    from rubricator.recognition.installed import RecognizerError, names_installed, recognizers_named

    installed = names_installed()
    for name in names:
        if name not in installed:
            listed = ", ".join(installed) or "none"
            near = did_you_mean(name, installed)
            raise click.UsageError(f"there is no recogniser {name}.{near} Installed: {listed}.")
    try:
        return recognizers_named(names)
    except RecognizerError as error:
        raise click.UsageError(str(error)) from error


def _loaded(context: click.Context, _parameter: click.Parameter, names: tuple[str, ...]) -> Recognizers:
    return {} if context.resilient_parsing else load(names)


recognizers_option = click.option(
    "--recognizer",
    "recognizers",
    metavar="NAME",
    multiple=True,
    callback=_loaded,
    help="Ask this recogniser too, such as spacy; may be repeated.",
)
