"""A transcription as somebody would type it in Markdown: what plain text only shows by its form is said by signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.source import Span
from rubricator.transcription import (
    Block,
    Closer,
    Furniture,
    Head,
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
)

_SIGNS = re.compile(r"[\\`*_{}\[\]<>#|~^&]")
_AT_START = re.compile(r"^(\s*)([-+=:]|\d+(?=[.)]))", re.MULTILINE)


def markdown_of(transcription: Transcription) -> str:
    """Return the Markdown of a transcription that was read from plain text."""
    return "\n\n".join(_Writer(transcription).blocks()) + "\n"


class _Writer:
    def __init__(self, transcription: Transcription) -> None:
        self._transcription, self._text = transcription, transcription.source.text
        notes = [block for block in transcription.blocks if isinstance(block, Note)]
        numbered = [note for note in notes if note.mark and re.fullmatch(r"\d+", note.n)]
        self._names = {note.span: f"{note.n}" for note in numbered}
        if len(set(self._names.values())) < len(self._names):  # numbered anew on each page
            self._names = {note.span: f"{index}" for index, note in enumerate(numbered, 1)}
        self._marks = {note.mark: f"[^{self._names[note.span]}]" for note in numbered if note.mark}
        self._marks |= {
            ref.span: f"[^{self._names[ref.note]}]" for ref in transcription.references if ref.note in self._names
        }

    def blocks(self) -> Iterator[str]:
        goes_on: Span | None = None
        for block in self._transcription.blocks:
            if goes_on:
                yield self._line(Span(goes_on.start, block.span.end))
                goes_on = None
            elif isinstance(block, Opener) and block.run_in:
                goes_on = block.parts[-1].span
                yield from self._lines(Span(block.span.start, goes_on.start))
            else:
                yield from self._block(block)

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case TitlePart(span, kind):
                yield f"{'#' if kind == 'main' else '###'} {self._line(span)}"
            case Head(span):
                yield f"## {self._line(span)}"
            case Metadata(span) | Opener(span) | Closer(span) | Furniture(span):
                yield from self._lines(span)
            case Postscript(_, paragraphs, signed):
                yield from (self._line(span) for span in (*paragraphs, *([signed] if signed else [])))
            case Verse(_, stanzas):
                for stanza in stanzas:
                    yield "\\\n".join(self._line(line) for line in stanza)
            case Quotation(_, paragraphs):
                yield "\n>\n".join(f"> {self._line(span)}" for span in paragraphs)
            case Listing(_, items):
                labels = [item.label.of(self._text) if item.label else "" for item in items]
                if all(re.fullmatch(r"\d+[.)]", label) for label in labels):
                    yield "\n".join(
                        f"{label} {self._line(item.span)}" for label, item in zip(labels, items, strict=True)
                    )
                else:
                    yield "\\\n".join(
                        self._line(Span((item.label or item.span).start, item.span.end)) for item in items
                    )
            case Note() if block.span in self._names:
                inner = [self._line(one.span) for one in block.blocks]
                yield f"[^{self._names[block.span]}]: " + "\n\n    ".join(inner)
            case Separator(span):
                yield span.of(self._text)
            case Paragraph(span) | Note(span):
                yield self._line(span)
            case _:
                yield from (self._line(span) for span in block.paragraphs)

    def _lines(self, span: Span) -> Iterator[str]:
        """Yield what is set in lines, paragraph by paragraph."""
        start = span.start
        for paragraph in re.split(r"(\n\s*\n)", span.of(self._text)):
            end = start + len(paragraph)
            if paragraph.strip():
                yield "\\\n".join(self._line(line) for line in _lines_of(Span(start, end), self._text))
            start = end

    def _line(self, span: Span) -> str:
        """Return running text: signs escaped, emphasis and marks of notes as Markdown has them."""
        changes = {mark: written for mark, written in self._marks.items() if span.contains(mark)}
        for emphasis in self._transcription.emphases:
            whole = emphasis.span
            if span.contains(whole):
                changes |= {Span(whole.start, whole.start + 1): "*", Span(whole.end - 1, whole.end): "*"}
        written, start = "", span.start
        for change in sorted(changes):
            written += self._escaped(Span(start, change.start)) + changes[change]
            start = change.end
        line = " ".join((written + self._escaped(Span(start, span.end))).split())
        return _AT_START.sub(r"\1\\\2" if not line[:1].isdigit() else r"\1\2\\", line)

    def _escaped(self, span: Span) -> str:
        return _SIGNS.sub(r"\\\g<0>", span.of(self._text))


def _lines_of(span: Span, text: str) -> Iterator[Span]:
    start = span.start
    for line in span.of(text).split("\n"):
        if line.strip():
            yield Span(start, start + len(line)).strip(text)
        start += len(line) + 1
