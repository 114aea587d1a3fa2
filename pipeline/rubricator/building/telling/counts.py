"""How many findings there are of each severity, and numbers with what they count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from rubricator.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, slots=True, order=True)
class Counts:
    """Findings by severity. What has more errors is greater, then what has more warnings."""

    errors: int = 0
    warnings: int = 0
    remarks: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.errors + other.errors, self.warnings + other.warnings, self.remarks + other.remarks)

    def __str__(self) -> str:
        named = ((self.errors, "error"), (self.warnings, "warning"), (self.remarks, "remark"))
        return ", ".join(count(number, name) for number, name in named if number) or "none"


NONE = Counts()


def counts_of(diagnostics: Iterable[Diagnostic]) -> Counts:
    """Return how many findings there are of each severity."""
    found = Counter(diagnostic.severity for diagnostic in diagnostics)
    return Counts(found[Severity.ERROR], found[Severity.WARNING], found[Severity.INFO]) if found else NONE


def count(number: int, name: str) -> str:
    """Return a number and what it counts: ``1 document``, ``2,000 documents``."""
    return f"{number:,} {name}" if number == 1 else f"{number:,} {name}s"


def labelled(label: str, lines: Iterable[str]) -> list[str]:
    """Return lines below one another, the first with a label in front."""
    return [f"{'' if index else label:10} {line}" for index, line in enumerate(lines)]
