"""Transcriptions in plain text, typed into a word processor: by somebody who knows no styles, and by somebody who does.

python-docx writes them; it has no footnotes, so their part is put beside its own.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.sax.saxutils import escape

from docx import Document
from docx.document import Document as Written
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from reading.docx.archive import PREFIXES, part
from rubricator.reading.units import Unit, units_of
from rubricator.source import Span
from rubricator.transcription import Block, Head, Listing, Metadata, Note, Quotation, TitlePart, Transcription, Verse

_TITLES = {"main": "Title", "sub": "Subtitle", "number": "Subtitle", "author": "Author", "date": "Date"}
_SET_APART = 10


def typed(text: str) -> bytes:
    """Return a document of paragraphs without styles: between blank lines one, with line breaks; to the right what is set there."""
    document = Document()
    for _, run in groupby(_numbered(units_of(text)), key=lambda pair: pair[0]):
        units = [unit for _, unit in run]
        paragraph = document.add_paragraph("\n".join(" ".join(line.text for line in unit.lines) for unit in units))
        if all(unit.indent >= _SET_APART for unit in units):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    return _saved(document)


def _numbered(units: Sequence[Unit]) -> Iterator[tuple[int, Unit]]:
    """Yield units with the number of the paragraph that they are lines of."""
    number = 0
    for unit in units:
        number += unit.blank_before
        yield number, unit


def typeset(transcription: Transcription) -> bytes:
    """Return a document whose title, headings, quotations and verse have styles, and whose notes are footnotes."""
    return _Typesetting(transcription).docx()


class _Typesetting:
    def __init__(self, transcription: Transcription) -> None:
        self._transcription, self._text = transcription, transcription.source.text
        notes = [block for block in transcription.blocks if isinstance(block, Note)]
        self._notes = {note.mark: (i, note) for i, note in enumerate(notes, 1) if note.mark}
        self._document = Document()
        for name in ("Author", "Date", "Verse"):
            self._document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)

    def docx(self) -> bytes:
        for block in self._transcription.blocks:
            for style, lines in self._paragraphs(block):
                self._fill(self._document.add_paragraph(style=style), lines)
        if self._notes:
            notes = "".join(self._footnote(i, note) for i, note in self._notes.values())
            document = self._document.part
            content = Part(
                PackURI("/word/footnotes.xml"),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
                part("footnotes", notes).encode(),
                document.package,
            )
            document.relate_to(content, f"{PREFIXES['r']}/footnotes")
        return _saved(self._document)

    def _paragraphs(self, block: Block) -> Iterator[tuple[str | None, list[Span]]]:
        """Yield the paragraphs of a block: the name of the style, and the lines."""
        match block:
            case Note(mark=mark) if mark:
                return
            case TitlePart(span, kind):
                yield _TITLES[kind], [span]
            case Head(span, kind):
                if not kind:
                    yield "Heading 1", [span]
            case Quotation(_, paragraphs):
                yield from (("Quote", [span]) for span in paragraphs)
            case Verse(_, stanzas):
                yield from (("Verse", list(stanza)) for stanza in stanzas)
            case Listing(_, items):
                yield from (
                    (None, [Span(item.label.start if item.label else item.span.start, item.span.end)]) for item in items
                )
            case Metadata(_, fields):
                yield None, [Span(field.label.start, field.value.end) for field in fields]
            case _:
                yield from ((None, lines) for lines in self._as_typed(block.span))

    def _as_typed(self, span: Span) -> Iterator[list[Span]]:
        for _, run in groupby(_numbered(units_of(span.of(self._text))), key=lambda pair: pair[0]):
            yield [unit.span.shift(span.start) for _, unit in run]

    def _fill(self, paragraph: Paragraph, lines: list[Span]) -> None:
        for i, line in enumerate(lines):
            if i:
                paragraph.add_run().add_break()
            start = line.start
            for mark, (number, _) in self._notes.items():
                if line.contains(mark):
                    paragraph.add_run(_folded(self._text[start : mark.start]))
                    self._refer(paragraph, number)
                    start = mark.end
            paragraph.add_run(_folded(self._text[start : line.end]))

    def _refer(self, paragraph: Paragraph, number: int) -> None:
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(number))
        paragraph.add_run()._r.append(reference)

    def _footnote(self, number: int, note: Note) -> str:
        first = "<w:r><w:footnoteRef/></w:r>"
        paragraphs = "".join(
            f'<w:p>{first * (i == 0)}<w:r><w:t xml:space="preserve"> {escape(_folded(span.of(self._text)))}</w:t></w:r></w:p>'
            for i, span in enumerate(note.paragraphs)
        )
        return f'<w:footnote w:id="{number}">{paragraphs}</w:footnote>'


def _folded(text: str) -> str:
    """Return text without the line ends of the typist."""
    return " ".join(text.split("\n"))


def _saved(document: Written) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
