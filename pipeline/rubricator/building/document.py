"""One document: its file read and sent through the stages. Nothing is written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from rubricator.authority import Authority
from rubricator.building.companions import companions_of
from rubricator.building.places import SCHEMAS, Place
from rubricator.building.report import Figures
from rubricator.building.seal import REFUSED, is_as_written
from rubricator.building.stages import ENCODING, keep_edited, rendering, validating
from rubricator.building.work import Stages, Work, run
from rubricator.diagnostics import Diagnostic, at_position
from rubricator.recognition import NO_CORPUS, Corpus
from rubricator.rendering import EDITION, Companions, Custom, Format
from rubricator.source import Position
from rubricator.transcription import Headnote, Note
from rubricator.validation.assigning import NONE_ASSIGNED, Assignments


def work_on(
    place: Place, data: bytes, authority: Authority, companions: Companions, corpus: Corpus = NO_CORPUS
) -> Work:
    """Return a transcription, given as the bytes of its file, at the beginning of its way."""
    return Work(
        name=str(place.source),
        data=data,
        target=place.document,
        ident=place.ident,
        authority=authority,
        links=place.links,
        companions=companions,
        corpus=corpus,
    )


def encode_document(place: Place, authority: Authority, stages: Stages = ENCODING, corpus: Corpus = NO_CORPUS) -> Work:
    """Read a transcription's file and encode it by these stages. Raises OSError."""
    return run(stages, work_on(place, place.source.read_bytes(), authority, companions_of(place, {}), corpus))


def preview_document(
    place: Place,
    authority: Authority,
    stages: Stages = ENCODING,
    custom: Custom | None = None,
    formats: Mapping[str, Format] = EDITION,
    assignments: Assignments = NONE_ASSIGNED,
) -> Work:
    """Return what a build in these formats would come to; it is not validated where there are no schemas yet. Raises OSError.

    ``custom`` is what the project has over our stylesheets, ``assignments`` say which schemas hold.
    """
    data = place.source.read_bytes()
    work = run(stages, work_on(place, data, authority, companions_of(place, formats, custom)))
    if work.stopped:
        return work
    if place.document.is_file():
        work = keep_edited(work, place.document.read_bytes())
    is_judged = assignments.assigned(place.document) is not None or (place.schemas / SCHEMAS[0]).is_file()
    return run((*(validating(assignments) if is_judged else ()), *rendering(formats.values())), work)


def figures_of(work: Work) -> Figures | None:
    """Return what was read and found on a document's way through the stages, None if the transcription was refused."""
    source = work.transcription.source
    if not source.name:
        return None
    persons = [mention for mention in work.mentions if mention.kind == "persName"]
    return Figures(
        characters=len(source.text),
        encoding=source.encoding,
        persons=len(persons),
        people=len({mention.entity for mention in persons if mention.entity}),
        dates=len(work.mentions) - len(persons),
        notes=sum(isinstance(block, Note | Headnote) for block in work.transcription.blocks),
    )


def refusal(target: Path) -> tuple[Diagnostic, ...]:
    """Return a finding if ``target`` holds a document that a person has edited: it must not be written over."""
    if not target.is_file() or is_as_written(target.read_bytes()):
        return ()
    return (at_position(str(target), Position(1, 1), REFUSED, REFUSED.title),)
