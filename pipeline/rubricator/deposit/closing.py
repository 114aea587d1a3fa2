"""What is written of a package when all its parts are, and what is added to close it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from rubricator.deposit.package import Content, Entity
from rubricator.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file of the payload as it was written; ``path`` is relative to the payload's root, ``sha512`` in lower-case hex."""

    path: str
    size: int
    sha512: str


@dataclass(frozen=True, slots=True)
class WrittenPart:
    """A part whose files are written, named like its job; its files are in the order of their paths."""

    name: str
    files: tuple[WrittenFile, ...]
    entities: tuple[Entity, ...]
    diagnostics: tuple[Diagnostic, ...]


class Written(Protocol):
    """All parts of a package, which may be more than there is memory for: they can be gone through again and again."""

    def parts(self) -> Iterator[WrittenPart]:
        """Yield the parts in the order of their names."""

    def files(self) -> Iterator[WrittenFile]:
        """Yield the files of all parts in the order of their paths."""

    def read(self, path: str) -> bytes:
        """Return what a file of a part holds. Raises OSError."""


@dataclass(frozen=True, slots=True)
class Closing:
    """The last files of a payload, and what bag-info.txt says of it: labels with their values, in this order.

    ``diagnostics`` are findings about the whole.
    """

    contents: Iterable[Content]
    info: tuple[tuple[str, str], ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


Close = Callable[[Written], Closing]
"""Makes the last files. What it gives may read the parts lazily, while it is being written."""
