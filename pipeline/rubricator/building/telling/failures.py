"""The documents that failed, each with its first error: the last thing that is said."""

from __future__ import annotations

from rubricator.building.report import Report
from rubricator.building.telling.counts import count, labelled
from rubricator.diagnostics import Diagnostic, Severity

_SHOWN = 20


class Failures:
    """The documents with errors: the first of them, and how many there are."""

    def __init__(self) -> None:
        self._documents = self._failed = 0
        self._first: list[str] = []

    def add(self, report: Report) -> None:
        """Enter a document, if it has an error."""
        self._documents += 1
        error = next((found for found in report.diagnostics if found.severity is Severity.ERROR), None)
        if error is None:
            return
        self._failed += 1
        if len(self._first) < _SHOWN:
            self._first.append(_line(report, error))

    def lines(self) -> list[str]:
        """Return the lines; none if nothing failed, or the one document there is."""
        if not self._failed or self._documents == 1:
            return []
        more = self._failed - len(self._first)
        rest = [f"… and {more:,} more"] if more else []
        return labelled("Failed", [f"{self._failed:,} of {count(self._documents, 'document')}:", *self._first, *rest])


def _line(report: Report, error: Diagnostic) -> str:
    place = f"{error.file}:{error.position.line}:{error.position.column}"
    return f"{report.name}: {place} {error.code} {error.message}"
