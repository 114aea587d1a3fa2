"""What a worker is given and gives back: the bytes of a document's files in, the bytes of what is made of them out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rubricator.building.places import Place
from rubricator.building.report import Figures, Span
from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.transcription import Attachment

CHANGED = Rule(
    "BLD005",
    Severity.ERROR,
    "A file was changed while the edition was built",
    "A file that documents depend on, such as the authority file, was changed between the start of the build and the moment at "
    "which it was needed. What was made of the new content would be taken for made of the old, so the document was left as it is.",
    hint="run the same command again",
    wrong="rubricator build   (and tei/persons.xml is saved in an editor meanwhile)",
    right="rubricator build   (when the file is saved)",
)
RULES = (CHANGED,)

TEI, FINDINGS = "tei", "findings"
"""The targets that every document has, beside those of its formats."""


@dataclass(frozen=True, slots=True)
class Task:
    """A document to work on.

    ``source`` is its transcription; ``document`` is the TEI document as it stands, None if it is to be encoded. ``is_master``: it
    stands for itself, whatever the transcription says, which ``is_outdated`` if it was changed after the document. ``stale`` are the
    targets to make: all of them, unless the document has the digest ``same``.
    """

    place: Place
    source: bytes
    document: bytes | None
    stale: frozenset[str]
    same: str
    is_master: bool = False
    is_outdated: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """A document whose files could not be read, so that there is nothing to work on."""

    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """What was made for a target: the content of its file, None if there is to be none, and the findings."""

    data: bytes | None
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a document: ``targets`` are those that were made. With a ``failure`` nothing was.

    ``pictures`` are those that the transcription's file holds, if it was encoded. ``figures`` are None where they are those of
    before: the document was not encoded anew, and nobody has edited it.
    """

    targets: Mapping[str, Made] = field(default_factory=dict)
    figures: Figures | None = None
    schemas: tuple[Path, ...] = ()
    pictures: tuple[Attachment, ...] = ()
    spans: tuple[Span, ...] = ()
    worker: str = ""
    failure: tuple[Diagnostic, ...] = ()
