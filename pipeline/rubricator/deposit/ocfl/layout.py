"""Where an object is in a storage root: the layout extension 0003, hashed n-tuples and the identifier as a folder.

https://ocfl.github.io/extensions/0003-hash-and-id-n-tuple-storage-layout.html, with the values that it has by default.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import PurePosixPath

_EXTENSION = "0003-hash-and-id-n-tuple-storage-layout"
_TUPLE, _TUPLES = 3, 3
_LONGEST = 100
_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")


def place_of(identifier: str) -> PurePosixPath:
    """Return where the object of an identifier is, relative to the storage root."""
    digest = sha256(identifier.encode()).hexdigest()
    tuples = (digest[start : start + _TUPLE] for start in range(0, _TUPLE * _TUPLES, _TUPLE))
    name = "".join(chr(byte) if byte in _SAFE else f"%{byte:02x}" for byte in identifier.encode())
    return PurePosixPath(*tuples, name if len(name) <= _LONGEST else f"{name[:_LONGEST]}-{digest}")


def root_files() -> Iterator[tuple[str, bytes]]:
    """Yield the files by which a storage root says that it is one and how objects are found in it (sections 4.1 and 4.2)."""
    configuration = {
        "extensionName": _EXTENSION,
        "digestAlgorithm": "sha256",
        "tupleSize": _TUPLE,
        "numberOfTuples": _TUPLES,
    }
    description = "Objects are found by the SHA-256 digest of their identifiers, in folders named like these."
    yield "ocfl_layout.json", _json({"extension": _EXTENSION, "description": description})
    yield f"extensions/{_EXTENSION}/config.json", _json(configuration)
    yield "0=ocfl_1.1", b"ocfl_1.1\n"


def _json(data: Mapping[str, object]) -> bytes:
    return (json.dumps(data, indent=2) + "\n").encode()
