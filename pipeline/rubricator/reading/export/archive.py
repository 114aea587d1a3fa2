"""An archive of pages → the pages in their order: that of METS, else their numbers, else their names.

Nothing is unpacked to disk, and no more is read than a document can have: an archive of a few kilobytes can hold gigabytes.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.reading.export.file import pages_in_file
from rubricator.reading.export.metadata import description_in
from rubricator.reading.export.mets import Listed, listed_in
from rubricator.reading.export.names import natural, shown
from rubricator.reading.layout.formats import ALTO, METADATA, METS, PAGE, transcription_format
from rubricator.reading.layout.pages import PagesRead
from rubricator.source import Position

UNUSABLE = Rule(
    "READ160",
    Severity.ERROR,
    "The archive cannot be read",
    "A transcription that ends in .zip is the export of a document from Transkribus, eScriptorium or another program: PAGE or "
    "ALTO XML, a file for each page. It may not be damaged or encrypted, nor hold more than a document can have.",
    hint="export the document anew, as PAGE XML, and give the archive as it comes",
    wrong="images.zip, which has only photographs",
    right="export.zip with page/0001.xml, page/0002.xml, mets.xml",
)
TWICE = Rule(
    "READ161",
    Severity.INFO,
    "The archive has the same pages twice",
    "Programs can export one document as PAGE and as ALTO XML at once. PAGE is read, since it says more.",
    hint="nothing to do, unless the two differ",
    wrong="page/0001.xml and alto/0001.xml",
    right="page/0001.xml",
)
LIST = Rule(
    "READ162",
    Severity.WARNING,
    "The archive is not as its METS file says",
    "METS lists the pages of a document in their order. What it lists is missing, or there are pages that it does not list: these "
    "are read after the others.",
    hint="export the document anew, or correct mets.xml",
    wrong="page/0007.xml, in mets.xml but not in the archive",
    right="the same pages in both",
)
RULES = (UNUSABLE, TWICE, LIST)

_LARGEST = 64_000_000
_LARGEST_TOGETHER = 500_000_000
_MOST = 100_000
_START = Position(1, 1)
_HEAD = 4096
_ERRORS = (BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError, zlib.error)


@dataclass(frozen=True, slots=True)
class Member:
    """A file of the archive that has pages, or lists them: its name, its bytes, and its format."""

    name: str
    data: bytes
    format: str


class _UnusableError(Exception):
    """The archive cannot be read, for this reason."""


def pages_in_archive(name: str, data: bytes) -> PagesRead | tuple[Diagnostic, ...]:
    """Return the pages of an archive, or why there are none. A page that cannot be read is an error of all."""
    try:
        members = _members(data)
    except _UnusableError as reason:
        return (at_position(name, _START, UNUSABLE, str(reason)),)
    chosen, twice = _chosen(name, members)
    if not chosen:
        return (at_position(name, _START, UNUSABLE, "the archive has no PAGE or ALTO XML"),)
    lists = [listed_in(member.name, member.data) for member in members if member.format == METS]
    ordered, findings = _ordered(name, members, chosen, lists)
    read = [pages_in_file(f"{name}/{shown(member.name)}", member.data) for member in ordered]
    refused = [finding for one in read if not isinstance(one, PagesRead) for finding in one]
    if refused:
        return tuple(refused)
    found = [one for one in read if isinstance(one, PagesRead)]
    pages = tuple(page for one in found for page in one.pages)
    description = description_in(
        (member.format, member.data) for member in members if member.format in (METADATA, METS)
    )
    return PagesRead(pages, (*twice, *findings, *(finding for one in found for finding in one.findings)), description)


def _members(data: bytes) -> list[Member]:
    """Return the files with pages or lists of pages, by their names."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if _may_have_pages(info)]
            _check(infos)
            return list(_read(archive, sorted(infos, key=lambda info: natural(info.filename))))
    except _ERRORS as error:
        raise _UnusableError(f"the archive is damaged or encrypted ({error})") from error


def _may_have_pages(info: ZipInfo) -> bool:
    path = PurePosixPath(info.filename)
    return path.suffix.lower() == ".xml" and not any(
        part.startswith((".", "__MACOSX")) for part in path.parts if part != ".."
    )


def _check(infos: Sequence[ZipInfo]) -> None:
    large = next((info for info in infos if info.file_size > _LARGEST), None)
    if large:
        raise _UnusableError(f"{shown(large.filename)} in it is too large for a page: {large.file_size:,} bytes")
    if len(infos) > _MOST or sum(info.file_size for info in infos) > _LARGEST_TOGETHER:
        raise _UnusableError("the archive holds more than a document can have")


def _read(archive: ZipFile, infos: Iterable[ZipInfo]) -> Iterator[Member]:
    for info in infos:
        with archive.open(info) as file:
            data = file.read(info.file_size)
        format_ = transcription_format(data[:_HEAD])
        if format_:
            yield Member(info.filename, data, format_)


def _chosen(name: str, members: Sequence[Member]) -> tuple[list[Member], tuple[Diagnostic, ...]]:
    """Return the members to read: those in ALTO only where the page is not there as PAGE too."""
    stems = {_stem(member) for member in members if member.format == PAGE}
    doubles = [member for member in members if member.format == ALTO and _stem(member) in stems]
    names = {member.name for member in doubles}
    chosen = [member for member in members if member.format in (PAGE, ALTO) and member.name not in names]
    if not doubles:
        return chosen, ()
    count = "1 page is" if len(doubles) == 1 else f"{len(doubles)} pages are"
    message = f"{count} in the archive as PAGE and as ALTO; PAGE was read"
    return sorted(chosen, key=lambda member: natural(_stem(member))), (at_position(name, _START, TWICE, message),)


def _stem(member: Member) -> str:
    return PurePosixPath(member.name).name.lower().removesuffix(".xml").removesuffix(".alto").removesuffix(".page")


def _ordered(
    name: str, members: Sequence[Member], chosen: Sequence[Member], lists: Sequence[Listed]
) -> tuple[list[Member], tuple[Diagnostic, ...]]:
    """Return the chosen members in the order of the lists, those that they lack behind them; and where the two differ."""
    present = {member.name for member in members}
    by_name = {member.name: member for member in chosen}
    taken: dict[str, Member] = {}
    missing: list[str] = []
    for files in (files for listed in lists for files in listed.pages):
        found = [by_name[file] for file in files if file in by_name]
        taken |= {member.name: member for member in found[-1:]}
        missing += [] if present.intersection(files) else files[:1]
    known = frozenset(file for listed in lists for file in listed.files)
    left = [member for member in chosen if member.name not in taken]
    rest = [member for member in left if not taken or member.name not in known]
    findings = [f"{shown(file)} is listed in METS but not in the archive" for file in missing]
    findings += [f"{shown(member.name)} is not listed in METS; it is read last" for member in rest if taken]
    return [*taken.values(), *rest], tuple(at_position(name, _START, LIST, message) for message in findings)
