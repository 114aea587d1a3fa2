"""Findings as the journal keeps them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from rubricator.diagnostics import Diagnostic, Severity
from rubricator.source import Position


def diagnostics_out(diagnostics: tuple[Diagnostic, ...]) -> str:
    """Return findings as JSON."""
    return json.dumps([asdict(diagnostic) for diagnostic in diagnostics])


def diagnostics_in(text: str) -> tuple[Diagnostic, ...]:
    """Return the findings that ``diagnostics_out`` wrote."""
    return tuple(_diagnostic(values) for values in json.loads(text))


def _diagnostic(values: Mapping[str, Any]) -> Diagnostic:
    typed = {
        "position": Position(**values["position"]),
        "severity": Severity(values["severity"]),
        "expected": tuple(values["expected"]),
    }
    return Diagnostic(**{**values, **typed})
