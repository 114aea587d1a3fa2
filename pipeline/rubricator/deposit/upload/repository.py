"""What an upload asks of a repository, whichever it is, and the ways in which a repository can say no."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol


class UnavailableError(Exception):
    """No usable answer: the same may be asked again, after so many seconds if the server says so; ``str()`` says why."""

    def __init__(self, reason: str, after: float | None = None) -> None:
        super().__init__(reason)
        self.after = after


class UntrustedError(Exception):
    """A server that cannot show by its certificate that it is who it should be; ``str()`` says why."""


class RefusedError(Exception):
    """An answer that will not be another one: the server does not do what it was asked for. ``str()`` says why."""

    def __init__(self, status: int, reason: str, objections: tuple[str, ...] = ()) -> None:
        super().__init__("; ".join((reason, *objections)))
        self.status = status


class Standing(Enum):
    """What has become of a draft."""

    DRAFT = "draft"
    PUBLISHED = "published"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Stored:
    """A file as a repository has it. ``checksum`` is ``ALGORITHM:HEX``; it is empty while the file is not complete."""

    size: int
    checksum: str

    @property
    def complete(self) -> bool:
        """Whether the repository has the whole file."""
        return bool(self.checksum)


class Repository(Protocol):
    """A place that takes files into a draft. Every method may raise UnavailableError, UntrustedError and RefusedError."""

    def begin(self, marker: str) -> str:
        """Make an empty draft that ``marker`` can be found by, and return what it is known by from then on."""

    def find(self, marker: str) -> str | None:
        """Return the draft that was begun with a marker, None if there is none."""

    def standing(self, draft: str) -> Standing:
        """Return what has become of a draft."""

    def files(self, draft: str, standing: Standing) -> Mapping[str, Stored]:
        """Return the files of a draft, or of the record that it was published as, by their names."""

    def send(self, draft: str, name: str, path: Path) -> Stored:
        """Put a file into a draft that has none of that name, and return it as it is stored."""

    def remove(self, draft: str, name: str) -> None:
        """Take a file out of a draft, whether all of it had arrived or not."""

    def describe(self, draft: str, record: Mapping[str, object]) -> tuple[str, ...]:
        """Give a draft its metadata, and return what the repository would not publish it with, a sentence each."""

    def publish(self, draft: str) -> None:
        """Publish a draft. It cannot be undone."""

    def page(self, draft: str, standing: Standing) -> str:
        """Return the address at which a person sees a draft or the record that it was published as."""
