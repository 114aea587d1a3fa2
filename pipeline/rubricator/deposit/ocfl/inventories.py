"""Reading inventories of objects, whoever wrote them (OCFL 1.0 and 1.1, sections 3.5 to 3.7)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rubricator.deposit.bagit.paths import is_plain

DECLARATION = "0=ocfl_object_"
"""How the name of the file begins by which a folder says that it is an object."""

INVENTORY = "inventory.json"
_ALGORITHMS = ("sha512", "sha256")


class InventoryError(ValueError):
    """An inventory that cannot be relied on; ``str()`` says why, ``path`` is the file at fault."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(reason)
        self.path = path


@dataclass(frozen=True, slots=True)
class Inventory:
    """An inventory: its bytes, the versions it tells of and the last of them.

    ``listed`` are the files with the algorithm and the digest of each; ``own`` are the paths that an object may have besides
    them, ``needed`` those that it must have.
    """

    data: bytes
    head: str
    versions: tuple[str, ...]
    listed: Mapping[str, tuple[str, str]]
    own: frozenset[str]
    needed: frozenset[str]


def read_inventory(folder: Path) -> Inventory:
    """Return the inventory in a folder, if its digest is the one that stands beside it. Raises InventoryError, OSError."""
    path = folder / INVENTORY
    data = _bytes(path)
    try:
        said = json.loads(data)
        algorithm, head, versions = said["digestAlgorithm"], said["head"], tuple(said["versions"])
        listed = {name: (algorithm, digest.lower()) for digest, names in said["manifest"].items() for name in names}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InventoryError(path, f"The inventory is none: {error}") from None
    if algorithm not in _ALGORITHMS or head not in versions or not all(map(is_plain, (*listed, *versions))):
        raise InventoryError(path, "The inventory does not follow the specification")
    _check(folder, algorithm, data)
    return Inventory(data, head, versions, listed, *_others(folder, algorithm, versions))


def _others(folder: Path, algorithm: str, versions: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the paths that an object may have besides what is listed, and those of them that it must have."""
    of_versions = {f"{version}/{name}" for version in versions for name in _pair(algorithm)}
    declaration = {path.name for path in folder.glob(f"{DECLARATION}*")}
    needed = {*_pair(algorithm), *declaration}
    # A version that has an inventory has its digest, too.
    half = {name for name in of_versions if any((folder / other).exists() for other in _partners(name, algorithm))}
    return frozenset(needed | of_versions), frozenset(needed | half)


def _partners(name: str, algorithm: str) -> Iterator[str]:
    folder = name.rpartition("/")[0]
    yield from (f"{folder}/{other}" for other in _pair(algorithm) if f"{folder}/{other}" != name)


def _pair(algorithm: str) -> tuple[str, str]:
    return INVENTORY, f"{INVENTORY}.{algorithm}"


def _check(folder: Path, algorithm: str, data: bytes) -> None:
    sidecar = folder / f"{INVENTORY}.{algorithm}"
    words = _bytes(sidecar).split()
    if len(words) != 2 or words[1] != INVENTORY.encode():
        raise InventoryError(sidecar, "The digest of the inventory is none")
    if words[0].lower() != hashlib.new(algorithm, data).hexdigest().encode():
        raise InventoryError(folder / INVENTORY, f"The inventory is not the one that {sidecar.name} was made of")


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise InventoryError(path, "The file is not there") from None
