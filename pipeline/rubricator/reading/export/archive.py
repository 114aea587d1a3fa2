"""An archive of pages → the pages in their order: that of METS, else that of their names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.reading.export.file import pages_in_file
from rubricator.reading.export.members import Member, UnusableArchiveError, members_of
from rubricator.reading.export.metadata import description_in
from rubricator.reading.export.mets import Listed, listed_in
from rubricator.reading.export.names import natural, shown
from rubricator.reading.layout.formats import ALTO, METADATA, METS, PAGE
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

_START = Position(1, 1)


def pages_in_archive(name: str, data: bytes) -> PagesRead | tuple[Diagnostic, ...]:
    """Return the pages of an archive, or why there are none. A page that cannot be read is an error of all."""
    try:
        members = members_of(data)
    except UnusableArchiveError as reason:
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
