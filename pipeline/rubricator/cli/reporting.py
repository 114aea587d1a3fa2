"""The report of a run: made, and written where it is wanted."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import click

from rubricator.cli.outcomes import Outcome, findings_of
from rubricator.cli.terminal import wants_color
from rubricator.diagnostics import Diagnostic
from rubricator.validation.reports import formatter
from rubricator.validation.reports.decoding import decoded
from rubricator.validation.reports.report import Report
from rubricator.validation.repository import repository_around

_WITHOUT_RULES = {"text", "json"}


def report_of(files: Sequence[Path], outcomes: Sequence[Outcome], said: tuple[Diagnostic, ...] = ()) -> Report:
    """Return the report of the files that could be read, after what is to be said of the configuration."""
    found = said + findings_of(outcome for outcome in outcomes if not outcome.failed)
    read = (str(path) for path, outcome in zip(files, outcomes, strict=True) if not outcome.failed)
    failures = findings_of(outcome for outcome in outcomes if outcome.failed)
    return Report(found, tuple(read), _sources(found), failures=failures, repository=repository_around(Path.cwd()))


def with_rules(report: Report, formats: Iterable[str]) -> Report:
    """Return a report with what is known of codes, if one of the formats says that."""
    if not report.findings or set(formats) <= _WITHOUT_RULES:
        return report
    # Imported here: it imports every module that has rules.
    from rubricator.cli.explain import registry

    return replace(report, rules=registry())


def without_known(report: Report, baseline: Path) -> Report:
    """Return a report without the findings that a baseline has. Raises UsageError, BaselineError."""
    from rubricator.validation.baseline import against_baseline, read_baseline

    if not baseline.is_file():
        raise click.UsageError(f"there is no baseline {baseline}; --write-baseline writes one of what is found now")
    return against_baseline(report, read_baseline(baseline.read_bytes(), str(baseline)))


def limited(report: Report, most: int | None) -> Report:
    """Return a report with no more findings than so many, the worst ones; None: all of them."""
    if most is None:
        return report
    from rubricator.validation.reports import ranking

    return ranking.limited(report, most)


def formatted(name: str, report: Report) -> str:
    """Return a report in a format, in colours for a terminal."""
    if name == "text" and wants_color(sys.stdout):
        from rubricator.validation.reports.text import format_text

        return format_text(report, color=True)
    return formatter(name)(report)


def write_reports(report: Report, targets: Iterable[tuple[str, Path]]) -> None:
    """Write a report to files, each in its format. Raises OSError; a file is written whole or not at all."""
    for name, target in targets:
        write_file(target, formatter(name)(report))


def write_file(target: Path, text: str) -> None:
    """Write a file in UTF-8, whole or not at all. Raises OSError."""
    # Imported here: most runs write to standard output alone.
    from rubricator.building.files import write_atomically

    write_atomically(target, text.encode("utf-8", "backslashreplace"))


def _sources(found: tuple[Diagnostic, ...]) -> dict[str, str]:
    """Return the text of the files that have findings, read once more, since most files of many have none."""
    return {name: _text(Path(name)) for name in dict.fromkeys(diagnostic.file for diagnostic in found)}


def _text(path: Path) -> str:
    try:
        return decoded(path.read_bytes())
    except OSError:
        return ""
