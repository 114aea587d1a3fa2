"""The inventory of an object whose first and only version is a bag (OCFL 1.1, section 3.5)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import file_digest, sha512
from pathlib import Path

from rubricator.deposit.bagit.naming import manifest, tag_manifest
from rubricator.deposit.bagit.paths import decoded

ALGORITHM = "sha512"
INVENTORY = "inventory.json"
CONTENT = "v1/content"


@dataclass(frozen=True, slots=True)
class Version:
    """What is said of a version: of which object, when it was made (RFC 3339), why, and by whom, with a URI of who that is."""

    identifier: str
    created: str
    message: str
    user: str
    address: str


def inventory_of(bag: Path, version: Version) -> bytes:
    """Return the inventory of an object with a bag as its content; the digests are those of the bag. Raises OSError."""
    state: dict[str, list[str]] = {}
    for path, digest in sorted(_digests(bag)):
        state.setdefault(digest, []).append(path)
    said = {
        "id": version.identifier,
        "type": "https://ocfl.io/1.1/spec/#inventory",
        "digestAlgorithm": ALGORITHM,
        "head": "v1",
        "manifest": {digest: [f"{CONTENT}/{path}" for path in paths] for digest, paths in state.items()},
        "versions": {"v1": _said(version, state)},
    }
    return (json.dumps(said, indent=1, ensure_ascii=False) + "\n").encode()


def inventory_files(inventory: bytes) -> tuple[tuple[str, bytes], ...]:
    """Return an inventory and the file beside it that has its digest (section 3.6), by their names."""
    sidecar = f"{sha512(inventory).hexdigest()} {INVENTORY}\n".encode()
    return ((INVENTORY, inventory), (f"{INVENTORY}.{ALGORITHM}", sidecar))


def _said(version: Version, state: Mapping[str, list[str]]) -> Mapping[str, object]:
    return {
        "created": version.created,
        "message": version.message,
        "user": {"name": version.user, "address": version.address},
        "state": state,
    }


def _digests(bag: Path) -> Iterator[tuple[str, str]]:
    """Yield the paths of all files of a bag with their digests: what the manifests list, and the one that lists them."""
    tags = bag / tag_manifest(ALGORITHM)
    yield from _listed(bag / manifest(ALGORITHM))
    yield from _listed(tags)
    with tags.open("rb") as stream:
        yield tags.name, file_digest(stream, ALGORITHM).hexdigest()


def _listed(manifest_: Path) -> Iterator[tuple[str, str]]:
    with manifest_.open(encoding="utf-8", newline="\n") as lines:
        for line in lines:
            digest, _, path = line.rstrip("\n").partition("  ")
            yield decoded(path), digest
