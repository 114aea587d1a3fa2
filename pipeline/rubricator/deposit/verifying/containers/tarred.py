"""A bag in a tar file, compressed or not: read from the beginning to the end, as it stands."""

from __future__ import annotations

import tarfile
import zlib
from collections.abc import Iterator
from lzma import LZMAError
from pathlib import Path

from rubricator.deposit.verifying.containers.container import Entry, Kind, fault, pieces_of, reason
from rubricator.deposit.verifying.containers.faults import BROKEN, TWICE
from rubricator.diagnostics import Diagnostic

SUFFIXES = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")

_ERRORS = (tarfile.TarError, EOFError, zlib.error, LZMAError)


class Tarred:
    """The members of a tar file."""

    at_random = False

    def __init__(self, path: Path) -> None:
        self.name = str(path)
        self._members: dict[str, tarfile.TarInfo] = {}
        self._twice: list[str] = []
        self._broken = ""
        self.is_open = True
        try:
            self._tar = tarfile.open(path)  # noqa: SIM115 - it is read from as long as this lives
            self._read_members()
        except _ERRORS as error:
            self._broken = reason(error)

    def entries(self) -> Iterator[Entry]:
        """Yield the members in their order."""
        for name, member in self._members.items():
            yield Entry(name, member.size, _kind(member))

    def pieces(self, path: str) -> Iterator[bytes]:
        """Yield what is in a member."""
        stream = self._tar.extractfile(self._members[path])
        assert stream is not None, "members that are files can be read"
        return pieces_of(stream, _ERRORS)

    def faults(self) -> Iterator[Diagnostic]:
        """Yield that the archive cannot be read to its end, and members that stand in it twice."""
        if self._broken:
            yield fault(self.name, BROKEN, f"The archive cannot be read to its end: {self._broken}.")
        for name in self._twice:
            yield fault(f"{self.name}/{name}", TWICE, "The archive has two files of this name.")

    def _read_members(self) -> None:
        for member in self._tar:
            name = member.name.removeprefix("./")
            if name in self._members and not member.isdir():
                self._twice.append(name)
            self._members[name] = member


def _kind(member: tarfile.TarInfo) -> Kind:
    if member.isdir():
        return Kind.FOLDER
    if member.issym() or member.islnk():
        return Kind.LINK
    return Kind.FILE if member.isreg() else Kind.OTHER
