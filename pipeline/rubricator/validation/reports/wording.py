"""Numbers and lists in words."""

from __future__ import annotations

from rubricator.diagnostics import Diagnostic

_MOST_EXPECTED = 12


def count(number: int, noun: str) -> str:
    """Return a number with its noun, such as ``1 file`` and ``2 files``."""
    return f"{number} {noun}{'' if number == 1 or noun == 'info' else 's'}"


def expectation(finding: Diagnostic) -> str:
    """Return what is expected at the place, the first dozen; empty if nothing is said of it."""
    more = len(finding.expected) - _MOST_EXPECTED
    return ", ".join(finding.expected[:_MOST_EXPECTED]) + (f" and {more} more" if more > 0 else "")
