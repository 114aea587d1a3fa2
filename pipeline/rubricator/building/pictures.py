"""The pictures that a document shows: the files beside it or below, and what is wrong with the others.

A site and a package take along what is found here, to the same place beside the document, so that its addresses lead there too.
Nothing else is ever opened for it: a document comes from whoever wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urldefrag

from rubricator.building.addresses import Address, addresses_in
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.source import Position

MISSING = Rule(
    "PIC001",
    Severity.WARNING,
    "A picture that is not there",
    "The document shows a picture in a file that does not exist, so that neither a site nor a package can have it.",
    hint="put the file there, or correct the address; addresses are relative to the document, with / between folders",
    wrong='<graphic url="images/page1.jpg"/>   (and the file is images/page-1.jpg)',
    right='<graphic url="images/page-1.jpg"/>',
    reference="https://tei-c.org/release/doc/tei-p5-doc/en/html/ref-graphic.html",
)
OUTSIDE = Rule(
    "PIC002",
    Severity.WARNING,
    "A picture that is not taken along",
    "A site and a package have the pictures that lie beside the document or below, at the same places. Files elsewhere are not opened, "
    "be it by .., from the root, or through a link, since any document could carry them off; nor is what is no picture by its name, or "
    "no file.",
    hint="put the picture into the folder of the document, or below, and let the address lead there",
    wrong='<graphic url="../scans/page-1.jpg"/>',
    right='<graphic url="scans/page-1.jpg"/>',
    reference="docs/deposit.md",
)
ELSEWHERE = Rule(
    "PIC003",
    Severity.INFO,
    "A picture on the web",
    "The address leads to another place than the edition, from which nothing is fetched: a package is without the picture.",
    hint="download the picture into the folder of the document, if it is to be kept with it",
    wrong='<graphic url="https://images.example.org/page-1.jpg"/>',
    right='<graphic url="images/page-1.jpg"/>',
    reference="docs/deposit.md",
)
RULES = (MISSING, OUTSIDE, ELSEWHERE)

SHOWN = (
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".tif", ".tiff", ".jp2", ".mp3", ".ogg", ".mp4", ".webm",
)  # fmt: skip
"""What a site may have for its readers, recordings too: nothing that is a document itself, or a page, or runs scripts as SVG may."""
KEPT = (*SHOWN, ".svg", ".pdf")
"""What a package may have, which nobody serves."""

_OF_A_MACHINE = re.compile(r"file:|[A-Z]:", re.IGNORECASE)
_WITHIN = ("#", "data:")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its path from the folder of the document, with ``/`` between folders, and the file."""

    path: str
    file: Path


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures of a document, each once, in the order of the document, and the findings about the others."""

    files: tuple[Picture, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class _Lack:
    """Why there is no picture at an address; the words follow addresses, and without a hint that of the rule holds."""

    rule: Rule
    words: str
    hint: str = ""


_MISSING = _Lack(MISSING, "not there")
_OUTSIDE = _Lack(OUTSIDE, "outside of the folder of the document")
_UNFIT = _Lack(
    OUTSIDE,
    "not of a kind that is taken along, by the end of the name",
    "save it as .png or .jpg, and let the address lead there; a site has no SVG, which can run scripts",
)
_NO_FILE = _Lack(OUTSIDE, "no file that can be copied", "put a picture there that is a file of its own")
_ELSEWHERE = _Lack(ELSEWHERE, "elsewhere, and not fetched")


def pictures_of(document: Path, data: bytes, kinds: Collection[str]) -> Pictures:
    """Return the pictures that a TEI document with these bytes shows; ``kinds`` are the ends of names that are taken along."""
    return pictures_at(document, addresses_in(data), kinds)


def pictures_at(file: Path, addresses: Iterable[Address], kinds: Collection[str]) -> Pictures:
    """Return the pictures at the addresses in a file. What lacks for one reason is one finding.

    What is within the file itself, an element or data in the address, is none.
    """
    found: dict[str, Picture] = {}
    lacking: dict[_Lack, dict[str, Position]] = {}
    for one in addresses:
        if one.address.startswith(_WITHIN):
            continue
        picture = _picture(file.parent, one.address, kinds)
        if isinstance(picture, Picture):
            found.setdefault(picture.path, picture)
        else:
            lacking.setdefault(picture, {}).setdefault(one.address, one.position)
    return Pictures(tuple(found.values()), tuple(_told(file, lack, named) for lack, named in lacking.items()))


def _told(file: Path, lack: _Lack, named: dict[str, Position]) -> Diagnostic:
    first, *others = named
    more = f" and {len(others)} more are" if others else " is"
    return at_position(str(file), named[first], lack.rule, f"“{first}”{more} {lack.words}", lack.hint)


def _picture(folder: Path, address: str, kinds: Collection[str]) -> Picture | _Lack:
    """Return the picture at an address that is relative to a folder, or why there is none."""
    if scheme := _SCHEME.match(address):
        return _OUTSIDE if _OF_A_MACHINE.fullmatch(scheme[0]) else _ELSEWHERE
    path = unquote(urldefrag(address).url.partition("?")[0])
    if path.startswith("/") or "\\" in path or ".." in path.split("/"):
        return _OUTSIDE
    inside = PurePosixPath(path)
    if inside.suffix.lower() not in kinds:
        return _UNFIT
    # A name may be too long, or have what no name can; links may lead in a circle.
    with suppress(OSError, ValueError, RuntimeError):
        return _at(folder, inside)
    return _MISSING


def _at(folder: Path, inside: PurePosixPath) -> Picture | _Lack:
    file = folder / inside
    real = file.resolve()
    if not real.is_relative_to(folder.resolve()):
        return _OUTSIDE
    if not real.exists():
        return _MISSING
    return Picture(inside.as_posix(), file) if real.is_file() else _NO_FILE
