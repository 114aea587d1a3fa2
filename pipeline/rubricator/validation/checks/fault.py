"""What is wrong with a value, wherever it stands."""

from __future__ import annotations

from dataclasses import dataclass

from rubricator.diagnostics import Rule

_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule that a value breaks, what to say of it, and the hint (empty: the rule's)."""

    rule: Rule
    message: str
    hint: str = ""


def quoted(value: str) -> str:
    """Return a value in quotation marks, cut where it is long."""
    return f"“{clipped(value)}”"


def clipped(value: str) -> str:
    """Return a value as messages give it, cut where it is long."""
    return value if len(value) <= _LONGEST else f"{value[: _LONGEST - 1]}…"


def also(others: int, place: str) -> str:
    """Return what a hint says where a mistake is reported once, at the first of its places; ``place`` is a place or a line.

    It stands in the hint and not in the message, so that a finding stays the same finding while the others are mended.
    """
    return f" So in {others} more {place}{'s' if others > 1 else ''}." if others else ""
