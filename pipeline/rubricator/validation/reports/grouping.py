"""Findings by file."""

from __future__ import annotations

from collections.abc import Iterable

from rubricator.diagnostics import Diagnostic


def by_file(findings: Iterable[Diagnostic]) -> dict[str, list[Diagnostic]]:
    """Return findings by the name of their file, files and findings in the order in which they come."""
    groups: dict[str, list[Diagnostic]] = {}
    for finding in findings:
        groups.setdefault(finding.file, []).append(finding)
    return groups
