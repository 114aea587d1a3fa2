"""Pictures in a DOCX or in the archive of an export: which the text names, which can be taken out, and taking them out.

Each is unpacked once while the text is read, within limits, so that nothing is named that cannot be had. Source: for the kinds, the
signatures of their files; the kinds are those that browsers show.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from io import BytesIO
from pathlib import PurePosixPath
from urllib.parse import unquote
from zipfile import ZipFile

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_offset, at_position, in_order
from rubricator.reading.archives import UNREADABLE
from rubricator.source import Position
from rubricator.transcription import Attachment, Transcription

PICTURE = Rule(
    "READ141",
    Severity.INFO,
    "A picture stays in the file",
    "The pictures in a DOCX, or in the archive of an export, are written beside the TEI document, if it is written to a file. This one "
    "is not: it is of a kind that browsers do not show, such as EMF, or is damaged, or the document goes to standard output. What the "
    "file says of the picture is in the message.",
    hint="take the picture out of the archive, save it as PNG or JPEG, and let a graphic of the encoded document point to it",
    wrong="a drawing in EMF, or: rubricator encode letter.docx > letter.xml",
    right="a drawing in PNG, and: rubricator encode letter.docx --output-dir tei",
)
RULES = (PICTURE,)

_ZIP = b"PK"
_LARGEST = 64_000_000
"""Bytes of a picture."""
_SLACK = 64_000_000
"""Bytes that the pictures may have together beyond twice those of their archive: pictures are compressed as they are."""
_KINDS: Mapping[str, re.Pattern[bytes]] = {
    suffix: re.compile(signature, re.DOTALL)
    for suffix, signature in {
        ".png": rb"\x89PNG\r\n\x1a\n",
        ".jpg": rb"\xff\xd8\xff",
        ".gif": rb"GIF8[79]a",
        ".webp": rb"RIFF.{4}WEBP",
        ".avif": rb".{4}ftypavi[fs]",
    }.items()
}
_UNFIT = re.compile(r"[^A-Za-z0-9]+")
_LONGEST_STEM = 60
_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a picture stays in the file; without a hint that of the rule holds."""

    words: str
    hint: str = ""


_UNSHOWN = Reason("browsers do not show this kind")
_ABSENT = Reason("it is not there", "insert the picture anew, and save the file")
_TOO_LARGE = Reason("it is too large", "make the picture smaller, or of a better compressed kind, such as JPEG")


def attached(transcription: Transcription, data: bytes) -> tuple[Transcription, tuple[Diagnostic, ...]]:
    """Return a transcription with the pictures that its file holds, and findings about those that cannot be taken out."""
    if not data.startswith(_ZIP):
        return transcription, ()
    try:
        with ZipFile(BytesIO(data)) as archive:
            found = _Archive(archive, 2 * len(data) + _SLACK).pictures(_addresses(transcription))
    except UNREADABLE:
        return transcription, ()
    pictures = tuple(one for one in found.values() if isinstance(one, Attachment))
    reasons = {address: one for address, one in found.items() if isinstance(one, Reason)}
    return replace(transcription, attachments=pictures), staying(transcription, reasons)


def staying(transcription: Transcription, reasons: Mapping[str, Reason]) -> tuple[Diagnostic, ...]:
    """Return findings about pictures that stay in the file, by their addresses, for these reasons."""
    name = transcription.source.name
    images = [one for one in transcription.images if one.address in reasons]
    pages = [one.image for one in transcription.surfaces if one.image in reasons]
    findings = []
    for image in images:
        said = f" (“{image.description}”)" if image.description else ""
        reason = reasons[image.address]
        what = f"the picture {image.address.removeprefix('#')}{said} is not taken out of the file: {reason.words}"
        findings.append(at_offset(transcription.source, image.offset, PICTURE, what, reason.hint))
    for reason in dict.fromkeys(reasons[page] for page in pages):
        first, *others = (page for page in pages if reasons[page] == reason)
        more = f" and {len(others)} more are" if others else " is"
        what = f"the picture of a page {first}{more} not taken out of the file: {reason.words}"
        findings.append(at_position(name, Position(1, 1), PICTURE, what, reason.hint))
    return in_order(name, findings)


def unpacked(data: bytes, attachments: Iterable[Attachment]) -> Iterator[tuple[Attachment, bytes]]:
    """Yield what pictures hold, one after the other, of the archive that they were found in."""
    with ZipFile(BytesIO(data)) as archive:
        for one in attachments:
            with archive.open(one.member) as file:
                yield one, file.read(_LARGEST)


def is_named_after(name: str, data: bytes) -> bool:
    """Return whether a file has a name that was made for what it holds."""
    return PurePosixPath(name).stem.endswith(f"-{_digits(data)}")


def _addresses(transcription: Transcription) -> Iterator[str]:
    """Yield the addresses that may lead into the archive: of images in the text to parts of it, of pages to files beside theirs."""
    yield from (one.address for one in transcription.images if one.address.startswith("#"))
    yield from (one.image for one in transcription.surfaces if one.image)


@dataclass
class _Archive:
    """An archive, and how many bytes may still be unpacked."""

    archive: ZipFile
    left: int

    def pictures(self, addresses: Iterable[str]) -> dict[str, Attachment | Reason]:
        """Return the pictures at addresses, or why one cannot be had; what is no address of a file in the archive is not there."""
        members: dict[str, list[str]] = {}
        for name in self.archive.namelist():
            path = name.replace("\\", "/").lstrip("/").lower()
            members.setdefault(f"#{path}", []).append(name)
            if "__macosx/" not in path:
                members.setdefault(path.rpartition("/")[2], []).append(name)
        found: dict[str, Attachment | Reason] = {}
        for address in dict.fromkeys(addresses):
            # Pages may lie in another folder of the archive than their pictures; one name twice would be a guess.
            named = members.get(_key(address), [])
            if len(set(named)) == 1:
                found[address] = self._picture(address, named[0])
            elif address.startswith("#"):
                found[address] = _ABSENT
        return found

    def _picture(self, address: str, member: str) -> Attachment | Reason:
        try:
            with self.archive.open(member) as file:
                data = file.read(min(_LARGEST, self.left) + 1)
        except UNREADABLE as error:
            return Reason(f"it is damaged or encrypted ({error})")
        if len(data) > min(_LARGEST, self.left):
            return _TOO_LARGE
        self.left -= len(data)
        kind = next((suffix for suffix, signature in _KINDS.items() if signature.match(data)), "")
        return Attachment(address, member, _name(member, data, kind)) if kind else _UNSHOWN


def _key(address: str) -> str:
    """Return what an address is looked up by; that of a page may be a path on the machine of whoever transcribed it."""
    return (address if address.startswith("#") else re.split(r"[/\\]", unquote(address))[-1]).lower()


def _name(member: str, data: bytes, suffix: str) -> str:
    """Return the name of a file for a picture: letters and figures of its own, and eight digits of what it holds."""
    stem = _UNFIT.sub("-", PurePosixPath(member.replace("\\", "/")).stem)[:_LONGEST_STEM].strip("-") or "picture"
    return f"{stem}-{_digits(data)}{suffix}"


def _digits(data: bytes) -> str:
    return sha256(data).hexdigest()[:_DIGITS]
