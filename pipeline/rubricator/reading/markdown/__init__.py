"""Markdown: CommonMark with tables, strikethrough, notes, definition lists, and a YAML head."""

from __future__ import annotations

from rubricator.diagnostics import Diagnostic, at_position, in_order
from rubricator.reading.decoding import EMPTY, decode
from rubricator.reading.markdown.blocks import Blocks
from rubricator.reading.markdown.findings import Findings
from rubricator.reading.markdown.front import language_said, metadata_of, without_front
from rubricator.reading.markdown.inline import Inline
from rubricator.reading.markdown.marks import Numbering
from rubricator.reading.markdown.notes import Notes
from rubricator.reading.markdown.parsing import parse
from rubricator.reading.markdown.places import Cursor
from rubricator.reading.writing import Text
from rubricator.source import Position, Source
from rubricator.transcription import Description, Transcription

__all__ = ["read"]


def read(name: str, data: bytes) -> tuple[Transcription | None, tuple[Diagnostic, ...]]:
    """Read a Markdown file; None where it holds no text. See ``reading.formats.Reader``."""
    file, decoded = decode(name, data)
    if file is None:
        return None, decoded
    transcription, findings = _read(file)
    if transcription is None:
        empty = at_position(name, Position(1, 1), EMPTY, "the transcription has no words")
        return None, in_order(name, (*decoded, *findings, empty))
    return transcription, in_order(name, (*decoded, *findings))


def _read(file: Source) -> tuple[Transcription | None, tuple[Diagnostic, ...]]:
    text, cursor, findings = Text(), Cursor(file), Findings(file.name)
    front, rest = without_front(file.text)
    metadata = metadata_of(front, text, cursor)
    parsed = parse(rest)
    numbering = Numbering(str(note.token.meta["label"]) for note in parsed.notes)
    inline = Inline(text, cursor, findings, numbering)
    blocks = Blocks(text, cursor, findings, inline)
    running = tuple(blocks.blocks(parsed.nodes))
    notes, references = Notes(text, cursor, findings, inline, blocks, numbering).read(parsed)
    if not text.length:
        return None, tuple(findings.found)
    transcription = Transcription(
        Source(file.name, text.characters, file.encoding, tuple(text.places)),
        (*metadata, *running, *notes),
        Description(language=language_said(front)),
        references=references,
        renditions=tuple(sorted(inline.renditions, key=lambda rendition: rendition.span)),
        links=tuple(sorted(inline.links, key=lambda link: link.span)),
        images=tuple(inline.images),
    )
    return transcription, tuple(findings.found)
