"""The table at the end of a build: what was read and found, validated, written, and how long it took."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from rubricator.building.document import Report
from rubricator.diagnostics import Diagnostic, Severity

_COLUMNS = ("Document", "Read", "Names", "People", "Dates", "Notes", "Findings")
_FEW = 12


def table(reports: Sequence[Report]) -> str:
    """Return the table for the documents built."""
    lines = [*_documents(reports), "", *_validated(reports), *_written(reports), *_times(reports)]
    return "".join(f"{line}\n" for line in lines)


def _documents(reports: Sequence[Report]) -> Iterator[str]:
    rows = [_COLUMNS, *(_row(report) for report in reports)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_COLUMNS))]
    for row in rows:
        yield "  ".join(
            _aligned(cell, width, i) for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()


def _aligned(cell: str, width: int, column: int) -> str:
    """Return a cell padded: words to the left, numbers to the right."""
    return cell.rjust(width) if 2 <= column <= 5 else cell.ljust(width)


def _row(report: Report) -> tuple[str, ...]:
    return (
        report.name,
        f"{_count(report.characters, 'character')}, {report.encoding}" if report.encoding else "refused",
        str(report.persons),
        str(report.people),
        str(report.dates),
        str(report.notes),
        _findings(report.diagnostics),
    )


def _findings(diagnostics: Sequence[Diagnostic]) -> str:
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    named = (
        (counts[Severity.ERROR], "error"),
        (counts[Severity.WARNING], "warning"),
        (counts[Severity.INFO], "remark"),
    )
    return ", ".join(_count(number, name) for number, name in named if number) or "none"


def _validated(reports: Sequence[Report]) -> Iterator[str]:
    checked = [report for report in reports if report.written]
    used = (path for report in checked for path in report.schemas.files)
    schemas = " and ".join(dict.fromkeys(os.path.normpath(path) for path in used))
    valid = sum(not _has_error_in(report.diagnostics, str(report.target)) for report in checked)
    if checked:
        against = f"valid against {schemas}" if schemas else "well-formed, against no schema"
        yield f"Validated  {valid} of {_count(len(checked), 'document')} {against}"


def _has_error_in(diagnostics: Sequence[Diagnostic], file: str) -> bool:
    return any(d.file == file and d.severity is Severity.ERROR for d in diagnostics)


def _written(reports: Sequence[Report]) -> Iterator[str]:
    files = {written.path: written.changed for report in reports for written in report.written}
    lines = [_file(path, changed) for path, changed in files.items()] if len(files) <= _FEW else _folders(files)
    for index, line in enumerate(lines):
        yield f"{'Written' if index == 0 else '':9}  {line}"


def _file(path: Path, changed: bool) -> str:
    return str(path) if changed else f"{path} (unchanged)"


def _folders(files: dict[Path, bool]) -> list[str]:
    """Return a line a folder, where a line a file would be too many."""
    total = Counter(path.parent for path in files)
    changed = Counter(path.parent for path, differs in files.items() if differs)
    return [f"{_count(number, 'file')} in {folder}, {changed[folder]} changed" for folder, number in total.items()]


def _times(reports: Sequence[Report]) -> Iterator[str]:
    seconds: dict[str, float] = {}
    for report in reports:
        for stage, time in report.seconds:
            seconds[stage] = seconds.get(stage, 0.0) + time
    stages = ", ".join(f"{stage} {time:.2f}" for stage, time in seconds.items())
    if stages:
        yield f"Seconds    {stages}; together {sum(seconds.values()):.2f}"


def _count(number: int, name: str) -> str:
    return f"{number:,} {name}" if number == 1 else f"{number:,} {name}s"
