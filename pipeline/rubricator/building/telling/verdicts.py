"""How many documents are valid, and against what."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from rubricator.building.report import Report
from rubricator.building.telling.counts import count, labelled
from rubricator.diagnostics import Diagnostic, Severity

_NAMED = 6


class Verdicts:
    """The documents that were validated, and the first few of the schemas they were validated against."""

    def __init__(self) -> None:
        self._checked = self._valid = 0
        self._schemas: dict[Path, None] = {}

    def add(self, report: Report) -> None:
        """Enter a document, if it came as far as being validated."""
        if not _was_validated(report):
            return
        self._checked += 1
        self._valid += not _has_error_in(report.diagnostics, report.document)
        for schema in report.schemas:
            if len(self._schemas) < _NAMED:
                self._schemas[schema] = None

    def lines(self) -> list[str]:
        """Return a line, none if no document was validated."""
        if not self._checked:
            return []
        schemas = " and ".join(dict.fromkeys(map(os.path.normpath, self._schemas)))
        against = f"valid against {schemas}" if schemas else "well-formed, against no schema"
        return labelled("Validated", [f"{self._valid:,} of {count(self._checked, 'document')} {against}"])


def _was_validated(report: Report) -> bool:
    """Return whether there is a document to validate: an error in a transcription leaves none."""
    if report.figures is None:
        return False
    return report.source == report.document or not _has_error_in(report.diagnostics, report.source)


def _has_error_in(diagnostics: Iterable[Diagnostic], file: Path) -> bool:
    name = str(file)
    return any(d.severity is Severity.ERROR and d.file == name for d in diagnostics)
