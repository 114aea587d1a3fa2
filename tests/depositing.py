"""Parts, and what closes them, for tests of packages: such as can be made in processes of their own."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path

from rubricator.deposit.closing import Closing, Written
from rubricator.deposit.package import Content, Job, Part
from rubricator.diagnostics import Diagnostic

TITLE = ("External-Description", "Letters,\n  and what became of them")


def jobs(number: int, size: int = 2000) -> list[Job]:
    """Return the jobs of parts of a few files each, which hold the same bytes at every call."""
    return [Job(f"letter-{n:04}", f"key {n} {size}", partial(part, n, size)) for n in range(number)]


def part(number: int, size: int = 2000, diagnostics: tuple[Diagnostic, ...] = ()) -> Part:
    """Return a part of four files: a text, something larger that comes in pieces, one in a folder, and an empty one."""
    name = f"letter-{number:04}"
    contents = (
        Content(f"edition/{name}.xml", f"<TEI n='{number}'/>\n".encode()),
        Content(f"edition/scans/{name}.bin", partial(noise, name, size)),
        Content(f"renderings/{name}/Überblick 100%.txt", f"Nr. {number}\n".encode()),
        Content(f"renderings/{name}/empty.txt", b""),
    )
    return Part(contents, ({"@id": f"edition/{name}.xml", "@type": "File", "name": name},), diagnostics)


def noise(seed: str, size: int) -> Iterator[bytes]:
    """Yield bytes that look like chance and are the same for the same seed."""
    for position in range(0, size, 32):
        yield sha256(f"{seed} {position}".encode()).digest()[: size - position]


def on_full_disk() -> Part:
    """Return a part while whose file is written the disk is full."""
    return Part((Content("edition/large.bin", partial(_full_after, 3)),), ())


def _full_after(pieces: int) -> Iterator[bytes]:
    yield from [b"x" * 1000] * pieces
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def raising(error: Exception) -> Part:
    """Raise an error where a part is to be made."""
    raise error


def fatal() -> Part:
    """End the process where a part is to be made."""
    os._exit(9)


def close(written: Written) -> Closing:
    """Return a crate that names all files, streamed from what is written."""
    return Closing((Content("ro-crate-metadata.json", partial(crate, written)),), (TITLE,))


def crate(written: Written) -> Iterator[bytes]:
    """Yield the metadata of a crate."""
    head = {"@context": "https://w3id.org/ro/crate/1.2/context", "@graph": []}
    yield json.dumps(head)[:-2].encode()
    separator = b""
    for part in written.parts():
        for entity in part.entities:
            yield separator + json.dumps(entity).encode()
            separator = b",\n"
    yield b"]}\n"


def tree(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all files in a folder by their paths."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
