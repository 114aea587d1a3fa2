"""Whether an archive that Rubricator made is the very one: it is written once more, and every byte compared.

What an archive has around its files (times, permissions, lengths given twice) is in no manifest, and programs that unpack it
go by one thing or another of it. Nothing is kept of what is written.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from io import RawIOBase
from pathlib import Path
from typing import IO, cast

from rubricator.deposit.bagit.zipping import Member, write_members
from rubricator.deposit.verifying.bag import Bag
from rubricator.deposit.verifying.containers.zipped import Zipped
from rubricator.diagnostics import Diagnostic, Rule, Severity

OTHER_BYTES = Rule(
    "BAG055",
    Severity.ERROR,
    "The archive was changed, though its files were not",
    "An archive that Rubricator made is byte for byte the same whenever it is made. In this one something around the files differs: a "
    "time, a permission, a length, or bytes that belong to nothing. Programs may unpack it in different ways.",
    hint="get the archive again from where it came from, or unpack it and verify the folder",
    wrong="edition.zip, of which the time of a file was changed",
    right="edition.zip as it was made",
)
RULES = (OTHER_BYTES,)


def check_archive(bag: Bag) -> Iterator[Diagnostic]:
    """Yield where an archive of ours is not as it was made. Its files must have been found sound."""
    if not isinstance(bag.container, Zipped):
        return
    with Path(bag.name).open("rb") as archive:
        comparison = _Comparison(archive)
        write_members(cast("IO[bytes]", comparison), _members(bag))
        place = comparison.difference()
    if place is not None:
        yield bag.finding(OTHER_BYTES, "", f"The archive is not as it was made, from byte {place} on.")


def _members(bag: Bag) -> Iterator[Member]:
    for path, size in bag.inventory.rows("select path, size from present order by path"):
        yield bag.base + path, size, bag.pieces(path)


class _Comparison(RawIOBase):
    """A file to write to that keeps nothing but where it would differ from another."""

    def __init__(self, other: IO[bytes]) -> None:
        self._other = other
        self._size = os.fstat(other.fileno()).st_size
        self._end = 0
        self._differing: set[int] = set()

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        return self._other.seek(offset, whence)

    def tell(self) -> int:
        return self._other.tell()

    def write(self, data: bytes) -> int:  # type: ignore[override]  # zipfile writes bytes and nothing else
        start = self._other.tell()
        if self._other.read(len(data)) == data:
            # What was written here before is written over: the head of a member, when its checksum is known.
            self._differing.discard(start)
        else:
            self._differing.add(start)
        self._other.seek(start + len(data))
        self._end = max(self._end, start + len(data))
        return len(data)

    def difference(self) -> int | None:
        """Return the first place at which what was written differs, None if there is none."""
        if self._end != self._size:
            self._differing.add(min(self._end, self._size))
        return min(self._differing, default=None)
