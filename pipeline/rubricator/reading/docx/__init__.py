"""Reading DOCX, the format of word processors: WordprocessingML in a zip archive (ECMA-376, ISO/IEC 29500), strict or not.

Places in such a file are paragraphs, as one counts them in the word processor: the line is the number of the paragraph, those
that are empty and those in tables and boxes counted too, and the column the character in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rubricator.diagnostics import Diagnostic, Rule, at_position, in_order
from rubricator.reading.decoding import EMPTY
from rubricator.reading.docx.composing import Composer
from rubricator.reading.docx.content import Content, paragraphs
from rubricator.reading.docx.describing import creators, description, shown_language, stated_language
from rubricator.reading.docx.loading import Document, load
from rubricator.reading.docx.marks import Marks
from rubricator.reading.docx.notes import NotesWriter, references, uncited, without_note
from rubricator.reading.docx.omissions import CROSS_REFERENCE, NUMBERING
from rubricator.reading.docx.package import open_package
from rubricator.reading.docx.refusals import START
from rubricator.reading.docx.runs import Runs
from rubricator.reading.docx.settings import Settings
from rubricator.reading.docx.stories import Story
from rubricator.reading.docx.writing import Finding, Writer
from rubricator.source import Position, Source
from rubricator.transcription import Transcription

__all__ = ["read"]


def read(name: str, data: bytes) -> tuple[Transcription | None, tuple[Diagnostic, ...]]:
    """Return what a DOCX says of its text, and findings; None where it cannot be read whole."""
    package, opening = open_package(name, data)
    if package is None:
        return None, opening
    document, loading = load(package)
    if document is None:
        return None, (*opening, *loading)
    transcription, findings = _transcribed(name, document)
    return transcription, in_order(name, (*opening, *loading, *findings))


def _transcribed(name: str, document: Document) -> tuple[Transcription | None, Sequence[Diagnostic]]:
    settings = Settings(document.styles)
    runs = Runs(document.body, settings, document.relationships, document.comments)
    story = Story(document.body, runs, settings, document.lists)
    contents = tuple(story.contents(document.body))
    marks = Marks(document.notes)
    writer = Writer(shown_language(document, contents), marks.written)
    blocks = list(Composer(writer).blocks(contents))
    notes = NotesWriter(document, settings, writer, marks)
    blocks += notes.write({origin.offset: origin.position for origin in writer.text.places})
    writer.overlay.place_pictures(writer.text.length)
    source = Source(name, writer.text.characters, places=tuple(writer.text.places))
    about_file = (*uncited(document, notes.written), *creators(document, source.text))
    findings = [
        *(at_position(name, one.position, one.rule, one.message) for one in about_file),
        *_reported(name, (*writer.findings, *_counted(contents))),
        *without_note(source, writer.cited, notes.written),
    ]
    if not source.text:
        return None, [*findings, at_position(name, START, EMPTY, "the document has no text")]
    return (
        Transcription(
            source,
            tuple(blocks),
            description(document, stated_language(document, contents)),
            renditions=tuple(writer.overlay.renditions),
            links=tuple(writer.overlay.links),
            images=tuple(writer.overlay.images),
            page_breaks=tuple(writer.overlay.page_breaks),
            references=tuple(references(writer.cited, notes.written)),
        ),
        findings,
    )


def _reported(name: str, found: Iterable[Finding]) -> Iterator[Diagnostic]:
    """Yield findings as diagnostics that say in which paragraph; links inside of the document are one, at the first."""
    links = []
    for one in found:
        if one.rule is CROSS_REFERENCE:
            links.append(one)
        else:
            yield _in_paragraph(name, one.position, one.rule, one.message)
    if links:
        message = f"the words of {len(links)} link{'s' * (len(links) > 1)} inside of the document are kept"
        yield _in_paragraph(name, links[0].position, CROSS_REFERENCE, message)


def _in_paragraph(name: str, position: Position, rule: Rule, message: str) -> Diagnostic:
    return at_position(name, position, rule, f"paragraph {position.line}: {message}")


def _counted(contents: Sequence[Content]) -> Iterator[Finding]:
    """Yield one finding if the word processor numbers paragraphs."""
    counted = [par for par in paragraphs(tuple(contents)) if par.role.counted and not par.is_empty]
    if counted:
        message = f"the numbers of {len(counted)} paragraph{'s' * (len(counted) > 1)} are made by the word processor"
        yield Finding(Position(counted[0].number, 1), NUMBERING, message)
