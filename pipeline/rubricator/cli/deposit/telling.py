"""What is said of a package when it is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from rubricator.deposit.layout import REPORTS
from rubricator.deposit.summary import Summary
from rubricator.diagnostics import Diagnostic, Severity


def concise(findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield errors and warnings, what is said of many documents only of the first of them, with their number."""
    files: dict[tuple[str, str], dict[str, None]] = {}
    first: dict[tuple[str, str], Diagnostic] = {}
    for finding in findings:
        if finding.severity is not Severity.INFO:
            kind = (finding.code, finding.message)
            first.setdefault(kind, finding)
            files.setdefault(kind, {})[finding.file] = None
    for kind, finding in first.items():
        yield _counted(finding, len(files[kind]) - 1)


def _counted(finding: Diagnostic, others: int) -> Diagnostic:
    if not others:
        return finding
    documents = "one other document" if others == 1 else f"{others:,} other documents"
    return replace(finding, message=f"{finding.message} (and so it is with {documents})")


def told(output: Path, summary: Summary) -> str:
    """Return what is said at the end of the package at a path."""
    documents = "1 document" if summary.documents == 1 else f"{summary.documents:,} documents"
    invalid = f"{len(summary.invalid):,} of them not valid" if summary.invalid else "all valid"
    return (
        f"Package    {output}\nTitle      {summary.title}\nDate       {summary.date}\n"
        f"Documents  {documents}, {invalid}; what was found of them is in data/{REPORTS}\n"
    )
