"""What a build says of each document: figures only, so that the reports of many stay small."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rubricator.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Span:
    """The time that a stage took: ``start`` in seconds since 1970, ``seconds`` its length."""

    name: str
    start: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Figures:
    """What was read and found: ``people`` counts those whom the ``persons`` mentions name.

    A TEI document that is its own source has an ``encoding`` of nothing and no mentions.
    """

    characters: int
    encoding: str
    persons: int
    people: int
    dates: int
    notes: int


@dataclass(frozen=True, slots=True)
class Written:
    """A file that belongs to the result; ``changed`` is False when it held the same bytes already."""

    path: Path
    changed: bool


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a document in a build.

    ``name`` is its name without a suffix; ``source`` the file it is made of; ``document`` its TEI file. ``figures`` is None if the
    source was refused. ``schemas`` are the files it was validated against. ``made`` are the targets that were made anew
    (``tei``, ``findings``, and formats), none if everything was up to date; ``targets`` counts all that it has. ``written``
    are the files of those made; ``removed`` are outputs that were made before and are not any more. ``spans`` say when; ``worker``
    by whom, empty if nothing was made. ``failed``: it could not be read or written, or made at all, and everything
    is as it was before.
    """

    name: str
    source: Path
    document: Path
    figures: Figures | None
    diagnostics: tuple[Diagnostic, ...]
    schemas: tuple[Path, ...]
    targets: int
    made: tuple[str, ...] = ()
    written: tuple[Written, ...] = ()
    removed: tuple[Path, ...] = ()
    spans: tuple[Span, ...] = ()
    worker: str = ""
    failed: bool = False
