"""``validate --watch``: what is asked for is checked again whenever a document, a schema or the configuration changes."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import click

from rubricator.building.states import states
from rubricator.cli import WELL
from rubricator.cli.configuring import common_folder, configured
from rubricator.cli.requests import Request, checking_of, documents_of, on_which_all_depends
from rubricator.cli.terminal import say
from rubricator.cli.usable import usable
from rubricator.cli.validating import run
from rubricator.configuration.reading import find_configuration
from rubricator.validation.naming import schemas_named_by

_SECONDS = 0.3


def watching(request: Request) -> int:
    """Check, wait for a change, and check again, until Ctrl-C, which is the way to end it.

    What makes a run impossible (a schema with faults, say) is reported, and its repair waited for.
    """
    try:
        while True:
            files = (*_inputs(request), *_named(request))
            before = states(files)
            _run(request)
            say("Watching for changes. Ctrl-C ends it.")
            while states(files) == before and set(_inputs(request)) <= set(files):
                time.sleep(_SECONDS)
    except KeyboardInterrupt:
        return WELL


def _run(request: Request) -> None:
    if sys.stdout.isatty():
        click.clear()
    try:
        run(request)
    except click.ClickException as error:
        error.show()
    sys.stdout.flush()


def _inputs(request: Request) -> tuple[Path, ...]:
    """Return the documents and what all of them depend on; while that cannot be known, what says it."""
    try:
        with usable():
            settings = configured(request.paths, request.config)
            checking = checking_of(request, settings)
            return (*documents_of(request, settings, checking.selection), *on_which_all_depends(request, settings))
    except (click.ClickException, OSError):
        configuration = request.config or find_configuration(common_folder(request.paths))
        return (*request.paths, *request.schema_files, *([configuration] if configuration else []))


def _named(request: Request) -> tuple[Path, ...]:
    """Return the schemas that documents name."""
    return tuple(schema for path in _inputs(request) for schema in _named_by(path))


def _named_by(document: Path) -> tuple[Path, ...]:
    try:
        return schemas_named_by(document.read_bytes(), document)[0].files
    except OSError:
        return ()
