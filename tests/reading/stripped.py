"""A transcription as a poor format would have it: paragraphs and headings, and nothing of what was told of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from rubricator.source import Source, Span
from rubricator.transcription import (
    Block,
    Closer,
    Description,
    Furniture,
    Head,
    Headnote,
    Item,
    Listing,
    Metadata,
    Note,
    Opener,
    Paragraph,
    Postscript,
    Quotation,
    Separator,
    TitlePart,
    Transcription,
    Verse,
    passages_of,
)

BLANK = "\n\n"


@dataclass
class Page:
    """A text while it is written."""

    text: str = ""
    blocks: list[Block] = field(default_factory=list)

    def add(self, words: str, before: str = BLANK) -> Span:
        """Append words after something that sets them apart; return where they stand."""
        self.text += before if self.text else ""
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text))


def stripped(transcription: Transcription, headings: bool) -> Transcription:
    """Return what a format says that knows paragraphs, lists, quotations and, perhaps, ``headings``.

    Lines are folded to spaces where they were only full. Verse is a paragraph of lines, a note one that begins with its label.
    """
    page, text = Page(), transcription.source.text
    running = ""
    for block in transcription.blocks:
        if isinstance(block, Opener) and block.run_in:
            *parts, last = (_lined(part.span, text) for part in block.parts)
            page.blocks += [Paragraph(page.add(words)) for words in parts]
            running = last
            continue
        if running and isinstance(block, Paragraph):
            page.blocks.append(Paragraph(page.add(running + _folded(block.span, text))))
            running = ""
            continue
        page.blocks += _as_said(block, text, page, headings)
    return Transcription(Source(transcription.source.name, page.text), tuple(page.blocks), Description())


def _as_said(block: Block, text: str, page: Page, headings: bool) -> Iterator[Block]:
    match block:
        case TitlePart(span, kind) if headings:
            yield Head(page.add(_folded(span, text)), level=1 if kind == "main" else 2)
        case Head(span) if headings:
            yield Head(page.add(_folded(span, text)), level=2)
        case TitlePart(span) | Head(span) | Paragraph(span):
            yield Paragraph(page.add(_folded(span, text)))
        case Metadata(span) | Furniture(span):
            yield Paragraph(page.add(_lined(span, text)))
        case Opener(_, parts) | Closer(_, parts):
            yield from (Paragraph(page.add(_lined(part.span, text))) for part in parts)
        case Verse(_, stanzas):
            yield from (Paragraph(page.add("\n".join(_folded(line, text) for line in stanza))) for stanza in stanzas)
        case Quotation(_, paragraphs):
            spans = tuple(page.add(_folded(span, text)) for span in paragraphs)
            yield Quotation(Span(spans[0].start, spans[-1].end), spans)
        case Listing(_, items):
            made = tuple(_item(item, text, page, BLANK if item is items[0] else "\n") for item in items)
            yield Listing(Span((made[0].label or made[0].span).start, made[-1].span.end), made)
        case Note():
            yield from _note(block, text, page)
        case Separator(span):
            yield Separator(page.add(_folded(span, text)))
        case Headnote() | Postscript():
            yield from (Paragraph(page.add(_folded(passage.span, text))) for passage in passages_of(block))


def _item(item: Item, text: str, page: Page, before: str) -> Item:
    label = page.add(_folded(item.label, text), before) if item.label else None
    return Item(label, page.add(_folded(item.span, text), " " if label else before), item.level)


def _note(note: Note, text: str, page: Page) -> Iterator[Block]:
    first, *more = (_folded(passage.span, text) for passage in passages_of(note))
    gap = " " if text[note.label.end].isspace() else ""
    tail = note.tail.of(text) if note.tail else ""
    parts = [f"{note.label.of(text)}{gap}{first}", *more]
    parts[-1] += tail
    yield from (Paragraph(page.add(part)) for part in parts)


def _folded(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())


def _lined(span: Span, text: str) -> str:
    return "\n".join(" ".join(line.split()) for line in span.of(text).split("\n") if line.strip())
