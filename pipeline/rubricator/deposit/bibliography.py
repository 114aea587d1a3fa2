"""The citations of all documents of a package in one file, each known by a key of its own."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from itertools import count

from rubricator.deposit.closing import Written
from rubricator.rendering import CITATIONS

BIBTEX, CSL = "bibliography.bib", "bibliography.json"

_ENTRY = re.compile(r"^(@\w+\{)([^,\s]+)", re.MULTILINE)


def bibtex(written: Written) -> Iterator[bytes]:
    """Yield the entries for BibTeX."""
    unique = _unique()
    for entry in _citations(written, CITATIONS["bibtex"].suffix):
        yield _ENTRY.sub(lambda found: found[1] + unique(found[2]), entry, count=1).encode() + b"\n"


def csl_json(written: Written) -> Iterator[bytes]:
    """Yield the items for a citation processor, as one array with an item a line."""
    unique = _unique()
    before = b"[\n"
    for text in _citations(written, CITATIONS["csl-json"].suffix):
        for item in json.loads(text):
            yield before + json.dumps({**item, "id": unique(str(item["id"]))}, ensure_ascii=False).encode()
            before = b",\n"
    yield b"[]\n" if before == b"[\n" else b"\n]\n"


def _citations(written: Written, suffix: str) -> Iterator[str]:
    for part in written.parts():
        # A longer suffix may end in the same letters: of several the shortest path is the format's own.
        paths = sorted((file.path for file in part.files if file.path.endswith(suffix)), key=len)
        if paths:
            yield written.read(paths[0]).decode()


def _unique() -> Callable[[str], str]:
    """Return a function that gives each key back, with a number where it had been given before."""
    given: set[str] = set()

    def unique(key: str) -> str:
        found = next(one for one in _numbered(key) if one not in given)
        given.add(found)
        return found

    return unique


def _numbered(key: str) -> Iterator[str]:
    yield key
    yield from (f"{key}-{number}" for number in count(2))
