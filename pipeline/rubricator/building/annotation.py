"""One document to be annotated: where it is, and all that annotation goes by, read from the files around it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from rubricator.annotation import Settings
from rubricator.building.authorities import load_authorities
from rubricator.building.places import found_authorities, relative
from rubricator.building.refusals import load_refusals, refusals_file
from rubricator.building.vocabularies import vocabulary_for
from rubricator.diagnostics import Diagnostic, has_errors


@dataclass(frozen=True, slots=True)
class Errand:
    """A document, the file that its annotated form goes to, its authority files, and what holds for all documents."""

    document: Path
    target: Path
    authorities: tuple[Path, ...]
    common: Settings

    @property
    def refusals(self) -> Path:
        """The file of what was refused in reviews."""
        return refusals_file(self.document, next(iter(self.authorities), None))


def errand(document: Path, target: Path, authorities: tuple[Path, ...], common: Settings) -> Errand:
    """Return the errand for a document, with the authority file found if none is given."""
    return Errand(document, target, authorities or found_authorities(document), common)


def load_settings(one: Errand, data: bytes) -> tuple[Settings | None, tuple[Diagnostic, ...]]:
    """Return by what to annotate the document with these bytes, None if a file for it is faulty. Raises OSError."""
    people, unsure = load_authorities(one.authorities)
    refused, unreadable = load_refusals(one.refusals)
    found = unsure + unreadable
    if has_errors(found):
        return None, found
    hrefs = tuple(relative(file, one.target) for file in one.authorities)
    vocabulary = vocabulary_for(data, one.document)
    return replace(one.common, authority=people, hrefs=hrefs, vocabulary=vocabulary, refused=refused), found
