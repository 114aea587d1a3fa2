"""Making a storage root with a package in it, so that it comes under its name whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from rubricator.building.files import check_writable, write_atomically
from rubricator.building.locking import LockedError, locked
from rubricator.deposit.ocfl.inventory import CONTENT, Version, inventory_files, inventory_of
from rubricator.deposit.ocfl.layout import place_of, root_files
from rubricator.deposit.writing.refusals import IN_USE, refuse
from rubricator.deposit.writing.workplace import check_free
from rubricator.diagnostics import Diagnostic, has_errors

Diagnostics = tuple[Diagnostic, ...]


def write_store(target: Path, write: Callable[[Path], Diagnostics], version: Callable[[], Version]) -> Diagnostics:
    """Make a storage root of the package that ``write`` makes at a path it is given; return the findings of that.

    ``version`` is asked for when the package is made. With an error among the findings there is no storage root. Raises
    UnusableError if something else has the target's name or another run makes it, and what ``write`` raises; OSError leaves
    what is done beside the target for the next run.
    """
    check_writable(target)
    check_free(target)
    place = target.absolute().with_name(f".{target.name}.store")
    try:
        with locked(place / "lock"):
            findings = _write(place, write, version)
            if not has_errors(findings):
                (place / "root").rename(target)
            shutil.rmtree(place)
    except LockedError:
        refuse(target, IN_USE, "Another run is making this storage root.")
    return findings


def _write(place: Path, write: Callable[[Path], Diagnostics], version: Callable[[], Version]) -> Diagnostics:
    bag, root = place / "bag", place / "root"
    for unfinished in (bag, root):
        if unfinished.exists():
            shutil.rmtree(unfinished)
    findings = write(bag)
    if not has_errors(findings):
        _enclose(bag, root, version())
    return findings


def _enclose(bag: Path, root: Path, version: Version) -> None:
    """Move a bag into an object of a new storage root. What makes them such is written last."""
    object_root = root / place_of(version.identifier)
    inventory = inventory_of(bag, version)
    content = object_root / CONTENT
    content.parent.mkdir(parents=True)
    bag.rename(content)
    _write_files(content.parent, inventory_files(inventory))
    _write_files(object_root, inventory_files(inventory))
    _write_files(object_root, (("0=ocfl_object_1.1", b"ocfl_object_1.1\n"),))
    _write_files(root, root_files())


def _write_files(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    for name, data in files:
        write_atomically(folder / name, data)
