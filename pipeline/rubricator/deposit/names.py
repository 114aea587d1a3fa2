"""Names of files that a package cannot have, or cannot have together."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.source import Position

ALIKE = Rule(
    "DEP002",
    Severity.ERROR,
    "Two documents that would have one name in the package",
    "What is made of a document stands in a folder with its name, without the suffix. These two differ in nothing but the suffix, "
    "in capitals, or in how an accent is written; on many systems one would be written over the other.",
    hint="rename one of them, or put it into another folder",
    wrong="rubricator deposit Letter.xml letter.xml --output package",
    right="rubricator deposit letter-1.xml letter-2.xml --output package",
    reference="RFC 8493, 5.1.2 and 6.1.2",
)
UNFIT = Rule(
    "DEP003",
    Severity.ERROR,
    "A file name that a package cannot have",
    "The manifests of a package are text in UTF-8 with a path in each line, and are read on every system. The name has a control "
    "character or a backslash in it, or is not in UTF-8.",
    hint="rename the file, or its folder",
    wrong="a file whose name has a line end in it",
    right="letter-1.xml",
    reference="RFC 8493, 2.1.3 and 5.1.2",
)
RULES = (ALIKE, UNFIT)

_UNFIT = re.compile(r"[\x00-\x1f\x7f\\\ud800-\udfff]")


def check_names(documents: Iterable[tuple[Path, str]], others: Iterable[tuple[Path, str]]) -> tuple[Diagnostic, ...]:
    """Return what is wrong with names; both are files and their places, the first those of documents."""
    documents = tuple(documents)
    return (*_unfit((*documents, *others)), *_alike(documents))


def _unfit(files: Iterable[tuple[Path, str]]) -> Iterator[Diagnostic]:
    for path, place in files:
        if _UNFIT.search(place):
            yield _at(path, UNFIT, f"{_shown(place)} cannot be the name of a file in a package")


def _alike(documents: Iterable[tuple[Path, str]]) -> Iterator[Diagnostic]:
    taken: dict[str, Path] = {}
    for path, place in documents:
        first = taken.setdefault(_folded(place), path)
        if first != path:
            yield _at(path, ALIKE, f"{_shown(str(first))} and {_shown(str(path))} would have one name in the package")


def _folded(place: str) -> str:
    """Return what the places of two documents have in common if they cannot both be used."""
    return unicodedata.normalize("NFC", str(PurePosixPath(place).with_suffix(""))).casefold()


def _shown(name: str) -> str:
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", name)


def _at(path: Path, rule: Rule, message: str) -> Diagnostic:
    return at_position(str(path), Position(1, 1), rule, message)
