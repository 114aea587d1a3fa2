"""The algorithms of checksums, by the names that manifests have (RFC 8493, 2.4)."""

from __future__ import annotations

import hashlib
import re

_NOT_IN_NAMES = re.compile("[^a-z0-9]")
_OF_ANY_LENGTH = "shake"
_ALIASES = {"blake2b512": "blake2b", "blake2s256": "blake2s"}


def normal_name(name: str) -> str:
    """Return the name of an algorithm as manifests have it: ``sha512`` for SHA-512."""
    return _NOT_IN_NAMES.sub("", name.lower())


def library_name(name: str) -> str | None:
    """Return what ``hashlib`` calls an algorithm, None if it does not have it."""
    wanted = normal_name(name)
    wanted = _ALIASES.get(wanted, wanted)
    candidates = (known for known in hashlib.algorithms_guaranteed if not known.startswith(_OF_ANY_LENGTH))
    return next((known for known in candidates if normal_name(known) == wanted), None)


def digits(algorithm: str) -> int:
    """Return how many hexadecimal digits a digest has, by hashlib's name of its algorithm."""
    return 2 * hashlib.new(algorithm, usedforsecurity=False).digest_size
