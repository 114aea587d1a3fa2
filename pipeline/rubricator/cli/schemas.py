"""Schemas and configurations that cannot be used: a command that needs one cannot run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import click

from rubricator.cli.findings import report
from rubricator.diagnostics import Diagnostic
from rubricator.relaxng.errors import SchemaError
from rubricator.validation.configuration import ConfigurationError


class _UnusableError(click.ClickException):
    """What ends a command whose schema or configuration has faults: shown as findings, a line each."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__("a schema or the configuration cannot be used")
        self.diagnostics = diagnostics

    def show(self, file: IO[Any] | None = None) -> None:
        """Write the faults to standard error, in the order of the file."""
        report(sorted(self.diagnostics, key=lambda fault: (fault.file, fault.position)))


@contextmanager
def usable_schemas() -> Iterator[None]:
    """Turn the error of a schema or configuration that cannot be used into the end of a command that could not run."""
    try:
        yield
    except (SchemaError, ConfigurationError) as error:
        raise _UnusableError(error.diagnostics) from error
