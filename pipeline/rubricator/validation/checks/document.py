"""What a check looks at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from rubricator.validation.checks.looking import WANTED
from rubricator.validation.outline import Outline


@dataclass(frozen=True)
class Document:
    """A well-formed document: its path as findings name it, and its bytes."""

    name: str
    data: bytes

    @cached_property
    def outline(self) -> Outline:
        """What the checks look for in it. Raises ExpatError, ValueError and LookupError for one that is not well-formed."""
        return Outline(self.data, WANTED)
