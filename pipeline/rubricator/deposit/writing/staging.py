"""The parts as they are written, for what closes the package."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rubricator.deposit.closing import WrittenFile, WrittenPart
from rubricator.deposit.writing.journal import Journal


@dataclass(frozen=True, slots=True)
class Staged:
    """All parts of a package that is being made: what the journal says of them, and their files (``Written``)."""

    payload: Path
    journal: Journal

    def parts(self) -> Iterator[WrittenPart]:
        """Yield the parts in the order of their names."""
        return self.journal.parts()

    def files(self) -> Iterator[WrittenFile]:
        """Yield the files of all parts in the order of their paths."""
        return self.journal.files()

    def read(self, path: str) -> bytes:
        """Return what a file of a part holds."""
        return (self.payload / path).read_bytes()
