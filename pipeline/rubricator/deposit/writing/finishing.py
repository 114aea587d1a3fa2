"""Putting a finished package under its name, after everything of it is on the disk."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from rubricator.deposit.writing.archiving import write_archive
from rubricator.deposit.writing.workplace import Workplace, restore


def deliver(place: Workplace) -> None:
    """Put the finished bag under the target's name, as an archive or a folder. What stood there before is replaced."""
    if place.is_archive:
        write_archive(place.archive, place.bag, place.target.stem)
        place.archive.replace(place.target)
    else:
        _wait_for_disk(place.bag)
        _replace_folder(place)
    _sync_folder(place.target.parent)


def _replace_folder(place: Workplace) -> None:
    if place.target.exists():
        if place.replaced.exists():  # a run was killed while it removed it
            shutil.rmtree(place.replaced)
        place.target.rename(place.replaced)
    try:
        place.bag.rename(place.target)
    finally:
        restore(place)


def _wait_for_disk(folder: Path) -> None:
    """Wait until all that is written is on the disk. Asked for each file, it would take longer than writing them."""
    if hasattr(os, "sync"):
        os.sync()
        return
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("r+b") as file:
                os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
