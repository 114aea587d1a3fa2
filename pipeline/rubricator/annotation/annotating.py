"""The whole of annotation, as functions of bytes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rubricator.annotation.evidence import evidence_of
from rubricator.annotation.proposals import Proposal, proposals_of
from rubricator.annotation.settings import Settings
from rubricator.annotation.tags import apart, inserted
from rubricator.diagnostics import Diagnostic
from rubricator.reading.tei import TeiFile, read_tei


@dataclass(frozen=True, slots=True)
class Annotated:
    """A file annotated: its bytes (None if it could not be read), what was added, and the findings."""

    document: bytes | None
    added: tuple[Proposal, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Proposed:
    """A file with what could be added to it; ``file`` is None if it could not be read."""

    file: TeiFile | None
    proposals: tuple[Proposal, ...]
    diagnostics: tuple[Diagnostic, ...]


def annotate(name: str, data: bytes, settings: Settings) -> Annotated:
    """Mark up the names and dates of a TEI file that are not marked up yet; ``name`` is the file's name for messages.

    The result without the tags added is ``data`` again, byte for byte, and annotating it once more adds nothing: where
    what was added makes more names known, these are looked for at once.
    """
    file, found = read_tei(name, data)
    if file is None:
        return Annotated(None, (), found)
    evidence = evidence_of(name, data, file.tree)
    proposals, doubts = proposals_of(file, evidence, settings)
    data, added = insert(file, proposals), proposals
    while any(map(_teaches, proposals)):
        file = _again(name, data)
        learned = evidence_of(name, data, file.tree)
        if learned == evidence:
            break
        evidence = learned
        proposals, _ = proposals_of(file, evidence, settings)
        data, added = insert(file, proposals), added + proposals
    return Annotated(data, added, found + doubts)


def propose(name: str, data: bytes, settings: Settings) -> Proposed:
    """Return what could be marked up in a file, without doing it."""
    file, found = read_tei(name, data)
    if file is None:
        return Proposed(None, (), found)
    proposals, doubts = proposals_of(file, evidence_of(name, data, file.tree), settings)
    return Proposed(file, proposals, found + doubts)


def insert(file: TeiFile, proposals: Iterable[Proposal]) -> bytes:
    """Return the bytes of a file with the tags of the proposals, and nothing else, added."""
    tags = apart(proposal.tags for proposal in proposals)
    return file.decoded.encode(inserted(file.decoded.text, tags))


def _again(name: str, data: bytes) -> TeiFile:
    """Read a file that is as it was but for tags that were added."""
    file, _ = read_tei(name, data)
    assert file is not None
    return file


def _teaches(proposal: Proposal) -> bool:
    """Return whether the document knows a person by one more name when this is added."""
    return "ref" in proposal.tags.attributes or "key" in proposal.tags.attributes
