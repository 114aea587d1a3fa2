"""A transcription in a few lines: one a block or part of one, as the literate cases write it."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.source import Span
from rubricator.transcription import (
    Block,
    Caption,
    Closer,
    Furniture,
    Head,
    Headnote,
    Listing,
    Metadata,
    Note,
    Opener,
    Paragraph,
    Postscript,
    Quotation,
    Separator,
    Table,
    TitlePart,
    Transcription,
    Verse,
)


def outline(transcription: Transcription) -> str:
    """Return the outline; long texts are cut in the middle."""
    return "".join(f"{line}\n" for block in transcription.blocks for line in _lines(transcription.source.text, block))


def _lines(text: str, block: Block) -> Iterator[str]:
    def short(span: Span) -> str:
        words = " ".join(span.of(text).split())
        return words if len(words) <= 60 else f"{words[:35]} … {words[-20:]}"

    match block:
        case TitlePart(span, kind):
            yield f"title.{kind}: {short(span)}"
        case Metadata(_, fields):
            yield from (f"metadata.{field.key}: {short(field.value)}" for field in fields)
        case Headnote(_, paragraphs):
            yield from (f"headnote: {short(span)}" for span in paragraphs)
        case Head(span, kind):
            yield f"head{'.' + kind if kind else ''}: {short(span)}"
        case Closer(_, parts):
            yield from (f"{part.role.value}: {short(part.span)}" for part in parts)
        case Opener(_, parts, run_in):
            yield from (f"{part.role.value}{' (run-in)' if run_in else ''}: {short(part.span)}" for part in parts)
        case Paragraph(span):
            yield f"p: {short(span)}"
        case Quotation(_, paragraphs):
            yield from (f"quote: {short(span)}" for span in paragraphs)
        case Verse(_, stanzas):
            for stanza in stanzas:
                yield "lg: " + " / ".join(short(line) for line in stanza)
        case Listing(_, items):
            yield from (f"item {item.label.of(text) if item.label else ''}: {short(item.span)}" for item in items)
        case Table(_, rows, caption):
            if caption:
                yield f"caption: {short(caption)}"
            for row in rows:
                yield f"row{'.label' if row.label else ''}: " + " | ".join(short(cell) for cell in row.cells)
        case Postscript(_, paragraphs, signed):
            yield from (f"postscript: {short(span)}" for span in paragraphs)
            if signed:
                yield f"signed: {short(signed)}"
        case Note(_, n, _, inner, _, mark, place):
            where = "margin" if place == "margin" else f"of {mark.of(text)}" if mark else "orphan"
            yield f"note {n} ({where}): " + " / ".join(short(one.span) for one in inner)
        case Caption(span):
            yield f"caption: {short(span)}"
        case Separator(span):
            yield f"milestone: {short(span)}"
        case Furniture(span, kept):
            yield f"{'fw' if kept else 'left out'}: {short(span)}"
