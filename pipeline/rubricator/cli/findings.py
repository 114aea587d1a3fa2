"""Findings on standard error, a line each as compilers write them, with the hint below."""

from __future__ import annotations

import sys
from collections.abc import Iterable

import click

from rubricator.cli.terminal import say, wants_color
from rubricator.diagnostics import Diagnostic, Severity

_COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def report(diagnostics: Iterable[Diagnostic]) -> None:
    """Write findings to standard error in the order given, each once."""
    color = wants_color(sys.stderr)
    for diagnostic in dict.fromkeys(diagnostics):
        say(line_of(diagnostic, color))


def line_of(diagnostic: Diagnostic, color: bool = False) -> str:
    """Return a finding as ``file:line:column: severity[CODE] message``, and its hint in a line of its own."""
    kind = f"{diagnostic.severity}[{diagnostic.code}]"
    shown = click.style(kind, fg=_COLORS[diagnostic.severity], bold=True) if color else kind
    place = f"{diagnostic.file}:{diagnostic.position.line}:{diagnostic.position.column}"
    hint = f"\n  hint: {diagnostic.hint}" if diagnostic.hint else ""
    return f"{place}: {shown} {diagnostic.message}{hint}"
