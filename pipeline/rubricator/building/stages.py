"""The way of one document: a list of stages, each a pure function from what is known of it to what is known after."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from rubricator import wellformedness
from rubricator.building.fidelity import find_loss
from rubricator.building.keeping import kept
from rubricator.building.renderings import render_document
from rubricator.building.seal import is_as_written, seal
from rubricator.building.work import Stage, Stages, Work
from rubricator.diagnostics import Severity, has_errors
from rubricator.encoding import encode
from rubricator.encoding.imprint import NO_IMPRINT, Imprint
from rubricator.encoding.rights import find_contradiction
from rubricator.reading import read
from rubricator.reading.attachments import Reason, staying
from rubricator.reading.hyphens import with_hyphens_joined
from rubricator.recognition import recognize
from rubricator.recognition.installed import recognizers_named
from rubricator.rendering import FORMATS, UNSAID, Format
from rubricator.validation.assigning import NONE_ASSIGNED, Assignments
from rubricator.validation.validating import validate

_MALFORMED = {rule.code for rule in wellformedness.RULES if rule.severity is Severity.ERROR}
_UNPLACED = Reason(
    "it has no place beside what goes to standard output", "have the document written into a folder, with --output-dir"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """The stage that reads the transcription, expected to be in a language; a file that is refused stops here."""

    language: str = ""

    def __call__(self, work: Work) -> Work:
        """Return what is known after it."""
        transcription, found = read(work.name, work.data, self.language)
        if transcription is None:
            return replace(work, diagnostics=work.diagnostics + found, stopped=True)
        return replace(work, transcription=transcription, diagnostics=work.diagnostics + found)


@dataclass(frozen=True, slots=True)
class Recognizing:
    """The stage that finds the persons and dates, and asks other recognisers too: by their names, so that it can be sent to
    another process.
    """

    recognizers: tuple[str, ...] = ()

    def __call__(self, work: Work) -> Work:
        """Return what is known after it."""
        others = recognizers_named(self.recognizers)
        mentions, found = recognize(work.transcription, work.authority, work.corpus, recognizers=others)
        return replace(work, mentions=mentions, diagnostics=work.diagnostics + found)


@dataclass(frozen=True, slots=True)
class Encoding:
    """The stage that makes the TEI document, with what the project says in its header, sealed as the program's own."""

    imprint: Imprint = NO_IMPRINT

    def __call__(self, work: Work) -> Work:
        """Return what is known after it."""
        document = encode(work.transcription, work.mentions, work.authority, work.links, work.ident, self.imprint)
        contradicted = find_contradiction(work.transcription, self.imprint)
        return replace(work, document=seal(document), diagnostics=work.diagnostics + contradicted)


def leaving_pictures(work: Work) -> Work:
    """Leave the pictures in the source, since the document goes where none can be written beside it."""
    said = staying(work.transcription, {one.address: _UNPLACED for one in work.transcription.attachments})
    return replace(work, links=replace(work.links, pictures=""), diagnostics=work.diagnostics + said)


def checking(work: Work) -> Work:
    """Keep the first promise: a document that does not give the transcription back stops here."""
    ours = replace(work.companions, custom=None)
    text, found = render_document(work.target, work.document, FORMATS["text"], ours)
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
    found = (*work.diagnostics, kept(work.target, existing, work.document))
    return replace(work, document=existing, renderings={}, diagnostics=found)


@dataclass(frozen=True, slots=True)
class Validating:
    """The stage that validates the document against its schemas; one that is not well-formed stops here."""

    assignments: Assignments = NONE_ASSIGNED

    def __call__(self, work: Work) -> Work:
        """Return what is known after it."""
        schemas, found = self.assignments.schemas_of(work.target, work.document)
        found += validate(str(work.target), work.document, schemas)
        malformed = any(diagnostic.code in _MALFORMED for diagnostic in found)
        return replace(work, schemas=schemas, diagnostics=work.diagnostics + found, stopped=malformed)


@dataclass(frozen=True, slots=True)
class Rendering:
    """The stage that renders the document in a format, unless it is rendered as it is wanted; an error gives no rendering."""

    format: Format

    def __call__(self, work: Work) -> Work:
        """Return what is known after it."""
        custom = work.companions.custom
        # The text that fidelity is checked by is that of our own stylesheet.
        if self.format.name in work.renderings and not (custom and custom.changes(self.format)):
            return work
        text, found = render_document(work.target, work.document, self.format, work.companions)
        # What one of the formats cannot say, another of them does.
        found = tuple(finding for finding in found if finding.code != UNSAID.code)
        others = {name: made for name, made in work.renderings.items() if name != self.format.name}
        renderings = others if has_errors(found) else {**others, self.format.name: text}
        return replace(work, renderings=renderings, diagnostics=work.diagnostics + found)


def joining(work: Work) -> Work:
    """Note which hyphens at line ends divide a word."""
    return replace(work, transcription=with_hyphens_joined(work.transcription))


ENCODING: Stages = (
    ("read", Reading()),
    ("recognize", Recognizing()),
    ("encode", Encoding()),
    ("check", checking),
)
ENCODING_JOINED: Stages = (ENCODING[0], ("join hyphens", joining), *ENCODING[1:])


def validating(assignments: Assignments) -> Stages:
    """Return the stage that validates the document, against what is assigned to it or else it names."""
    return (("validate", Validating(assignments)),)


def rendering(formats: Iterable[Format]) -> Stages:
    """Return the stages that render a document in some formats."""
    return tuple((f"render {format_.name}", Rendering(format_)) for format_ in formats)


def without_pictures(stages: Stages) -> Stages:
    """Return the stages with the pictures left in the source, for a document that is written to no folder."""
    leaving = (("leave pictures", leaving_pictures),)
    return tuple(step for one in stages for step in ((one, *leaving) if isinstance(one[1], Reading) else (one,)))


def asking(recognizers: Iterable[str], stages: Stages) -> Stages:
    """Return the stages with other recognisers asked where persons and dates are found, named by their entry points."""
    asked = Recognizing(tuple(recognizers))
    return tuple((name, asked if isinstance(stage, Recognizing) else stage) for name, stage in stages)


def imprinted(imprint: Imprint, stages: Stages) -> Stages:
    """Return the stages with what the project says put into the headers."""
    saying: dict[object, Stage] = {Reading: Reading(imprint.language), Encoding: Encoding(imprint)}
    return tuple((name, saying.get(type(stage), stage)) for name, stage in stages)
