"""What a build came to, from the reports of one document or a hundred thousand, and the table that says it."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.building.report import Report
from rubricator.building.telling.documents import Documents
from rubricator.building.telling.failures import Failures
from rubricator.building.telling.freshness import Freshness
from rubricator.building.telling.outputs import Outputs
from rubricator.building.telling.removals import Removals
from rubricator.building.telling.times import Times
from rubricator.building.telling.verdicts import Verdicts


class Summary:
    """The parts of the table. Each takes the reports one at a time, in document order, and keeps what its lines need.

    ``number`` is how many there were.
    """

    def __init__(self) -> None:
        self.number = 0
        self._documents = Documents()
        self._freshness = Freshness()
        self._verdicts = Verdicts()
        self._outputs = Outputs()
        self._removals = Removals()
        self._times = Times()
        self._failures = Failures()

    def add(self, report: Report) -> None:
        """Enter a document."""
        self.number += 1
        self._documents.add(report)
        self._freshness.add(report)
        self._verdicts.add(report)
        self._outputs.add(report)
        self._removals.add(report)
        self._times.add(report)
        self._failures.add(report)

    def table(self, elapsed: float) -> str:
        """Return the table of a build that took so many seconds."""
        return "".join(f"{line}\n" for line in self._lines(elapsed))

    def _lines(self, elapsed: float) -> Iterator[str]:
        if self._freshness.nothing_to_do:
            yield self._freshness.sentence()
        else:
            yield from (*self._documents.lines(), "", *self._freshness.lines(), *self._verdicts.lines())
            yield from (*self._outputs.lines(), *self._removals.lines(), *self._times.lines(elapsed))
        if failed := self._failures.lines():
            yield from ("", *failed)
