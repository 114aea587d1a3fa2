"""A bag as a ZIP file whose bytes depend on nothing but the bag.

Members are stored and not deflated: what deflating gives depends on the library and its version. Times and permissions are
the same for all, and members stand in the order of their paths.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

_NO_TIME = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_REGULAR_FILE = 0o100644 << 16

Member = tuple[str, int, Iterable[bytes]]
"""A name, the number of bytes, and the bytes piece by piece."""


def write_members(stream: IO[bytes], members: Iterable[Member]) -> None:
    """Write the members of a ZIP file in the order given."""
    with ZipFile(stream, "w", ZIP_STORED) as archive:
        for name, size, data in members:
            with archive.open(_entry(name, size), "w") as member:
                for piece in data:
                    member.write(piece)


def _entry(name: str, size: int) -> ZipInfo:
    entry = ZipInfo(name, _NO_TIME)
    entry.create_system = _UNIX
    entry.external_attr = _REGULAR_FILE
    entry.file_size = size
    return entry
