"""The way of one document: a list of stages, each a pure function from what is known of it to what is known after."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter

from rubricator import wellformedness
from rubricator.authority import Authority
from rubricator.building.fidelity import find_loss
from rubricator.building.renderings import render_document
from rubricator.building.seal import KEPT, is_as_written, seal
from rubricator.diagnostics import Diagnostic, Severity, at_position, has_errors
from rubricator.encoding import Links, encode
from rubricator.reading import read
from rubricator.reading.hyphens import with_hyphens_joined
from rubricator.recognition import NO_CORPUS, Corpus, recognize
from rubricator.recognition.mention import Mention
from rubricator.recognition.plugins import NO_OTHERS, Recognizers
from rubricator.rendering import ALONE, EDITION, FORMATS, UNSAID, Companions
from rubricator.source import Position, Source
from rubricator.transcription import Description, Transcription
from rubricator.validation.naming import schemas_named_by
from rubricator.validation.schemas import Schemas
from rubricator.validation.validating import validate

_MALFORMED = {rule.code for rule in wellformedness.RULES if rule.severity is Severity.ERROR}
_NOTHING_READ = Transcription(Source("", ""), (), Description())


@dataclass(frozen=True, slots=True)
class Work:
    """A document on its way.

    ``name`` is the transcription's path as messages have it, ``target`` the document's. ``corpus`` is what other
    transcriptions say of names. ``companions`` is what its outputs are told. ``schemas`` are those it was validated
    against. ``seconds`` holds the time of each stage that ran. ``stopped``: no later stage can do anything.
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
    seconds: tuple[tuple[str, float], ...] = ()
    stopped: bool = False


Stage = Callable[[Work], Work]
Stages = tuple[tuple[str, Stage], ...]


def run(stages: Stages, work: Work) -> Work:
    """Send a document through the stages, each timed, until one stops it."""
    for name, stage in stages:
        if work.stopped:
            break
        start = perf_counter()
        work = stage(work)
        work = replace(work, seconds=(*work.seconds, (name, perf_counter() - start)))
    return work


def reading(work: Work) -> Work:
    """Read the transcription; a file that is refused stops here."""
    transcription, found = read(work.name, work.data)
    if transcription is None:
        return replace(work, diagnostics=work.diagnostics + found, stopped=True)
    return replace(work, transcription=transcription, diagnostics=work.diagnostics + found)


def recognizing_with(recognizers: Recognizers) -> Stage:
    """Return the stage that finds the persons and dates, and asks other recognisers too."""

    def stage(work: Work) -> Work:
        mentions, found = recognize(work.transcription, work.authority, work.corpus, recognizers=recognizers)
        return replace(work, mentions=mentions, diagnostics=work.diagnostics + found)

    return stage


def encoding(work: Work) -> Work:
    """Make the TEI document, sealed as the program's own."""
    document = encode(work.transcription, work.mentions, work.authority, work.links, work.ident)
    return replace(work, document=seal(document))


def checking(work: Work) -> Work:
    """Keep the first promise: a document that does not give the transcription back stops here."""
    text, found = render_document(work.target, work.document, FORMATS["text"])
    found += find_loss(work.transcription, text)
    return replace(
        work,
        renderings={"text": text},
        diagnostics=work.diagnostics + found,
        stopped=has_errors(found),
    )


def keep_edited(work: Work, existing: bytes) -> Work:
    """Go on with the document as it stands in its file, if that is no longer as the program wrote it."""
    if existing == work.document or is_as_written(existing):
        return work
    kept = at_position(str(work.target), Position(1, 1), KEPT, KEPT.title)
    return replace(work, document=existing, renderings={}, diagnostics=(*work.diagnostics, kept))


def validating(work: Work) -> Work:
    """Validate the document against the schemas that it names; one that is not well-formed stops here."""
    schemas, found = schemas_named_by(work.document, work.target)
    found += validate(str(work.target), work.document, schemas)
    malformed = any(diagnostic.code in _MALFORMED for diagnostic in found)
    return replace(work, schemas=schemas, diagnostics=work.diagnostics + found, stopped=malformed)


def rendering(work: Work) -> Work:
    """Render the document in every format of an edition that it is not rendered in yet as it is wanted; an error gives no rendering."""
    custom = work.companions.custom
    # The text that fidelity is checked by is that of our own stylesheet.
    made = {name: text for name, text in work.renderings.items() if not (custom and custom.changes(FORMATS[name]))}
    findings = work.diagnostics
    for name in (name for name in EDITION if name not in made):
        text, found = render_document(work.target, work.document, EDITION[name], work.companions)
        # What one of the formats cannot say, another of them does.
        findings += tuple(finding for finding in found if finding.code != UNSAID.code)
        if not has_errors(found):
            made[name] = text
    return replace(work, renderings=made, diagnostics=findings)


def joining(work: Work) -> Work:
    """Note which hyphens at line ends divide a word."""
    return replace(work, transcription=with_hyphens_joined(work.transcription))


ENCODING: Stages = (
    ("read", reading),
    ("recognize", recognizing_with(NO_OTHERS)),
    ("encode", encoding),
    ("check", checking),
)
ENCODING_JOINED: Stages = (ENCODING[0], ("join hyphens", joining), *ENCODING[1:])
RENDERING: Stages = (("render", rendering),)
PUBLISHING: Stages = (("validate", validating), *RENDERING)


def asking(recognizers: Recognizers, stages: Stages) -> Stages:
    """Return the stages with other recognisers asked where persons and dates are found."""
    return tuple((name, recognizing_with(recognizers) if name == "recognize" else stage) for name, stage in stages)
