"""Pages → a Transcription."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rubricator.diagnostics import Diagnostic, at_position
from rubricator.reading.decoding import EMPTY
from rubricator.reading.furniture import LEFT_OUT
from rubricator.reading.layout.blocks import blocks_of
from rubricator.reading.layout.division import words_of
from rubricator.reading.layout.interventions import insertions
from rubricator.reading.layout.joining import joined
from rubricator.reading.layout.markings import crossing, not_encoded, renditions
from rubricator.reading.layout.naming import tagged
from rubricator.reading.layout.notes import notes_of
from rubricator.reading.layout.pages import Kind, Line, Page, PagesRead
from rubricator.reading.layout.pieces import Piece, furniture_of, pieces_of
from rubricator.reading.layout.remarks import Remark, quoted, summed
from rubricator.reading.layout.running import with_running
from rubricator.reading.layout.tags import TaggedWords, tagged_words
from rubricator.reading.layout.writing import Writer
from rubricator.reading.layout.zones import surface_of
from rubricator.source import Position, Source
from rubricator.transcription import Description, Note, Rendition, Transcription

_NUMBER = re.compile(r"[\W_]*(?P<n>\d{1,4}\s?[a-z]?|[ivxlcdm]{1,8}|[IVXLCDM]{1,8})[\W_]*")


def transcribe(name: str, read: PagesRead) -> tuple[Transcription | None, tuple[Diagnostic, ...]]:
    """Return the text of pages, in their order, as a transcription; ``name`` is the file's."""
    pages = with_running(read.pages)
    pieces = joined(pieces_of(pages))
    writer = Writer(pages, [_number(page) for page in pages], words_of(_lines(pieces)))
    writer.write(pieces)
    text = writer.text.characters
    if not text.strip():
        return None, (*read.findings, at_position(name, Position(1, 1), EMPTY, "the pages have no text"))
    tags = [tagged_words(text, piece.lines) for piece in writer.written]
    language = _language(_lines(pieces)) or read.description.language
    transcription = _transcription(name, writer, tags, replace(read.description, language=language))
    return transcription, (*read.findings, *summed(_remarks(pages, text, tags)))


def _transcription(
    name: str, writer: Writer, tags: Iterable[Sequence[TaggedWords]], description: Description
) -> Transcription:
    """Return what was written, with what lies over it; ``tags`` are those of each piece."""
    text, said = writer.text.characters, [words for passage in tags for words in passage]
    notes = notes_of(text, writer.written)
    looks = renditions(text, [piece.lines for piece in writer.written], description.language)
    return Transcription(
        Source(name, text, places=tuple(writer.text.places)),
        tuple(blocks_of(writer.written, notes)),
        description,
        page_breaks=tuple(writer.page_breaks),
        insertions=tuple(insertions(said)),
        renditions=tuple(_outside_marks(looks, notes.values())),
        images=tuple(replace(image, offset=min(image.offset, len(text))) for image in writer.images),
        lines=tuple(writer.lines),
        surfaces=tuple(surface_of(i, page) for i, page in enumerate(writer.pages)),
        pictured=tuple(writer.pictured),
        tagged=tuple(tagged(said)),
    )


def _remarks(pages: Sequence[Page], text: str, tags: Iterable[Sequence[TaggedWords]]) -> Iterator[Remark]:
    """Yield what there is to report of the whole: what is left out, and what of the tags is lost."""
    files = [page.file for page in pages]
    yield from _left_out(pages)
    for passage in tags:
        yield from not_encoded(text, passage, files)
        yield from crossing(text, passage, files)


def _lines(pieces: Iterable[Piece]) -> Iterator[Line]:
    for piece in pieces:
        yield from (placed.line for placed in piece.lines)
        yield from (line for cell in piece.cells for line in cell.lines)


def _number(page: Page) -> str:
    """Return the number of a page: the format's, or what is printed on it and nothing else."""
    found = (_NUMBER.fullmatch(_words(lines)) for kind, _, lines in furniture_of(page) if kind is Kind.PAGE_NUMBER)
    return page.number or next(("".join(match["n"].split()) for match in found if match), "")


def _left_out(pages: Iterable[Page]) -> Iterator[Remark]:
    """Yield what belongs to the pages; the number of a page is kept at the page break."""
    for page in pages:
        for kind, _, lines in furniture_of(page):
            words = _words(lines)
            if kind is not Kind.PAGE_NUMBER or not _NUMBER.fullmatch(words):
                subject = f"the {kind.value} {quoted(words)} was left out"
                yield Remark(LEFT_OUT, page.file, lines[0].position, subject)


def _words(lines: Iterable[Line]) -> str:
    return " ".join(line.text for line in lines)


def _language(lines: Iterable[Line]) -> str:
    """Return the language of most of the text, as the format says; empty if it says nothing."""
    counted: Counter[str] = Counter()
    for line in lines:
        counted[line.language] += len(line.text)
    del counted[""]
    return min(counted, key=lambda language: (-counted[language], language)) if counted else ""


def _outside_marks(found: Iterable[Rendition], notes: Iterable[Note]) -> Iterator[Rendition]:
    """Yield renditions but those of marks and labels of notes, which say themselves how they are set."""
    signs = [span for note in notes for span in (note.mark, note.label) if span and len(span)]
    taken = {(span.start, span.end) for span in signs}
    return (one for one in found if (one.span.start, one.span.end) not in taken)
