"""What a package is made of in the benchmark: documents that are there already, each with what would be made of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from rubricator.deposit.closing import Closing, Written
from rubricator.deposit.package import Content, Job, Part

FILES = ("edition/{}.xml", "edition/{}.txt", "renderings/{}/{}.html", "renderings/{}/{}.bib")
"""The files of a document: TEI, transcription, page, citation."""

SIZES = (10_000, 5_000, 25_000, 500)
"""Their sizes in bytes, as in an edition of letters."""


def write_files(folder: Path, count: int) -> None:
    """Write the files of so many documents, no two alike."""
    for number in range(count):
        name = f"letter-{number:05}"
        for pattern, size in zip(FILES, SIZES, strict=True):
            path = folder / pattern.format(name, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            line = f"{name} {pattern} and what a line of it might say, if it said anything\n"
            path.write_bytes((line * (size // len(line) + 1)).encode()[:size])


def jobs(folder: Path, count: int) -> Iterator[Job]:
    """Yield the jobs of documents whose files are in a folder."""
    for number in range(count):
        name = f"letter-{number:05}"
        yield Job(name, "key", partial(part, folder, name))


def part(folder: Path, name: str) -> Part:
    """Return the part of a document: its files, copied, and an entity for each."""
    paths = [pattern.format(name, name) for pattern in FILES]
    entities = tuple({"@id": path, "@type": "File", "name": f"{name}: {path}"} for path in paths)
    return Part(tuple(Content(path, folder / path) for path in paths), entities)


def close(written: Written) -> Closing:
    """Return a crate of all entities, streamed."""
    return Closing((Content("ro-crate-metadata.json", partial(_crate, written)),))


def _crate(written: Written) -> Iterator[bytes]:
    yield b'{"@context": "https://w3id.org/ro/crate/1.2/context", "@graph": [\n'
    separator = b""
    for one in written.parts():
        for entity in one.entities:
            yield separator + json.dumps(entity).encode()
            separator = b",\n"
    yield b"]}\n"
