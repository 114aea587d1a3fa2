"""METS: which files an export has for each page, in the order of the pages (METS 1.12, fileSec and structMap)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from rubricator.reading.layout.tree import Element, parse

_XML = ".xml"


@dataclass(frozen=True, slots=True)
class Listed:
    """The files of XML that a list has for each page, as names in the archive, and all of its files of XML."""

    pages: tuple[tuple[str, ...], ...]
    files: frozenset[str]


def listed_in(name: str, data: bytes) -> Listed:
    """Return what the METS file of a name in the archive lists; nothing if it cannot be read."""
    root, _ = parse(name, data)
    if root is None:
        return Listed((), frozenset())
    files = {ident: file for ident, file in _files(root, dirname(name)) if file.endswith(_XML)}
    maps = [tuple(_pages(structure, files)) for structure in root.each("structMap")]
    pages = next((found for found in maps if found), tuple((file,) for file in files.values()))
    return Listed(pages, frozenset(files.values()))


def _files(root: Element, folder: str) -> Iterator[tuple[str, str]]:
    for file in root.within("file"):
        for location in file.each("FLocat"):
            yield file.get("ID"), normpath(join(folder, unquote(location.get("href").removeprefix("file://"))))


def _pages(structure: Element, files: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield the files of each division that has some, in the order of the divisions."""
    for division in _divisions(structure):
        pointers = [(pointer, *pointer.within("area")) for pointer in division.each("fptr")]
        named = [files[one.get("FILEID")] for group in pointers for one in group if one.get("FILEID") in files]
        if named:
            yield tuple(dict.fromkeys(named))


def _divisions(parent: Element) -> Iterator[Element]:
    for division in _in_order(list(parent.each("div"))):
        yield division
        yield from _divisions(division)


def _in_order(divisions: Sequence[Element]) -> Sequence[Element]:
    orders = [division.get("ORDER") for division in divisions]
    if not all(order.isdecimal() and len(order) < 10 for order in orders):
        return divisions
    return [one for _, one in sorted(zip(map(int, orders), divisions, strict=True), key=lambda pair: pair[0])]
