"""Which files were written: a line a file while they are few, else a line a folder."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from rubricator.building.report import Report, Written
from rubricator.building.telling.counts import count, labelled

_FEW = 12


class Outputs:
    """The files written; beyond the first few, numbers only."""

    def __init__(self) -> None:
        self._first: dict[Path, Written] = {}
        self._total: Counter[Path] = Counter()
        self._changed: Counter[Path] = Counter()

    def add(self, report: Report) -> None:
        """Enter the files of a document."""
        for written in report.written:
            if written.path in self._first:
                continue
            if len(self._first) <= _FEW:
                self._first[written.path] = written
            self._total[written.path.parent] += 1
            self._changed[written.path.parent] += written.changed

    def lines(self) -> list[str]:
        """Return the lines, none if nothing was written."""
        few = len(self._first) <= _FEW
        return labelled("Written", map(_file, self._first.values()) if few else map(self._folder, self._total))

    def _folder(self, folder: Path) -> str:
        return f"{count(self._total[folder], 'file')} in {folder}, {self._changed[folder]:,} changed"


def _file(written: Written) -> str:
    return str(written.path) if written.changed else f"{written.path} (unchanged)"
