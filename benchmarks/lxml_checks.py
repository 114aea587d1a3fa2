"""Schematron and links with lxml alone, as a project would write it: the peer of ``checking.py``.

python benchmarks/lxml_checks.py SCHEMA.sch [--processes 1] FILE...

Prints a line for each finding: file, line, and what found it. Links are looked at when the identifiers of all files are known.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lxml import etree
from lxml.isoschematron import Schematron  # type: ignore[import-not-found]  # lxml-stubs leave it out

_SVRL = "{http://purl.oclc.org/dsdl/svrl}"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_IDENTIFIED = etree.XPath("//*[@xml:id]")
_ATTRIBUTES = ("target", "ref", "corresp", "resp", "who")
_POINTING = etree.XPath(f"//*[{' or '.join('@' + name for name in _ATTRIBUTES)}]")


@dataclass(frozen=True, slots=True)
class Read:
    """What one file gives: its identifiers, its pointers with their lines, and the lines that break rules."""

    path: str
    identifiers: frozenset[str]
    pointers: tuple[tuple[int, str], ...]
    broken: tuple[int, ...]


@cache
def _schematron(path: str) -> Schematron:
    return Schematron(etree.parse(path), store_report=True)


def read(schema: str, paths: Sequence[str]) -> list[Read]:
    """Read files and apply the schema to them."""
    return [_read(schema, path) for path in paths]


def _read(schema: str, path: str) -> Read:
    tree = etree.parse(path)
    identifiers = frozenset(element.get(_XML_ID, "") for element in _elements(_IDENTIFIED(tree)))
    pointers = tuple(
        (_line(element), pointer)
        for element in _elements(_POINTING(tree))
        for name in _ATTRIBUTES
        for pointer in element.get(name, "").split()
    )
    schematron = _schematron(schema)
    schematron.validate(tree)
    return Read(path, identifiers, pointers, tuple(broken(schematron.validation_report, tree)))


def broken(report: etree._ElementTree, document: etree._ElementTree) -> Iterator[int]:
    """Yield the lines of a document that break rules, by what a report in SVRL says of it."""
    for outcome in report.iter(f"{_SVRL}failed-assert", f"{_SVRL}successful-report"):
        yield from (_line(element) for element in _elements(document.xpath(outcome.get("location", "."))))


def _elements(found: object) -> Iterator[etree._Element]:
    assert isinstance(found, list), "these expressions select nodes"
    return (node for node in found if isinstance(node, etree._Element))


def _line(element: etree._Element) -> int:
    return element.sourceline if isinstance(element.sourceline, int) else 0


def lost(reads: Sequence[Read]) -> Iterator[tuple[str, int]]:
    """Yield the file and line of each pointer that leads to nothing."""
    identifiers = {Path(one.path).name: one.identifiers for one in reads}
    for one in reads:
        for line, pointer in one.pointers:
            file, has_fragment, name = pointer.partition("#")
            if ":" in file or not has_fragment:
                continue
            if name not in identifiers.get(file or Path(one.path).name, ()):
                yield one.path, line


def main() -> None:
    """Print what is found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("schema")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("files", nargs="+")
    arguments = parser.parse_args()
    count = arguments.processes
    if count == 1:
        reads = read(arguments.schema, arguments.files)
    else:
        with ProcessPoolExecutor(count) as executor:
            share = -(-len(arguments.files) // count)
            parts = [arguments.files[start : start + share] for start in range(0, len(arguments.files), share)]
            reads = [one for part in executor.map(read, [arguments.schema] * count, parts) for one in part]
    for one in reads:
        for line in one.broken:
            print(f"{one.path}:{line}:rule")
    for path, line in lost(reads):
        print(f"{path}:{line}:link")


if __name__ == "__main__":
    main()
