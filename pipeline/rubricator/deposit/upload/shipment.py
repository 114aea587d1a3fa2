"""What of a package is uploaded: the ZIP file, or the files of the folder, and the metadata for the draft."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from rubricator.deposit.layout import DEPOSIT

RECORD = f"{DEPOSIT}/invenio.json"
"""Where in the payload the record for InvenioRDM is."""

MOST_FILES = 100
"""What InvenioRDM takes unless it is set up otherwise."""

_MOST_BYTES_OF_A_RECORD = 10_000_000


class RecordError(ValueError):
    """Metadata that are not there or cannot be read; ``str()`` says why."""


class ChangedError(Exception):
    """A file that is not the one it was when the upload began; ``str()`` is its name."""


@dataclass(frozen=True, slots=True)
class Item:
    """A file to upload, under the name that it gets in the draft, as it was when the upload began."""

    name: str
    path: Path
    size: int
    changed: int

    def has(self, checksum: str) -> bool:
        """Return whether a checksum, ``ALGORITHM:HEX``, is that of the file. Raises ChangedError, OSError."""
        algorithm, _, digest = checksum.partition(":")
        if algorithm not in hashlib.algorithms_guaranteed or algorithm.startswith("shake"):
            return False
        self.check()
        return _digest(self.path, algorithm, self.changed, self.size) == digest.lower()

    def check(self) -> None:
        """Raise ChangedError unless the file is as it was. Raises OSError."""
        status = self.path.stat()
        if (status.st_size, status.st_mtime_ns) != (self.size, self.changed):
            raise ChangedError(self.name)


@dataclass(frozen=True, slots=True)
class Shipment:
    """What is uploaded of a package: its files, and the record for InvenioRDM."""

    items: tuple[Item, ...]
    record: Mapping[str, object]


def items_of(package: Path) -> tuple[Item, ...]:
    """Return the files of a package in the order of their names. Raises OSError."""
    if package.is_file():
        return (_item(package.name, package),)
    found = [Path(folder, name) for folder, _, names in os.walk(package, onerror=_raise) for name in names]
    return tuple(_item(path.relative_to(package).as_posix(), path) for path in sorted(found))


def record_of(package: Path, file: Path | None = None) -> Mapping[str, object]:
    """Return the record for InvenioRDM that a package has, or that of a file instead. Raises RecordError, OSError."""
    try:
        data = json.loads(_bytes(package, file))
    except ValueError as error:
        raise RecordError(f"the record is no JSON: {error}") from None
    if not isinstance(data, dict) or not isinstance(data.get("metadata"), dict):
        raise RecordError("the record has no metadata, as InvenioRDM's API takes them")
    return data


def _bytes(package: Path, file: Path | None) -> bytes:
    if file is not None:
        return file.read_bytes()
    if package.is_file():
        return _member(package)
    try:
        return (package / "data" / RECORD).read_bytes()
    except FileNotFoundError:
        raise RecordError(f"it has no data/{RECORD}") from None


def _member(package: Path) -> bytes:
    """Return the record in a ZIP file, where the package is in a folder of its own (BagIt 1.0, 4.2) or at the top."""
    try:
        with ZipFile(package) as archive:
            names = [name for name in archive.namelist() if f"/{name}".endswith(f"/data/{RECORD}")]
            if not names:
                raise RecordError(f"it has no data/{RECORD}")
            with archive.open(min(names, key=len)) as member:
                return member.read(_MOST_BYTES_OF_A_RECORD)
    except (BadZipFile, NotImplementedError) as error:
        raise RecordError(f"it cannot be read: {error}") from None


def _item(name: str, path: Path) -> Item:
    status = path.stat()
    return Item(name, path, status.st_size, status.st_mtime_ns)


@cache
def _digest(path: Path, algorithm: str, _changed: int, _size: int) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, algorithm).hexdigest()


def _raise(error: OSError) -> None:
    raise error
