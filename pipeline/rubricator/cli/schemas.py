"""Schemas that cannot be used: a command that needs one cannot run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from rubricator.validation import SchemaError


@contextmanager
def usable_schemas() -> Iterator[None]:
    """Turn the error of a schema that cannot be read into the message of a command that could not run."""
    try:
        yield
    except SchemaError as error:
        raise click.ClickException(str(error)) from error
