"""Findings as workflow commands of GitHub Actions, which become annotations beside the lines.

GitHub shows ten annotations of each kind a step, and the rest in the log alone, so that the most telling come first;
``job_summary`` has them all. The escapes are those of the runner (actions/toolkit, packages/core/src/command.ts).
"""

from __future__ import annotations

from rubricator.diagnostics import Diagnostic, Severity
from rubricator.validation.reports.characters import printable
from rubricator.validation.reports.ranking import most_telling_first
from rubricator.validation.reports.report import Report

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def format_github(report: Report) -> str:
    """Return a command a line: errors before warnings, and of each kind the most telling first."""
    return "".join(f"{_command(finding, report)}\n" for finding in most_telling_first(report.with_failures().findings))


def _command(finding: Diagnostic, report: Report) -> str:
    properties = {
        "file": report.repository.path_of(finding.file),
        "line": str(finding.position.line),
        "col": str(finding.position.column),
        "title": _title(finding, report),
    }
    written = ",".join(f"{name}={printable(value).translate(_PROPERTY)}" for name, value in properties.items())
    return f"::{_COMMAND[finding.severity]} {written}::{printable(_message(finding)).translate(_DATA)}"


def _title(finding: Diagnostic, report: Report) -> str:
    rule = report.rules.get(finding.code)
    return f"{finding.code}: {rule.title}" if rule else finding.code


def _message(finding: Diagnostic) -> str:
    """Return the message with its place, since the log shows the message alone, and the hint below it."""
    place = f"{finding.file}:{finding.position.line}:{finding.position.column}"
    return f"{place}: {finding.message}" + (f"\n{finding.hint}" if finding.hint else "")
