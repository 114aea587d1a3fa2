"""Which outputs were removed, since they are not made any more: a line a file while they are few, else a line a folder."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from rubricator.building.report import Report
from rubricator.building.telling.counts import count, labelled

_FEW = 12


class Removals:
    """The files removed; beyond the first few, numbers only."""

    def __init__(self) -> None:
        self._first: list[Path] = []
        self._total: Counter[Path] = Counter()

    def add(self, report: Report) -> None:
        """Enter what was removed with a document."""
        self._first += report.removed[: _FEW + 1 - len(self._first)]
        self._total.update(path.parent for path in report.removed)

    def lines(self) -> list[str]:
        """Return the lines, none if nothing was removed."""
        few = len(self._first) <= _FEW
        return labelled("Removed", map(str, self._first) if few else map(self._folder, self._total))

    def _folder(self, folder: Path) -> str:
        return f"{count(self._total[folder], 'file')} in {folder}"
