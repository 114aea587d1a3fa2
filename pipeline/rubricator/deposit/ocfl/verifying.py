"""Verifying a storage root, ours or another's: whether its objects have the files that their inventories list, and no other.

Whether an inventory follows the specification in everything is left to validators of OCFL; here it is looked at for what was
changed, added or lost.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from hashlib import file_digest
from pathlib import Path

from rubricator.deposit.ocfl.inventories import DECLARATION, INVENTORY, Inventory, InventoryError, read_inventory
from rubricator.deposit.ocfl.rules import ADDED, CHANGED, LOST, UNUSABLE
from rubricator.diagnostics import Diagnostic, Rule, at_position
from rubricator.source import Position

_LEFT_ALONE = ("extensions", "logs")
"""Folders of a root or an object that may hold what they like (sections 3.8, 3.9 and 4.4)."""


def is_store(folder: Path) -> bool:
    """Return whether a folder says that it is a storage root."""
    return any(folder.glob("0=ocfl_[0-9]*"))


def verify_store(root: Path) -> Iterator[Diagnostic]:
    """Yield what was changed, added or lost in a storage root. Raises OSError."""
    objects = 0
    for folder, folders, names in os.walk(root, onerror=_raise):
        place = Path(folder)
        folders.sort()
        if any(name.startswith(DECLARATION) for name in names):
            objects += 1
            folders.clear()
            yield from _verify_object(place)
        elif place == root:
            folders[:] = [name for name in folders if name not in _LEFT_ALONE]
        else:
            yield from (_at(place / name, ADDED, "This belongs to no object.") for name in sorted(names))
    if not objects:
        yield _at(root, LOST, "There is no object in the storage root.")


def _verify_object(folder: Path) -> Iterator[Diagnostic]:
    try:
        inventory = read_inventory(folder)
    except InventoryError as error:
        yield _at(error.path, UNUSABLE, f"{error}.")
        return
    there = dict(_files(folder))
    yield from _compared(inventory.listed, there)
    yield from _inventories(folder, inventory, there)
    others = there.keys() - inventory.listed.keys() - inventory.own
    yield from (_at(there[name], ADDED, "No inventory lists this file.") for name in sorted(others))


def _compared(listed: Mapping[str, tuple[str, str]], there: Mapping[str, Path]) -> Iterator[Diagnostic]:
    for name, (algorithm, digest) in sorted(listed.items()):
        if name in there and _digest(there[name], algorithm) != digest:
            yield _at(there[name], CHANGED, "The file is not the one that the inventory lists.")


def _inventories(folder: Path, inventory: Inventory, there: Mapping[str, Path]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the files of an object that no inventory lists, and what lacks altogether."""
    for name in sorted({*inventory.listed, *inventory.needed} - there.keys()):
        yield _at(folder / name, LOST, "The file is not there.")
    yield from (
        _at(path, CHANGED, "It says something else.") for path in _declarations(there) if not _is_declared(path)
    )
    copy = there.get(f"{inventory.head}/{INVENTORY}")
    if copy is not None and copy.read_bytes() != inventory.data:
        yield _at(copy, CHANGED, "The inventory of the last version is not that of the object.")
    for version in inventory.versions:
        if f"{version}/{INVENTORY}" in there:
            try:
                read_inventory(folder / version)
            except InventoryError as error:
                yield _at(error.path, UNUSABLE, f"{error}.")


def _declarations(there: Mapping[str, Path]) -> Iterator[Path]:
    yield from (path for name, path in there.items() if name.startswith(DECLARATION))


def _is_declared(path: Path) -> bool:
    """Return whether the file that declares an object says what its name does (NAMASTE; section 3.2)."""
    return path.read_bytes() == f"{path.name.removeprefix('0=')}\n".encode()


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield the files of an object by their paths in it."""
    for place, folders, names in os.walk(folder, onerror=_raise):
        if Path(place) == folder:
            folders[:] = [name for name in folders if name not in _LEFT_ALONE]
        for name in names:
            path = Path(place, name)
            yield path.relative_to(folder).as_posix(), path


def _digest(path: Path, algorithm: str) -> str:
    with path.open("rb") as stream:
        return file_digest(stream, algorithm).hexdigest()


def _at(path: Path, rule: Rule, message: str) -> Diagnostic:
    return at_position(str(path), Position(1, 1), rule, message)


def _raise(error: OSError) -> None:
    raise error
