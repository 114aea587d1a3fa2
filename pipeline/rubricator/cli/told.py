"""What is said of documents while they are built: their findings, as they come and in document order, each once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, islice

from rubricator.building.report import Report
from rubricator.cli.findings import report
from rubricator.cli.progress import progress
from rubricator.diagnostics import Diagnostic, Severity

Diagnostics = tuple[Diagnostic, ...]

_FEW = 40
"""Of so many documents that are up to date all that was found is said again."""


def told(reports: Iterable[Report], number: int) -> Iterator[Report]:
    """Yield the reports of so many documents; what they found is said, and how far the build is."""
    saying = Saying(number)
    rest = iter(reports)
    # What a build says before its first report, such as that it waits for another, is to stand above the bar.
    first = list(islice(rest, 1))
    with progress(number, "building") as shown:
        for one in chain(first, rest):
            if new := saying.new(one):
                shown.above(partial(report, new))
            yield one
            shown.advance()


class Saying:
    """Chooses what to say of each of so many documents. It remembers only what is wrong in files that several of them share."""

    def __init__(self, number: int) -> None:
        self._are_few = number <= _FEW
        self._of_shared_files: set[Diagnostic] = set()

    def new(self, one: Report) -> Diagnostics:
        """Return the findings that have not been said, in order; of many documents that are up to date no remarks."""
        return tuple(found for found in one.diagnostics if self._is_wanted(one, found) and self._is_new(one, found))

    def _is_wanted(self, one: Report, found: Diagnostic) -> bool:
        return self._are_few or bool(one.made) or found.severity is not Severity.INFO

    def _is_new(self, one: Report, found: Diagnostic) -> bool:
        if found.file in {str(one.source), str(one.document)}:
            return True
        before = len(self._of_shared_files)
        self._of_shared_files.add(found)
        return len(self._of_shared_files) > before
