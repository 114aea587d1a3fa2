"""The report of a run: made, and written where it is wanted."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from rubricator.cli.outcomes import Outcome, findings_of
from rubricator.cli.terminal import wants_color
from rubricator.diagnostics import Diagnostic
from rubricator.validation.reports import formatter
from rubricator.validation.reports.report import Report
from rubricator.validation.repository import repository_around


def report_of(files: Sequence[Path], outcomes: Sequence[Outcome]) -> Report:
    """Return the report of the files that could be read."""
    found = findings_of(outcome for outcome in outcomes if not outcome.failed)
    read = (str(path) for path, outcome in zip(files, outcomes, strict=True) if not outcome.failed)
    return Report(found, tuple(read), _sources(found), repository=repository_around(Path.cwd()))


def limited(report: Report, most: int | None) -> Report:
    """Return a report with no more findings than so many, the first ones; None: all of them."""
    if most is None or len(report.findings) <= most:
        return report
    return replace(report, findings=report.findings[:most], omitted=len(report.findings) - most)


def formatted(name: str, report: Report) -> str:
    """Return a report in a format, in colours for a terminal."""
    if name == "text" and wants_color(sys.stdout):
        from rubricator.validation.reports.text import format_text

        return format_text(report, color=True)
    return formatter(name)(report)


def write_reports(report: Report, targets: Iterable[tuple[str, Path]]) -> None:
    """Write a report to files, each in its format. Raises OSError; a file is written whole or not at all."""
    for name, target in targets:
        # Imported here: most runs write to standard output alone.
        from rubricator.building.files import write_atomically

        write_atomically(target, formatter(name)(report).encode("utf-8", "backslashreplace"))


def _sources(found: tuple[Diagnostic, ...]) -> dict[str, str]:
    """Return the text of the files that have findings, read once more, since most files of many have none."""
    return {name: _text(Path(name)) for name in dict.fromkeys(diagnostic.file for diagnostic in found)}


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return ""
