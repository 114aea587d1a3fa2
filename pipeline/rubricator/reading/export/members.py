"""The files of an archive that have pages or say something of them; nothing is unpacked to disk.

No more is read than a document can have: an archive of a few kilobytes can hold gigabytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from rubricator.reading.archives import UNREADABLE
from rubricator.reading.export.names import natural, shown
from rubricator.reading.layout.formats import transcription_format

_LARGEST = 64_000_000
_LARGEST_TOGETHER = 500_000_000
_MOST = 100_000
_HEAD = 4096


@dataclass(frozen=True, slots=True)
class Member:
    """A file of the archive that has pages, or lists them: its name, its bytes, and its format."""

    name: str
    data: bytes
    format: str


class UnusableArchiveError(Exception):
    """The archive cannot be read, for this reason."""


def members_of(data: bytes) -> list[Member]:
    """Return the files with pages, lists of pages or metadata, in the natural order of their names.

    Raises UnusableArchiveError.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if _may_have_pages(info)]
            _check(infos)
            return list(_read(archive, sorted(infos, key=lambda info: natural(info.filename))))
    except UNREADABLE as error:
        raise UnusableArchiveError(f"the archive is damaged or encrypted ({error})") from error


def _may_have_pages(info: ZipInfo) -> bool:
    path = PurePosixPath(info.filename)
    return path.suffix.lower() == ".xml" and not any(
        part.startswith((".", "__MACOSX")) for part in path.parts if part != ".."
    )


def _check(infos: Sequence[ZipInfo]) -> None:
    large = next((info for info in infos if info.file_size > _LARGEST), None)
    if large:
        raise UnusableArchiveError(f"{shown(large.filename)} in it is too large for a page: {large.file_size:,} bytes")
    odd = next((info for info in infos if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED)), None)
    if odd:
        raise UnusableArchiveError(f"{shown(odd.filename)} in it is compressed in a way that is not read; zip it anew")
    if len(infos) > _MOST or sum(info.file_size for info in infos) > _LARGEST_TOGETHER:
        raise UnusableArchiveError("the archive holds more than a document can have")


def _read(archive: ZipFile, infos: Iterable[ZipInfo]) -> Iterator[Member]:
    for info in infos:
        with archive.open(info) as file:
            data = file.read(info.file_size)
        format_ = transcription_format(data[:_HEAD])
        if format_:
            yield Member(info.filename, data, format_)
