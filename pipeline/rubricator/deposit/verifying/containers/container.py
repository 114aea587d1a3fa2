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


class UnreadableError(Exception):
    """A file cannot be read: it is encrypted, or packed in a way that is not known."""


class DamagedError(UnreadableError):
    """A file is not what the container promises: the container is damaged there."""


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
        """Yield what is in a file that ``entries`` gave, a piece at a time. Raises OSError and UnreadableError."""

    def faults(self) -> Iterator[Diagnostic]:
        """Yield what is wrong with the container itself."""


def pieces_of(stream: IO[bytes], damage: tuple[type[Exception], ...] = ()) -> Iterator[bytes]:
    """Yield what a stream gives and close it; errors that mean that it is damaged become DamagedError."""
    try:
        with stream:
            while piece := stream.read(PIECE):
                yield piece
    except damage as error:
        raise DamagedError(reason(error)) from error


def reason(error: Exception) -> str:
    """Return what an error says, or what it is called, as a part of a sentence."""
    return (str(error) or type(error).__name__).rstrip(".")


def fault(name: str, rule: Rule, message: str) -> Diagnostic:
    """Return a finding about something as a whole."""
    return at_position(name, START, rule, message)
