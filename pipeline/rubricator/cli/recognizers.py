"""The option ``--recognizer``: recognisers of other packages, found by the entry points that they are installed with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from rubricator.cli.terminal import did_you_mean
from rubricator.recognition.plugins import Recognizer, Recognizers

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "rubricator.recognizers"


def load(names: Sequence[str]) -> Recognizers:
    """Return recognisers by the names of their entry points; raise UsageError for one that is not there or fails."""
    if not names:
        return {}
    from importlib.metadata import entry_points

    installed = {point.name: point for point in sorted(entry_points(group=GROUP))}
    for name in names:
        if name not in installed:
            listed = ", ".join(installed) or "none"
            near = did_you_mean(name, installed)
            raise click.UsageError(f"there is no recogniser {name}.{near} Installed: {listed}.")
    return {name: _made(installed[name]) for name in names}


def _made(point: EntryPoint) -> Recognizer:
    try:
        recognizer = point.load()()
    except Exception as error:
        reason = str(error) or type(error).__name__
        raise click.UsageError(f"the recogniser {point.name} cannot be loaded: {reason}") from error
    if not callable(getattr(recognizer, "recognize", None)):
        raise click.UsageError(f"the recogniser {point.name} cannot be used: {point.value} has no method recognize")
    made: Recognizer = recognizer
    return made


def _loaded(context: click.Context, _parameter: click.Parameter, names: tuple[str, ...]) -> Recognizers:
    return {} if context.resilient_parsing else load(names)


recognizers_option = click.option(
    "--recognizer",
    "recognizers",
    metavar="NAME",
    multiple=True,
    callback=_loaded,
    help="Ask this recogniser too, such as spacy; may be given several times.",
)
