"""Findings as GitLab's code quality report, a subset of what Code Climate writes."""

from __future__ import annotations

import json

from rubricator.diagnostics import Diagnostic, Severity
from rubricator.validation.fingerprints import fingerprints
from rubricator.validation.reports.characters import printable
from rubricator.validation.reports.report import Report

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def format_gitlab(report: Report) -> str:
    """Return the findings as a JSON array. A finding keeps its fingerprint when its line moves, and no two have the same."""
    whole = report.with_failures()
    marked = zip(whole.findings, fingerprints(whole), strict=True)
    return json.dumps([_issue(finding, mark, report) for finding, mark in marked], indent=1) + "\n"


def _issue(finding: Diagnostic, mark: str, report: Report) -> dict[str, object]:
    return {
        "description": printable(f"{finding.message} {finding.hint}".strip()),
        "check_name": printable(finding.code),
        "fingerprint": mark,
        "severity": _SEVERITY[finding.severity],
        "location": {
            "path": printable(report.repository.path_of(finding.file)),
            "lines": {"begin": finding.position.line},
        },
    }
