"""The documents of the table: a line each while they are few, else those that ask for attention, and all together."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappush, heappushpop

from rubricator.building.report import Figures, Report
from rubricator.building.telling.counts import NONE, Counts, count, counts_of

_COLUMNS = ("Document", "Read", "Names", "People", "Dates", "Notes", "Findings")
_NUMBERS = slice(2, 6)
_FEW = 40
_WORST = 20

Row = tuple[str, ...]


class Documents:
    """The lines of documents; what is kept of them does not grow with their number."""

    def __init__(self) -> None:
        self._number = self._with_findings = 0
        self._first: list[Row] = []
        self._worst: list[tuple[Counts, int, Row]] = []
        self._characters = self._names = self._dates = self._notes = 0
        self._found = NONE

    def add(self, report: Report) -> None:
        """Enter a document."""
        self._number += 1
        found = counts_of(report.diagnostics)
        self._found += found
        if report.figures:
            self._sum(report.figures)
        if len(self._first) < _FEW:
            self._first.append(_row(report, found))
        if found != NONE and (report.made or not report.figures):
            self._with_findings += 1
            self._rank(report, found)

    def lines(self) -> list[str]:
        """Return the lines, those of the worst first where there are too many to show each."""
        if self._number <= _FEW:
            return _grid([_COLUMNS, *self._first])
        worst = [row for _, _, row in sorted(self._worst, reverse=True)]
        lines = _grid([_COLUMNS, *worst, self._total()])
        more = self._with_findings - len(worst)
        return [*lines[:-1], f"… and {more:,} more with findings", lines[-1]] if more else lines

    def _sum(self, figures: Figures) -> None:
        self._characters += figures.characters
        self._names += figures.persons
        self._dates += figures.dates
        self._notes += figures.notes

    def _rank(self, report: Report, found: Counts) -> None:
        """Keep a document if it is among the worst; of equals, the first."""
        entry = (found, -self._number)
        if len(self._worst) < _WORST:
            heappush(self._worst, (*entry, _row(report, found)))
        elif entry > self._worst[0][:2]:
            heappushpop(self._worst, (*entry, _row(report, found)))

    def _total(self) -> Row:
        # The same person is named in many documents, so people cannot be summed.
        numbers = (str(self._names), "", str(self._dates), str(self._notes))
        return f"all {self._number:,}", count(self._characters, "character"), *numbers, str(self._found)


def _row(report: Report, found: Counts) -> Row:
    figures = report.figures
    if figures is None:
        return report.name, "refused", "0", "0", "0", "0", str(found)
    read = count(figures.characters, "character") + (f", {figures.encoding}" if figures.encoding else "")
    numbers = (figures.persons, figures.people, figures.dates, figures.notes)
    return report.name, read, *map(str, numbers), str(found)


def _grid(rows: Sequence[Row]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(_aligned(row, widths)).rstrip() for row in rows]


def _aligned(row: Row, widths: Sequence[int]) -> list[str]:
    """Return the cells padded: words to the left, numbers to the right."""
    cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
    cells[_NUMBERS] = [cell.rjust(width) for cell, width in zip(row[_NUMBERS], widths[_NUMBERS], strict=True)]
    return cells
