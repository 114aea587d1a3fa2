"""One document built: its files read, sent through the stages, and written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from rubricator.authority import Authority
from rubricator.building.companions import companions_of
from rubricator.building.files import write_atomically
from rubricator.building.places import SCHEMAS, Place, provide_schemas
from rubricator.building.seal import REFUSED, is_as_written
from rubricator.building.stages import ENCODING, PUBLISHING, RENDERING, Stages, Work, keep_edited, run
from rubricator.diagnostics import Diagnostic, at_position
from rubricator.recognition import NO_CORPUS, Corpus
from rubricator.rendering import FORMATS, Custom
from rubricator.source import Position
from rubricator.transcription import Headnote, Note
from rubricator.validation.schemas import Schemas


@dataclass(frozen=True, slots=True)
class Written:
    """A file that belongs to the result; ``changed`` is False when it held the same bytes already."""

    path: Path
    changed: bool


@dataclass(frozen=True, slots=True)
class Report:
    """What a build of one transcription came to: figures only, so that the reports of many documents stay small.

    ``name`` is the document's without a suffix, ``target`` its path; ``encoding`` is empty if the transcription was
    refused. ``people`` counts those whom the ``persons`` mentions name; ``seconds`` has the time of each stage.
    """

    name: str
    target: Path
    characters: int
    encoding: str
    persons: int
    people: int
    dates: int
    notes: int
    diagnostics: tuple[Diagnostic, ...]
    schemas: Schemas
    seconds: tuple[tuple[str, float], ...]
    written: tuple[Written, ...]


def encode_document(place: Place, authority: Authority, stages: Stages = ENCODING, corpus: Corpus = NO_CORPUS) -> Work:
    """Read a transcription's file and encode it by these stages; nothing is written. Raises OSError."""
    start = Work(
        name=str(place.source),
        data=place.source.read_bytes(),
        target=place.document,
        ident=place.ident,
        authority=authority,
        links=place.links,
        companions=companions_of(place),
        corpus=corpus,
    )
    return run(stages, start)


def build_document(
    place: Place,
    authority: Authority,
    force: bool = False,
    stages: Stages = ENCODING,
    custom: Custom | None = None,
) -> Report:
    """Encode, validate and render a transcription and write what came of it; nothing if it could not be encoded.

    A document that a person has edited is validated and rendered as it stands in its file, unless ``force`` is given.
    ``custom`` is what the project has over our stylesheets. Raises OSError.
    """
    work = encode_document(place, authority, stages)
    if work.stopped:
        return summary(place, work, ())
    schemas = [Written(path, changed=True) for path in provide_schemas(place.schemas)]
    work = run(PUBLISHING, _to_publish(place, work, force, custom))
    return summary(place, work, (*_write_all(place, work), *schemas))


def preview_document(
    place: Place, authority: Authority, stages: Stages = ENCODING, custom: Custom | None = None
) -> Work:
    """Return what ``build_document`` would come to, and write nothing: not even the schemas, and then none is asked.

    Raises OSError.
    """
    work = encode_document(place, authority, stages)
    publishing = PUBLISHING if (place.schemas / SCHEMAS[0]).is_file() else RENDERING
    return work if work.stopped else run(publishing, _to_publish(place, work, False, custom))


def _to_publish(place: Place, work: Work, force: bool, custom: Custom | None) -> Work:
    """Return the document to validate and render: the one in the file if a person has edited that."""
    if place.document.is_file() and not force:
        work = keep_edited(work, place.document.read_bytes())
    return replace(work, companions=replace(work.companions, custom=custom))


def summary(place: Place, work: Work, written: tuple[Written, ...]) -> Report:
    """Return the figures of a document's way through the stages, and the files written for it."""
    source = work.transcription.source
    persons = [mention for mention in work.mentions if mention.kind == "persName"]
    return Report(
        name=place.source.stem,
        target=place.document,
        characters=len(source.text),
        encoding=source.encoding if source.name else "",
        persons=len(persons),
        people=len({mention.entity for mention in persons if mention.entity}),
        dates=len(work.mentions) - len(persons),
        notes=sum(isinstance(block, Note | Headnote) for block in work.transcription.blocks),
        diagnostics=work.diagnostics,
        schemas=work.schemas,
        seconds=work.seconds,
        written=written,
    )


def refusal(target: Path) -> tuple[Diagnostic, ...]:
    """Return a finding if ``target`` holds a document that a person has edited: it must not be written over."""
    if not target.is_file() or is_as_written(target.read_bytes()):
        return ()
    return (at_position(str(target), Position(1, 1), REFUSED, REFUSED.title),)


def _write_all(place: Place, work: Work) -> Iterator[Written]:
    yield _write(place.document, work.document)
    for name, text in work.renderings.items():
        yield _write(place.output(FORMATS[name].suffix), text.encode())


def _write(path: Path, data: bytes) -> Written:
    return Written(path, write_atomically(path, data))
