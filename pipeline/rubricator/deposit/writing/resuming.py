"""Taking over what an interrupted run has made: parts whose key is the same and whose files are as they were written."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from hashlib import file_digest
from pathlib import Path

from rubricator.deposit.closing import WrittenFile
from rubricator.deposit.package import Job
from rubricator.deposit.writing.journal import Journal
from rubricator.deposit.writing.workplace import Workplace


def take_over(place: Workplace, journal: Journal, jobs: Iterable[Job]) -> None:
    """Leave in the journal and in the payload what need not be made again, and nothing else."""
    wanted = {job.name: job.key for job in jobs}
    journal.forget_closing()
    for name, key in journal.keys().items():
        if wanted.get(name) != key or not all(_is_intact(place.payload, file) for file in journal.files_of(name)):
            journal.forget(name)
    _clear_around(place)
    _clear_payload(place.payload, journal)


def _is_intact(payload: Path, file: WrittenFile) -> bool:
    path = payload / file.path
    try:
        if path.is_symlink() or path.stat().st_size != file.size:
            return False
        with path.open("rb") as stream:
            return file_digest(stream, "sha512").hexdigest() == file.sha512
    except OSError:
        return False


def _clear_around(place: Workplace) -> None:
    """Remove what closes a bag, the declaration first: without it nothing is one."""
    place.archive.unlink(missing_ok=True)
    if place.bag.exists():
        (place.bag / "bagit.txt").unlink(missing_ok=True)
        for path in place.bag.iterdir():
            if path != place.payload:
                _remove(path)


def _clear_payload(payload: Path, journal: Journal) -> None:
    for folder, folders, names in os.walk(payload, topdown=False):
        for name in names:
            path = Path(folder, name)
            if not journal.has(path.relative_to(payload).as_posix()):
                path.unlink()
        for name in folders:
            path = Path(folder, name)
            if path.is_symlink():
                path.unlink()
            elif not any(path.iterdir()):
                path.rmdir()


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()
