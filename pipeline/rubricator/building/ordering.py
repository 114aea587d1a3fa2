"""Giving out a document: what a worker is to make of it, with the bytes it is made of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rubricator.building.digests import digest_of
from rubricator.building.ledger import NOT_MADE
from rubricator.building.places import SCHEMAS, Place
from rubricator.building.survey import SOURCE, Found
from rubricator.building.task import CHANGED, TEI, Task
from rubricator.diagnostics import UnusableError, at_position
from rubricator.source import Position
from rubricator.validation.assigning import Assignments


@dataclass(frozen=True, slots=True)
class Order:
    """A task, and what was known of its document when it was given out."""

    task: Task
    found: Found


def task_for(place: Place, found: Found) -> Task:
    """Return what is to be made of a document. Raises OSError, and UnusableError if it changes under our hands."""
    if found.is_master:
        document = place.document.read_bytes()
        source = place.source.read_bytes() if found.is_edited and TEI in found.stale else b""
        is_outdated = found.is_edited and found.origin != found.digest(SOURCE)
        return Task(place, source, document, found.stale, digest_of(document), True, is_outdated)
    same = found.entry.targets.get(TEI, NOT_MADE).digest
    source = place.source.read_bytes()
    if TEI in found.stale:
        return Task(place, source, None, found.stale, same)
    document = place.document.read_bytes()
    if digest_of(document) != same:
        raise UnusableError((at_position(str(place.document), Position(1, 1), CHANGED, CHANGED.title),))
    return Task(place, source, document, found.stale, same)


def schemas_for(place: Place, assignments: Assignments) -> tuple[Path, ...]:
    """Return the files of the schemas that a document will be validated against, as far as can be told. Raises OSError."""
    if place.document.is_file():
        return assignments.schemas_of(place.document, place.document.read_bytes())[0].files
    return tuple(place.schemas / name for name in SCHEMAS)
