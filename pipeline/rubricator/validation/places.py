"""Where a schema lies on this machine, or why there is none, and what is to be said of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rubricator.diagnostics import Rule

_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said of a schema that a document names; the hint is the rule's if it is empty."""

    rule: Rule
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """The file of a schema, None if it is not to be had, and what is to be said of it; without a file there is a remark."""

    path: Path | None
    remark: Remark | None = None


def shown(address: str) -> str:
    """Return an address as messages show it: a long one without its middle."""
    return address if len(address) <= _LONGEST else f"{address[: _LONGEST // 2]}…{address[-_LONGEST // 3 :]}"
