"""Which findings tell most, for a place that shows only the first few."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from rubricator.diagnostics import Diagnostic, Severity
from rubricator.validation.reports.report import Report

_WORST_FIRST = {severity: rank for rank, severity in enumerate(Severity)}


def severity_rank(finding: Diagnostic) -> int:
    """Return a number that is the smaller the worse a finding is."""
    return _WORST_FIRST[finding.severity]


def limited(report: Report, most: int) -> Report:
    """Return a report with no more findings than so many, the worst ones, still in the order of the documents."""
    beyond = len(report.findings) - most
    if beyond <= 0:
        return report
    worst = sorted(range(len(report.findings)), key=lambda number: severity_rank(report.findings[number]))[:most]
    kept = tuple(report.findings[number] for number in sorted(worst))
    return replace(report, findings=kept, omitted=report.omitted + beyond)


def most_telling_first(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return findings by severity, and within one: the first of each code, the first of each code in a file, the others."""
    codes: set[tuple[Severity, str]] = set()
    codes_in_files: set[tuple[Severity, str, str]] = set()
    first: list[Diagnostic] = []
    next_: list[Diagnostic] = []
    others: list[Diagnostic] = []
    for finding in findings:
        code = (finding.severity, finding.code)
        here = (*code, finding.file)
        (others if here in codes_in_files else next_ if code in codes else first).append(finding)
        codes.add(code)
        codes_in_files.add(here)
    return sorted((*first, *next_, *others), key=severity_rank)
