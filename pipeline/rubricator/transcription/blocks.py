"""All kinds of blocks, and the passages of running text in each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rubricator.source import Span
from rubricator.transcription.bodies import Head, Listing, Paragraph, Quotation, Table, Verse, cells_of
from rubricator.transcription.fronts import Front, Headnote, Metadata, TitlePart
from rubricator.transcription.letters import Closer, Opener, Postscript
from rubricator.transcription.notes import Note
from rubricator.transcription.passages import Passage, Role


@dataclass(frozen=True, slots=True)
class Separator:
    """A line of asterisks or dashes."""

    span: Span


@dataclass(frozen=True, slots=True)
class Furniture:
    """What belongs to the page, not to the text. ``kept``: encoded as ``fw``; else named in a finding and left out."""

    span: Span
    kept: bool


@dataclass(frozen=True, slots=True)
class Caption:
    """What is said of the picture before it, below or above that: no part of the running text."""

    span: Span


Interposed = Note | Separator | Furniture | Caption
"""What may stand anywhere, also between the parts of another block."""

Block = Front | Head | Opener | Paragraph | Verse | Quotation | Listing | Table | Closer | Postscript | Interposed


def passages_of(block: Block) -> Iterator[Passage]:
    """Yield the passages of running text in one block, in text order."""
    match block:
        case TitlePart(span, "author"):
            yield Passage(span, Role.AUTHOR)
        case TitlePart(span, "date"):
            yield Passage(span, Role.DOC_DATE)
        case TitlePart(span):
            yield Passage(span, Role.TITLE)
        case Metadata(_, fields):
            yield from (Passage(field.value, Role.METADATA) for field in fields)
        case Headnote(_, paragraphs):
            yield from (Passage(span, Role.HEADNOTE) for span in paragraphs)
        case Head(span) | Caption(span):
            yield Passage(span, Role.HEAD)
        case Opener(_, parts) | Closer(_, parts):
            yield from (Passage(part.span, part.role) for part in parts)
        case Paragraph(span):
            yield Passage(span, Role.PARAGRAPH)
        case Verse(_, stanzas):
            yield from (Passage(line, Role.VERSE) for stanza in stanzas for line in stanza)
        case Quotation(_, paragraphs):
            yield from (Passage(span, Role.QUOTATION) for span in paragraphs)
        case Listing(_, items):
            yield from (Passage(item.span, Role.ITEM) for item in items)
        case Table():
            yield from (Passage(span, Role.CELL) for span in cells_of(block))
        case Postscript(_, paragraphs, signed):
            yield from (Passage(span, Role.POSTSCRIPT) for span in paragraphs)
            if signed:
                yield Passage(signed, Role.SIGNED)
        case Note(blocks=blocks):
            yield from (Passage(p.span, Role.NOTE) for inner in blocks for p in passages_of(inner))
        case Separator() | Furniture():
            return
