"""The folder of a project's own stylesheets, styles and words: from the option, else from the configuration."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from rubricator.cli.configuring import configured
from rubricator.cli.findings import report
from rubricator.configuration.configuration import Configuration
from rubricator.configuration.faults import MISSING, fault_in
from rubricator.configuration.reading import ConfigurationError
from rubricator.rendering import EDITION, Custom, Format, read_custom, stylesheet_of

custom_option = click.option(
    "--custom",
    "custom_folder",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="The folder of stylesheets, styles and words of your own over ours (default: that of the configuration).",
)


def custom_for(
    paths: Sequence[Path], folder: Path | None, formats: Iterable[Format] = EDITION.values()
) -> Custom | None:
    """Return what a project has of its own for documents, checked, the stylesheets that it changes compiled.

    ``folder`` is that of the option; warnings are reported. Raises UsageError, UnusableError, OSError.
    """
    found = folder or custom_folder(configured(paths, None))
    if found is None:
        return None
    if not found.is_dir():
        raise click.UsageError(f"there is no folder {found}")
    custom, warnings = read_custom(found)
    report(warnings)
    for format_ in filter(custom.changes, formats):
        stylesheet_of(format_, custom)
    return custom


def custom_folder(configuration: Configuration) -> Path | None:
    """Return the folder that a configuration names, None if it names none. Raises ConfigurationError."""
    if not configuration.custom:
        return None
    folder = configuration.path(configuration.custom)
    if not folder.is_dir():
        raise ConfigurationError(
            (fault_in(configuration, configuration.custom, MISSING, f"There is no folder {folder}."),)
        )
    return folder
