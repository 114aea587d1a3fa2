"""A document on its way through stages, and what is known of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter, time

from rubricator.authority import Authority
from rubricator.building.report import Span
from rubricator.diagnostics import Diagnostic
from rubricator.encoding import Links
from rubricator.recognition import NO_CORPUS, Corpus
from rubricator.recognition.mention import Mention
from rubricator.rendering import ALONE, Companions
from rubricator.source import Source
from rubricator.transcription import Description, Transcription
from rubricator.validation.schemas import Schemas

_NOTHING_READ = Transcription(Source("", ""), (), Description())


@dataclass(frozen=True, slots=True)
class Work:
    """A document on its way.

    ``name`` is the transcription's path as messages have it, ``target`` the document's. ``corpus`` is what other
    transcriptions say of names. ``companions`` is what its outputs are told. ``schemas`` are those it was validated
    against. ``spans`` are the times of the stages that ran. ``stopped``: no later stage can do anything.
    """

    name: str
    data: bytes
    target: Path
    ident: str
    authority: Authority
    links: Links
    companions: Companions = ALONE
    corpus: Corpus = NO_CORPUS
    transcription: Transcription = _NOTHING_READ
    mentions: tuple[Mention, ...] = ()
    document: bytes = b""
    schemas: Schemas = field(default_factory=Schemas)
    renderings: Mapping[str, str] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    spans: tuple[Span, ...] = ()
    stopped: bool = False


Stage = Callable[[Work], Work]
Stages = tuple[tuple[str, Stage], ...]


def run(stages: Stages, work: Work) -> Work:
    """Send a document through the stages, each timed, until one stops it."""
    for name, stage in stages:
        if work.stopped:
            break
        start, clock = time(), perf_counter()
        work = stage(work)
        work = replace(work, spans=(*work.spans, Span(name, start, perf_counter() - clock)))
    return work
