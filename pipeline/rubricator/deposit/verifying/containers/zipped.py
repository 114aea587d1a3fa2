"""A bag in a ZIP file."""

from __future__ import annotations

import stat
import struct
import zlib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from rubricator.deposit.verifying.containers.container import (
    DamagedError,
    Entry,
    Kind,
    UnreadableError,
    fault,
    pieces_of,
    reason,
)
from rubricator.deposit.verifying.containers.faults import BROKEN, SWOLLEN, TWICE
from rubricator.diagnostics import Diagnostic

SUFFIXES = (".zip",)

_DAMAGE = (BadZipFile, EOFError, zlib.error)
_REFUSED = (NotImplementedError, RuntimeError)
"""What zipfile raises for members that are packed in a way that it does not know, and for encrypted ones."""

_BROKEN = (*_DAMAGE, *_REFUSED, UnicodeDecodeError, ValueError, struct.error)
"""What it raises for tables of contents."""

_SMALL, _RATIO = 100_000_000, 200
"""Bytes that are read whatever they were packed to, and how many times larger than packed anything larger may be."""


class Zipped:
    """The members of a ZIP file."""

    at_random = True

    def __init__(self, path: Path) -> None:
        self.name = str(path)
        self._broken = ""
        self.is_open = True
        self._members: dict[str, ZipInfo] = {}
        self._twice: list[str] = []
        self._swollen: set[str] = set()
        try:
            self._zip = ZipFile(path)
        except _BROKEN as error:
            self._broken = reason(error)
            self.is_open = False
            return
        for member in self._zip.infolist():
            if member.filename in self._members:
                self._twice.append(member.filename)
            self._members[member.filename] = member
        self._swollen = _overlapping(self._members) | {
            name for name, member in self._members.items() if _is_swollen(member)
        }

    @property
    def members(self) -> list[ZipInfo]:
        """The members in the order of the table of contents."""
        return list(self._members.values())

    def entries(self) -> Iterator[Entry]:
        """Yield the members in their order."""
        for name, member in self._members.items():
            yield Entry(name.rstrip("/"), member.file_size, _kind(member))

    def pieces(self, path: str) -> Iterator[bytes]:
        """Yield what is in a member."""
        if path in self._swollen:
            raise UnreadableError("it would unpack to too much")
        try:
            stream = self._zip.open(self._members[path])
        except _REFUSED as error:
            raise UnreadableError(reason(error)) from error
        except _BROKEN as error:
            raise DamagedError(reason(error)) from error
        return pieces_of(stream, _DAMAGE)

    def faults(self) -> Iterator[Diagnostic]:
        """Yield what is wrong with the archive."""
        if self._broken:
            yield fault(self.name, BROKEN, f"The archive has no table of contents that can be read: {self._broken}.")
        for name in self._twice:
            yield fault(f"{self.name}/{name}", TWICE, "The archive has two files of this name.")
        for name in sorted(self._swollen):
            yield fault(f"{self.name}/{name}", SWOLLEN, _excess(self._members[name]))


def _kind(member: ZipInfo) -> Kind:
    mode = member.external_attr >> 16
    if member.is_dir():
        return Kind.FOLDER
    if stat.S_ISLNK(mode):
        return Kind.LINK
    return Kind.FILE if stat.S_IFMT(mode) in (0, stat.S_IFREG) else Kind.OTHER


def _is_swollen(member: ZipInfo) -> bool:
    return member.file_size > max(_SMALL, _RATIO * member.compress_size)


def _overlapping(members: dict[str, ZipInfo]) -> set[str]:
    """Return the names of members whose bytes are those of others too."""
    ordered = sorted(members.items(), key=lambda item: item[1].header_offset)
    return {
        name
        for (name, member), (_, following) in pairwise(ordered)
        if member.header_offset + member.compress_size > following.header_offset
    }


def _excess(member: ZipInfo) -> str:
    return f"{member.compress_size} bytes of the archive would become {member.file_size} that are not all its own."
