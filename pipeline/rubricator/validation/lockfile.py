"""The lock file: the checksum of every schema on the web that a project is checked with, so that a check stays the same.

It is JSON, sorted, a line for each address, made to be kept in git:

    {
      "version": 1,
      "schemas": {
        "https://example.org/edition.rng": "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
      }
    }
"""

from __future__ import annotations

import json
import re
import stat
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from rubricator.relaxng.addresses import web_parts
from rubricator.relaxng.catalogentries import normalised
from rubricator.validation.writing import one_at_a_time, write_whole

_VERSION = 1
_MOST_BYTES = 1_000_000
_CHECKSUM = re.compile(r"sha256:[0-9a-f]{64}")

Checksums = Mapping[str, str]
"""Checksums by address, as ``web_key`` gives it."""

NONE_RECORDED: Checksums = MappingProxyType({})


class LockError(Exception):
    """A lock file that cannot be used; ``str()`` says why."""


def web_key(address: str) -> str:
    """Return an address on the web as the lock file has it: by https, without fragment and the usual port; "" for others."""
    parts = web_parts(address)
    if parts is None:
        return ""
    scheme, host, path, query = parts
    host = host.lower().removesuffix(":80" if scheme == "http" else "").removesuffix(":443")
    return normalised(f"https://{host}{path}{'?' if query else ''}{query}")


def checksum(data: bytes) -> str:
    """Return the checksum of a schema's bytes as the lock file writes it."""
    return f"sha256:{sha256(data).hexdigest()}"


def read_lock(path: Path | None) -> Checksums:
    """Return the checksums of a lock file, none if there is no such file. Raises LockError."""
    if path is None:
        return NONE_RECORDED
    try:
        status = path.stat()
    except FileNotFoundError:
        return NONE_RECORDED
    except (OSError, ValueError) as error:
        raise LockError(f"it cannot be read: {getattr(error, 'strerror', error)}") from None
    if not stat.S_ISREG(status.st_mode) or status.st_size > _MOST_BYTES:
        raise LockError("it is no file, or longer than a megabyte")
    return _read(path.absolute(), (status.st_ino, status.st_mtime_ns, status.st_size))


@cache
def _read(path: Path, _changed: tuple[int, ...]) -> Checksums:
    try:
        content = json.loads(path.read_bytes())
        schemas = content["schemas"] if content["version"] == _VERSION else None
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        raise LockError(f"it is not the JSON that “rubricator schema lock” writes, version {_VERSION}") from None
    if not isinstance(schemas, dict):
        raise LockError(f"it is not of version {_VERSION}")
    for address, value in schemas.items():
        if web_key(address) != address or not isinstance(value, str) or not _CHECKSUM.fullmatch(value):
            raise LockError(f"its entry for {address[:100]} is no https address with a SHA-256 checksum")
    return MappingProxyType(schemas)


def format_lock(checksums: Checksums) -> str:
    """Return a lock file with these checksums."""
    content = {"version": _VERSION, "schemas": dict(sorted(checksums.items()))}
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def record(path: Path, checksums: Checksums) -> None:
    """Add checksums to a lock file, which is made if needed, in place of those that it has for the same addresses.

    Several processes may do so at once. Raises LockError, OSError.
    """
    with one_at_a_time(path.absolute().parent):
        known = read_lock(path)
        if {**known, **checksums} != dict(known):
            write_whole(path, format_lock({**known, **checksums}).encode())
