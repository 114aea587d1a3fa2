"""Whether the files of a package can have their names on every system."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rubricator.deposit.bagit.paths import unportable
from rubricator.deposit.writing.journal import Journal
from rubricator.deposit.writing.refusals import ALIKE, UNPORTABLE
from rubricator.diagnostics import Diagnostic, at_position
from rubricator.source import Position


def unfit_names(target: Path, journal: Journal) -> Iterator[Diagnostic]:
    """Yield what is to be said of the names in a package, of each name once."""
    place = str(target), Position(1, 1)
    for first, second, *_ in journal.alike():
        yield at_position(*place, ALIKE, f"On some systems {first} and {second} are one file.")
    for name in dict.fromkeys(unportable(file.path) for file in journal.payload()):
        if name:
            yield at_position(*place, UNPORTABLE, f"Not every system has files with the name {name!r}.")
