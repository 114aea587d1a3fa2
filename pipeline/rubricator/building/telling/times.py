"""How long the stages took, by how many workers, and how much came of that in a second."""

from __future__ import annotations

from rubricator.building.report import Report
from rubricator.building.telling.counts import count, labelled


class Times:
    """The seconds of each stage, summed over the workers; and what was made in them."""

    def __init__(self) -> None:
        self._seconds: dict[str, float] = {}
        self._workers: set[str] = set()
        self._documents = self._characters = 0

    def add(self, report: Report) -> None:
        """Enter a document, if something was made of it."""
        for span in report.spans:
            self._seconds[span.name] = self._seconds.get(span.name, 0.0) + span.seconds
        if report.worker:
            self._workers.add(report.worker)
        if report.made:
            self._documents += 1
            self._characters += report.figures.characters if report.figures else 0

    def lines(self, elapsed: float) -> list[str]:
        """Return the lines for a build that took so many seconds; none for stages or speed if nothing was made."""
        stages = ", ".join(f"{stage} {seconds:.2f}" for stage, seconds in self._seconds.items())
        together = f"{stages}; together {sum(self._seconds.values()):.2f}"
        lines = labelled("Seconds", [together]) if stages else []
        if self._documents and elapsed > 0:
            lines += labelled("Speed", [self._speed(elapsed)])
        return lines

    def _speed(self, elapsed: float) -> str:
        documents, characters = self._documents / elapsed, self._characters / elapsed
        by = f", by {count(len(self._workers), 'worker')}" if self._workers else ""
        return f"{documents:,.1f} documents and {characters:,.0f} characters a second, for {elapsed:.2f} seconds{by}"
