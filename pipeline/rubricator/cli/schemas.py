"""Schemas that cannot be used: a command that needs one cannot run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import click

from rubricator.cli.findings import report
from rubricator.diagnostics import Diagnostic
from rubricator.relaxng.errors import SchemaError


class _UnusableSchemaError(click.ClickException):
    """What ends a command whose schema has faults: shown as findings, a line each."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__("a schema cannot be used")
        self.diagnostics = diagnostics

    def show(self, file: IO[Any] | None = None) -> None:
        """Write the faults to standard error, in the order of the schema."""
        report(sorted(self.diagnostics, key=lambda fault: (fault.file, fault.position)))


@contextmanager
def usable_schemas() -> Iterator[None]:
    """Turn the error of a schema that cannot be used into the end of a command that could not run."""
    try:
        yield
    except SchemaError as error:
        raise _UnusableSchemaError(error.diagnostics) from error
