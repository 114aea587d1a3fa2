"""Where a package is made: in a folder beside the target, so that it comes under the target's name whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rubricator.building.locking import LockedError, locked, wait_until_free
from rubricator.deposit.verifying import is_untouched
from rubricator.deposit.writing.refusals import IN_USE, OCCUPIED, refuse


@dataclass(frozen=True, slots=True)
class Workplace:
    """The folder in which a package for a target is made; it stays when a run is interrupted."""

    target: Path

    @property
    def is_archive(self) -> bool:
        """Whether the package is to be an archive, by the suffix of the target; else it is a folder."""
        return self.target.suffix.lower() == ".zip"

    @property
    def folder(self) -> Path:
        """The folder itself, hidden."""
        return self.target.with_name(f".{self.target.name}.partial")

    @property
    def bag(self) -> Path:
        """The bag that is being made."""
        return self.folder / "bag"

    @property
    def payload(self) -> Path:
        """The payload of the bag."""
        return self.bag / "data"

    @property
    def journal(self) -> Path:
        """The journal of what is made."""
        return self.folder / "journal"

    @property
    def archive(self) -> Path:
        """The archive of the bag that is being made."""
        return self.folder / "bag.zip"

    @property
    def replaced(self) -> Path:
        """What stood under the target's name, while the new package takes its place."""
        return self.folder / "replaced"

    @property
    def presence(self) -> Path:
        """The file that the processes at work here hold."""
        return self.folder / "presence"

    def clear(self) -> None:
        """Remove all that was made here, and the folder."""
        shutil.rmtree(self.folder)


@contextmanager
def workplace(target: Path) -> Iterator[Workplace]:
    """Give the place to make a package for a target in, to one run at a time. Raises UnusableError if another is at it.

    Processes of a run that was killed are waited for: they end by themselves.
    """
    place = Workplace(target.absolute())
    try:
        with locked(place.folder / "lock"):
            wait_until_free(place.presence)
            yield place
    except LockedError:
        refuse(target, IN_USE, "Another run is making this package.")


def restore(place: Workplace) -> None:
    """Put back what a run that was killed had moved out of the way, if nothing has come in its place."""
    if place.replaced.exists() and not place.target.exists():
        place.replaced.rename(place.target)


def check_replaceable(place: Workplace) -> None:
    """Raise UnusableError if the target's name is taken, unless by a package of the same kind that nobody has changed."""
    target = place.target
    if place.is_archive and target.is_dir():
        refuse(target, OCCUPIED, "This is a folder, and an archive is to be written.")
    is_of_kind = target.is_file() is place.is_archive
    if not (target.exists() and is_of_kind and is_untouched(target)):
        check_free(target)


def check_free(target: Path) -> None:
    """Raise UnusableError if the target's name is taken, unless by an empty folder."""
    if target.exists() and not (target.is_dir() and not any(target.iterdir())):
        message = "Something else is there, or a package that was changed since it was made."
        refuse(target, OCCUPIED, message)
