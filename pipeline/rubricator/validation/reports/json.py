"""Findings as JSON: one array, a finding an object, in the order given."""

from __future__ import annotations

import json
from collections.abc import Iterable

from rubricator.diagnostics import Diagnostic


def format_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Return the findings as a JSON array, ending in a line end. Lines and columns count from 1."""
    objects = [_object(diagnostic) for diagnostic in diagnostics]
    return json.dumps(objects, ensure_ascii=False, indent=2) + "\n"


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
