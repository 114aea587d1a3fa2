"""What a command cannot do without: a schema, the configuration. If it is not fit for use, the command cannot run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import click

from rubricator.cli.findings import report
from rubricator.diagnostics import Diagnostic, UnusableError


class _CannotRunError(click.ClickException):
    """What ends a command: shown as findings, a line each."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__("something cannot be used")
        self.diagnostics = diagnostics

    def show(self, file: IO[Any] | None = None) -> None:
        """Write the faults to standard error, in the order of the file."""
        report(sorted(self.diagnostics, key=lambda fault: (fault.file, fault.position)))


@contextmanager
def usable() -> Iterator[None]:
    """Turn the error of something that cannot be used into the end of a command that could not run."""
    try:
        yield
    except UnusableError as error:
        raise _CannotRunError(error.diagnostics) from error
