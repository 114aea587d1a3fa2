"""Findings as JSON: one array, a finding an object, in the order given."""

from __future__ import annotations

import json

from rubricator.diagnostics import Diagnostic
from rubricator.validation.reports.report import Report


def format_json(report: Report) -> str:
    """Return the findings as a JSON array, ending in a line end. Lines and columns count from 1."""
    # Each by itself: of many findings the encoder would keep every piece of text until the end.
    written = [json.dumps([_object(finding)], ensure_ascii=False, indent=2)[2:-2] for finding in report.findings]
    return "[\n" + ",\n".join(written) + "\n]\n" if written else "[]\n"


def _object(diagnostic: Diagnostic) -> dict[str, object]:
    return {
        "file": diagnostic.file,
        "line": diagnostic.position.line,
        "column": diagnostic.position.column,
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "expected": list(diagnostic.expected),
        "path": diagnostic.path,
        "reference": diagnostic.reference,
    }
