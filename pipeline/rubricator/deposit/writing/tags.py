"""The tag files of a bag: the manifests, what the bag says of itself, and at last that it is one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha512
from pathlib import Path

from rubricator import program_version
from rubricator.deposit.bagit.naming import DECLARATION, INFO, manifest, tag_manifest
from rubricator.deposit.bagit.paths import PAYLOAD, encoded
from rubricator.deposit.package import Content
from rubricator.deposit.writing.copying import write_content
from rubricator.deposit.writing.journal import Journal

_ALGORITHM = "sha512"
_DECLARED = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_UNITS = ("bytes", "kB", "MB", "GB", "TB")


def write_tags(bag: Path, journal: Journal, info: Iterable[tuple[str, str]], day: date | None) -> None:
    """Write the tag files of a bag whose payload is written. The declaration comes last: before it there is no bag."""
    described = Content(INFO, _text(_elements(journal, info, day)))
    listed = Content(manifest(_ALGORITHM), lambda: _payload_lines(journal))
    written = [write_content(bag, content) for content in (described, listed)]
    digests = {file.path: file.sha512 for file in written} | {DECLARATION: sha512(_DECLARED).hexdigest()}
    lines = (_line(digest, path) for path, digest in sorted(digests.items()))
    write_content(bag, Content(tag_manifest(_ALGORITHM), b"".join(lines)))
    write_content(bag, Content(DECLARATION, _DECLARED))


def _payload_lines(journal: Journal) -> Iterator[bytes]:
    return (_line(file.sha512, PAYLOAD + file.path) for file in journal.payload())


def _line(digest: str, path: str) -> bytes:
    return f"{digest}  {encoded(path)}\n".encode()


def _elements(journal: Journal, info: Iterable[tuple[str, str]], day: date | None) -> Iterator[tuple[str, str]]:
    size, number = journal.totals()
    yield from info
    yield "Bag-Software-Agent", f"Rubricator {program_version()}"
    if day is not None:
        yield "Bagging-Date", day.isoformat()
    yield "Bag-Size", _for_people(size)
    yield "Payload-Oxum", f"{size}.{number}"


def _text(elements: Iterable[tuple[str, str]]) -> bytes:
    """Return elements as lines, each value in one: readers differ in how they join a value that goes on in the next."""
    return "".join(f"{label}: {' '.join(value.split())}\n" for label, value in elements if value.strip()).encode()


def _for_people(size: int) -> str:
    amount, units = float(size), iter(_UNITS)
    unit = next(units)
    while amount >= 1000 and unit != _UNITS[-1]:
        amount, unit = amount / 1000, next(units)
    return f"{size} bytes" if unit == "bytes" else f"{amount:.1f} {unit}"
