"""Findings as the Reviewdog Diagnostic Format (rdjson: one DiagnosticResult)."""

from __future__ import annotations

import json

from rubricator.diagnostics import Diagnostic, Severity
from rubricator.validation.reports.address import reference_of
from rubricator.validation.reports.characters import printable
from rubricator.validation.reports.excerpt import line_at, lines_of
from rubricator.validation.reports.grouping import by_file
from rubricator.validation.reports.report import Report

Object = dict[str, object]

_SEVERITY = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def format_rdjson(report: Report) -> str:
    """Return the findings as one JSON object. Columns are counted in bytes of UTF-8, as the format wants them."""
    findings = report.with_failures().findings
    lines = {name: lines_of(report.sources.get(name, "")) for name in by_file(findings)}
    result: Object = {
        "source": {"name": "rubricator"},
        "diagnostics": [_diagnostic(finding, lines[finding.file], report) for finding in findings],
    }
    return json.dumps(result, indent=1) + "\n"


def _diagnostic(finding: Diagnostic, lines: list[str], report: Report) -> Object:
    address = reference_of(finding, report)
    return {
        "message": printable(f"{finding.message} {finding.hint}".strip()),
        "location": {
            "path": printable(report.repository.path_of(finding.file)),
            "range": {"start": _start(finding, lines)},
        },
        "severity": _SEVERITY[finding.severity],
        "code": {"value": printable(finding.code), **({"url": address} if address else {})},
    }


def _start(finding: Diagnostic, lines: list[str]) -> Object:
    """Return the place; without its column if that cannot be counted in bytes, since the line is not known."""
    line, before = line_at(lines, finding.position), finding.position.column - 1
    if len(line) < before:
        return {"line": finding.position.line}
    return {"line": finding.position.line, "column": len(line[:before].encode(errors="replace")) + 1}
