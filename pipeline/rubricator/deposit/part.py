"""What one document brings to a package: itself, its transcription, every rendering, every citation, and what the crate says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from rubricator import program_version
from rubricator.assets import asset
from rubricator.building.companions import authorities
from rubricator.building.renderings import render_document, root_element
from rubricator.building.seal import is_as_written
from rubricator.deposit import kinds
from rubricator.deposit.described import Made, describe
from rubricator.deposit.gathering import Member
from rubricator.deposit.heads import without_text
from rubricator.deposit.lacking import lacks
from rubricator.deposit.layout import reference
from rubricator.deposit.package import Content, Job, Part
from rubricator.deposit.record import RECORD, Record, read_record
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position, has_errors
from rubricator.rendering import CITATIONS, FORMATS, TEI, Companions, Custom, Format
from rubricator.rendering.messages import LACKING as REQUIRED
from rubricator.rendering.messages import NO_LETTER
from rubricator.source import Position

CHANGED = Rule(
    "DEP004",
    Severity.ERROR,
    "A document that was changed while the package was made",
    "The documents were checked before the package was begun, and this one is not the same any more: what the report says of it "
    "would not be true. No package was made.",
    hint="run the command again when nobody is writing to the file",
    wrong="saving letter.xml in an editor while rubricator deposit runs",
    right="rubricator deposit tei --output package, and nothing else",
)
RULES = (CHANGED,)

_WHOLE = tuple(format_ for name, format_ in FORMATS.items() if name not in CITATIONS or name == "cmif")
"""Formats that show the text, or the headers of a corpus's documents; the others need the document's own header."""
_NOT_FOR_IT = (NO_LETTER.code,)
"""The format is for documents of another kind, such as letters: there is none of it, and nothing is wrong."""


@dataclass(frozen=True, slots=True)
class Task:
    """A document that is to be made a part, and how.

    ``digest`` is the SHA-256 of the bytes that were checked. ``is_valid``: nothing is in error. ``tolerant``: what cannot be
    rendered is left out, with a warning.
    """

    member: Member
    digest: str
    custom: Custom | None
    is_valid: bool
    tolerant: bool
    agent: str


def job(task: Task, common: str) -> Job:
    """Return the job that makes a part; ``common`` is a digest of what is the same for all parts. Raises OSError.

    Its key has the places of all files too: the crate says of the document where they are.
    """
    member = task.member
    files = [*([member.source] if member.source else []), *member.authorities]
    digests = [sha256(file.path.read_bytes()).hexdigest() for file in files]
    custom = task.custom.digest if task.custom else ""
    values = (
        common,
        repr(member),
        task.digest,
        *digests,
        custom,
        task.is_valid,
        task.tolerant,
        task.agent,
    )
    key = sha256("\n".join(map(str, values)).encode()).hexdigest()
    return Job(member.document.place, key, partial(make_part, task))


def common_digest() -> str:
    """Return a digest of what is the same for all parts: the program, its processor, the formats, the stylesheets. Raises OSError."""
    digest = sha256(f"{program_version()} {version('saxonche')} {sorted(FORMATS)}".encode())
    for path in sorted(path for path in asset("xslt").rglob("*") if path.is_file()):
        digest.update(f"\n{path.relative_to(asset('xslt'))}\n".encode() + path.read_bytes())
    return digest.hexdigest()


def make_part(task: Task) -> Part:
    """Return the part that a document is made into. Raises OSError."""
    member = task.member
    path, data = member.document.path, member.document.path.read_bytes()
    if sha256(data).hexdigest() != task.digest:
        return Part((), (), (at_position(str(path), Position(1, 1), CHANGED, CHANGED.title),))
    head, companions = without_text(data), _companions(task)
    record, found = _record(path, head, companions)
    made, said = _renderings(task, data, head, companions)
    findings = (*member.diagnostics, *found, *map(_remarked, said), *lacks(path, record))
    contents = (
        Content(member.document.place, data),
        *([Content(member.source.place, member.source.path.read_bytes())] if member.source else ()),
        *(Content(one.place, text.encode()) for one, text in made),
    )
    kind = kinds.TEI_CORPUS if root_element(head)[0].endswith(" teiCorpus") else kinds.TEI
    entities = describe(member, record, [one for one, _ in made], kind, task.is_valid, is_as_written(data), task.agent)
    return Part(contents, tuple(entities), tuple(map(_tolerated, findings) if task.tolerant else findings))


def _tolerated(finding: Diagnostic) -> Diagnostic:
    """Return a finding that does not stop the package."""
    return replace(finding, severity=Severity.WARNING) if finding.severity is Severity.ERROR else finding


def _remarked(finding: Diagnostic) -> Diagnostic:
    """Return what a format requires and the header lacks as a remark: it matters where the package is for that place (--target)."""
    return replace(finding, severity=Severity.INFO) if finding.code == REQUIRED.code else finding


def _record(path: Path, head: bytes, companions: Companions) -> tuple[Record, tuple[Diagnostic, ...]]:
    text, found = render_document(path, head, RECORD, companions)
    return (read_record(text) if text else Record()), found


def _renderings(
    task: Task, data: bytes, head: bytes, companions: Companions
) -> tuple[list[tuple[Made, str]], tuple[Diagnostic, ...]]:
    """Return what is made of a document in every format, and what is found meanwhile; what has an error is left out.

    A page names what else there is of the document, and so is made last.
    """
    member = task.member
    made: list[tuple[Made, str]] = []
    findings: list[Diagnostic] = []
    for format_ in sorted(FORMATS.values(), key=lambda one: "alternates" in one.uses):
        known = replace(companions, alternates=_alternates(member, [one for one, _ in made]))
        document = data if format_ in _WHOLE else head
        text, found = render_document(member.document.path, document, format_, known)
        findings += (finding for finding in found if finding.code not in _NOT_FOR_IT)
        if not has_errors(found):
            place = f"{member.folder}/{member.stem}{format_.suffix}"
            made.append((Made(format_, place, _is_custom(task, format_)), text))
    return made, tuple(dict.fromkeys(findings))


def _companions(task: Task) -> Companions:
    """Return what the renderings are told of people, and what the project has of its own."""
    people = authorities(file.path for file in task.member.authorities)
    return Companions(people, custom=task.custom, together=(*FORMATS.values(), RECORD))


def _alternates(member: Member, made: Sequence[Made]) -> dict[str, str]:
    """Return the ways from a rendering to its document and to the other renderings."""
    files = {TEI: member.document.place, **{one.format.name: one.place for one in made}}
    return {name: reference(place, member.folder) for name, place in files.items()}


def _is_custom(task: Task, format_: Format) -> bool:
    return task.custom is not None and task.custom.changes(format_)
