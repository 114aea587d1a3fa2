"""The configuration for what a command is given, and where the project is."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click

from rubricator.configuration.configuration import Configuration


def configured(paths: Sequence[Path], file: Path | None) -> Configuration:
    """Return the configuration in a file, else the one for the paths: of the nearest folder upwards that has one.

    Where there is none the folder is the current one. Raises UsageError, ConfigurationError, OSError.
    """
    from rubricator.configuration.reading import find_configuration, read_configuration

    if file is not None and not file.is_file():
        raise click.UsageError(f"there is no configuration {file}")
    found = file or find_configuration(common_folder(paths))
    return read_configuration(_near(found)) if found else Configuration(Path())


def common_folder(paths: Sequence[Path]) -> Path:
    """Return the innermost folder that all paths are in, absolute."""
    folders = [path if path.is_dir() else path.parent for path in paths]
    try:
        return Path(os.path.commonpath([folder.absolute() for folder in folders or [Path()]])).resolve()
    except ValueError:  # on several drives
        return Path.cwd()


def _near(path: Path) -> Path:
    """Return a path as one would write it here: relative, if it is in the current folder or one around it."""
    try:
        return Path(os.path.relpath(path))
    except ValueError:  # on another drive
        return path


def project_folder(configuration: Configuration, paths: Sequence[Path]) -> Path | None:
    """Return the folder of the project: where its configuration is, else the top of its git work tree, else None.

    A configuration that lies elsewhere than around the paths does not say where the project is.
    """
    # Imported here: most commands do not ask where a project is.
    from rubricator.validation.repository import work_tree

    common = common_folder(paths)
    folder = configuration.folder.resolve()
    return folder if configuration.file and common.is_relative_to(folder) else work_tree(common)
