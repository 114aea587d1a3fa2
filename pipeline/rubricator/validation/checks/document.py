"""What a check looks at."""

from __future__ import annotations

from dataclasses import dataclass

from rubricator.validation.outline import Outline, read_outline


@dataclass(frozen=True, slots=True)
class Document:
    """A well-formed document: its path as findings name it, its bytes, and its outline."""

    name: str
    data: bytes
    outline: Outline

    @classmethod
    def of(cls, name: str, data: bytes) -> Document:
        """Return the document with these bytes, which have to be well-formed."""
        return cls(name, data, read_outline(data))
