"""How much was up to date, and so was not made."""

from __future__ import annotations

from rubricator.building.report import Report
from rubricator.building.telling.counts import count, labelled


class Freshness:
    """Documents and their targets, and how many of them were up to date."""

    def __init__(self) -> None:
        self._documents = self._fresh_documents = self._targets = self._made = 0

    def add(self, report: Report) -> None:
        """Enter a document. One that was refused is not up to date, though nothing was made of it."""
        self._documents += 1
        self._fresh_documents += is_up_to_date(report)
        if report.figures is not None:
            self._targets += report.targets
            self._made += len(report.made)

    @property
    def nothing_to_do(self) -> bool:
        """Whether all was up to date."""
        return self._fresh_documents == self._documents

    def sentence(self) -> str:
        """Return what there is to say where nothing was to be done."""
        which = "the document is" if self._documents == 1 else f"all {self._documents:,} documents are"
        return f"Nothing to do: {which} up to date."

    def lines(self) -> list[str]:
        """Return a line, none if nothing was up to date."""
        fresh = self._targets - self._made
        if not fresh:
            return []
        documents = f"{self._fresh_documents:,} of {count(self._documents, 'document')}"
        return labelled("Up to date", [f"{documents}, {fresh:,} of {count(self._targets, 'target')}"])


def is_up_to_date(report: Report) -> bool:
    """Return whether nothing had to be made or removed for a document."""
    return not (report.made or report.written or report.removed) and report.figures is not None
