"""What a bag's files are read from, whatever it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import IO, Protocol

from rubricator.diagnostics import Diagnostic, Rule, at_position
from rubricator.source import Position

START = Position(1, 1)

PIECE = 1 << 20
"""Bytes that are read at once."""


class Kind(Enum):
    """What stands under a path."""

    FILE = "a file"
    FOLDER = "a folder"
    LINK = "a link"
    OTHER = "neither a file nor a folder"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something in a container; ``path`` as the container has it, with ``/`` between folders, size in bytes."""

    path: str
    size: int
    kind: Kind


class DamagedError(Exception):
    """A file cannot be read as the container promises it: the container is damaged there."""


class Container(Protocol):
    """The files of one bag, or what claims to be one."""

    @property
    def name(self) -> str:
        """How to call it in findings."""

    @property
    def is_open(self) -> bool:
        """Whether its table of contents could be read at all."""

    @property
    def at_random(self) -> bool:
        """Whether files can be read in any order, and several at once."""

    def entries(self) -> Iterator[Entry]:
        """Yield what is in it, in an order in which it can be read well, links not followed. Raises OSError."""

    def pieces(self, path: str) -> Iterator[bytes]:
        """Yield what is in a file that ``entries`` gave, a piece at a time. Raises OSError and DamagedError."""

    def faults(self) -> Iterator[Diagnostic]:
        """Yield what is wrong with the container itself."""


def pieces_of(stream: IO[bytes], errors: tuple[type[Exception], ...] = ()) -> Iterator[bytes]:
    """Yield what a stream gives and close it; these errors of its own become DamagedError."""
    try:
        with stream:
            while piece := stream.read(PIECE):
                yield piece
    except errors as error:
        raise DamagedError(str(error) or type(error).__name__) from error


def fault(name: str, rule: Rule, message: str) -> Diagnostic:
    """Return a finding about something as a whole."""
    return at_position(name, START, rule, message)
