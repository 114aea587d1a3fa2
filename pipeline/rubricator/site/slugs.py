"""Names of files that stand beside each other wherever they are put, on systems too that do not tell capitals from small letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.source import Position

ALIKE = Rule(
    "SIT003",
    Severity.WARNING,
    "Documents whose names differ only in capitals or accents as they are written",
    "Their pages have names that Windows and macOS do not tell apart. Where the site is copied to such a system, one page is written over "
    "the other.",
    hint="rename one of them",
    wrong="tei/sources/letter.txt and tei/sources/Letter.txt",
    right="tei/sources/letter.txt and tei/sources/letter-to-anna.txt",
)
RULES = (ALIKE,)

_NOT_IN_A_NAME = re.compile(r"[^\w.·-]+")
_LONGEST = 60


def distinct(wanted: Iterable[str], taken: Iterable[str] = ()) -> Iterator[str]:
    """Yield names as they are wanted, as far as a file can have them; a number is put behind one that is taken already."""
    seen = {comparable(name) for name in taken}
    for name in map(_plain, wanted):
        free, number = name, 1
        while comparable(free) in seen:
            number += 1
            free = f"{name}-{number}"
        seen.add(comparable(free))
        yield free


def alphabetical(name: str) -> str:
    """Return a name as it is sorted: accents and capitals do not count, nor what stands before its first letter."""
    plain = "".join(one for one in unicodedata.normalize("NFD", name.casefold()) if not unicodedata.combining(one))
    return plain.lstrip("".join(one for one in set(plain) if not one.isalnum()))


def alike(documents: Iterable[Path]) -> Iterator[Diagnostic]:
    """Yield a finding for each document whose name some file systems do not tell from that of one before it."""
    first: dict[str, Path] = {}
    for path in documents:
        other = first.setdefault(comparable(path.stem), path)
        if other != path:
            message = f"some systems do not tell its name from that of {other}"
            yield at_position(str(path), Position(1, 1), ALIKE, message)


def comparable(name: str) -> str:
    """Return a name as the least discerning file system sees it."""
    return unicodedata.normalize("NFC", name).casefold()


def _plain(name: str) -> str:
    words = _NOT_IN_A_NAME.sub("-", unicodedata.normalize("NFC", name)).strip("-._")
    return words[:_LONGEST].rstrip("-._") or "somebody"
