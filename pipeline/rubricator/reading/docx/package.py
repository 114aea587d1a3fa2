"""The package: a zip archive of parts, and the relationships between them (ECMA-376, part 2).

A part is read into memory when it is asked for, and no more of it than a limit: what the archive claims of its size is not
believed. Nothing is unpacked to disk, and what lies outside of the archive is never opened.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import unquote

from lxml import etree

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.reading.archives import UNREADABLE
from rubricator.reading.docx.names import name_of
from rubricator.reading.docx.refusals import NOT_DOCX, START, protected, refused

DAMAGED = Rule(
    "READ132",
    Severity.ERROR,
    "A part of the DOCX is damaged",
    "The text of the document, or of its notes, lies in a part that cannot be unpacked or is not well-formed XML. Word would not "
    "open the file either. Nothing is read, since words could be missing.",
    hint="open it in a word processor that offers to repair it, and save it again, or fetch it anew from where it came",
    wrong="word/document.xml ends in the middle of an element",
    right="a file that a word processor opens without complaint",
)
INCOMPLETE = Rule(
    "READ133",
    Severity.WARNING,
    "A part of the DOCX could not be used",
    "A part that says how the text is meant, such as its styles, is missing, damaged, or there twice. The text itself is whole and is "
    "read; headings, lists or emphasis may not be known for what they are.",
    hint="open the file in a word processor and save it again",
    wrong="a file without word/styles.xml, whose headings are therefore paragraphs",
    right="a file with all of its parts",
)
TOO_LARGE = Rule(
    "READ134",
    Severity.ERROR,
    "A part of the DOCX is too large",
    "A small archive can hold gigabytes of the same character, made to fill a computer's memory. No text that a person wrote comes near "
    "the limits: 256 megabytes or ten million tags in one part.",
    hint="divide the document into several files",
    wrong="word/document.xml with 1 GB of spaces",
    right="word/document.xml with 300 kB of text",
)
RULES = (DAMAGED, INCOMPLETE, TOO_LARGE)

_LARGEST = 256 * 2**20
_MOST_TAGS = 10_000_000
_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part refers to: ``kind`` is the last word of its type, ``target`` a part's name or, if ``external``, an address."""

    kind: str
    target: str
    external: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A part read: its root element, None where it could not be read, and what was found wrong with it."""

    name: str
    root: etree._Element | None
    findings: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True)
class Package:
    """An archive: the name of its file for messages, and its members by their names in lower case."""

    name: str
    archive: zipfile.ZipFile
    members: Mapping[str, zipfile.ZipInfo]

    def __contains__(self, part: str) -> bool:
        return part.lower() in self.members

    def read(self, part: str, rule: Rule) -> Part:
        """Return a part as XML; what is wrong with it is a finding of ``rule``."""
        data = self._bytes(part, rule)
        if isinstance(data, Diagnostic):
            return Part(part, None, (data,))
        try:
            root = etree.fromstring(data, _parser())
        except etree.XMLSyntaxError as error:
            where = f"{part}, line {error.lineno}" + (f", column {error.offset}" if error.offset else "")
            return self._failed(part, rule, f"{where}: {error.msg}")
        if root.getroottree().docinfo.internalDTD is not None:
            return self._failed(part, rule, f"{part} has a document type declaration, which no part may have")
        return Part(part, root)

    def _bytes(self, part: str, rule: Rule) -> bytes | Diagnostic:
        member = self.members.get(part.lower())
        if member is None:
            return at_position(self.name, START, rule, f"the part {part} is missing")
        if member.flag_bits & _ENCRYPTED:
            return protected(self.name)
        try:
            with self.archive.open(member) as stream:
                data = stream.read(_LARGEST + 1)
        except UNREADABLE as error:
            return at_position(self.name, START, rule, f"{part} cannot be unpacked: {error or type(error).__name__}")
        if len(data) > _LARGEST:
            return at_position(self.name, START, TOO_LARGE, f"{part} has more than {_LARGEST // 2**20} megabytes")
        if data.count(b"<") > _MOST_TAGS:
            return at_position(self.name, START, TOO_LARGE, f"{part} has more than {_MOST_TAGS:,} tags")
        return data

    def _failed(self, part: str, rule: Rule, message: str) -> Part:
        return Part(part, None, (at_position(self.name, START, rule, message),))

    def relationships(self, part: str) -> tuple[Mapping[str, Relationship], tuple[Diagnostic, ...]]:
        """Return the relationships of a part by their identifiers (of the package itself: of the part ""), and findings."""
        folder, base = posixpath.split(part)
        name = posixpath.join(folder, "_rels", f"{base}.rels")
        if name not in self:
            return {}, ()
        found = self.read(name, INCOMPLETE)
        return {} if found.root is None else _relationships(found.root, folder), found.findings


def _parser() -> etree.XMLParser:
    """Return a parser that opens nothing and expands nothing."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )


def _relationships(root: etree._Element, folder: str) -> Mapping[str, Relationship]:
    return {
        one.get("Id", ""): Relationship(
            one.get("Type", "").rpartition("/")[2],
            one.get("Target", "") if one.get("TargetMode") == "External" else within(folder, one.get("Target", "")),
            one.get("TargetMode") == "External",
        )
        for one in root
        if name_of(one) == "rel:Relationship"
    }


def within(folder: str, target: str) -> str:
    """Return the name of the part that a target in a folder means: as a path, ``/`` being the package."""
    path = unquote(target.split("#")[0]).replace("\\", "/")
    return posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")


def open_package(name: str, data: bytes) -> tuple[Package | None, tuple[Diagnostic, ...]]:
    """Return the package in a file, and findings; None where there is no archive."""
    refusal = refused(name, data)
    if refusal:
        return None, (refusal,)
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        names = [(info, info.filename.replace("\\", "/").lstrip("/")) for info in archive.infolist()]
    except UNREADABLE as error:
        return None, (at_position(name, START, NOT_DOCX, f"the file is a damaged zip archive: {error}", DAMAGED.hint),)
    package = Package(name, archive, {member.lower(): info for info, member in names})
    twice = [member for member, count in Counter(member.lower() for _, member in names).items() if count > 1]
    message = "the part {} is there more than once, and the last is read"
    return package, tuple(at_position(name, START, INCOMPLETE, message.format(member)) for member in twice)
