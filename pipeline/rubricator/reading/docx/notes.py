"""Footnotes and endnotes: written after the text, the footnotes first, each in the order in which the text refers to them.

What is in a note has the place of its mark: that is where it is seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lxml import etree

from rubricator.diagnostics import Diagnostic, at_offset
from rubricator.reading.docx.composing import Composer
from rubricator.reading.docx.content import Content, Inline, Par, Words
from rubricator.reading.docx.loading import Document, NotesOfAKind
from rubricator.reading.docx.marks import Marks
from rubricator.reading.docx.omissions import UNCITED, quoted
from rubricator.reading.docx.runs import Runs
from rubricator.reading.docx.settings import Settings
from rubricator.reading.docx.stories import Story
from rubricator.reading.docx.words import words_of
from rubricator.reading.docx.writing import Cited, Finding, Writer
from rubricator.reading.linking import MARK_WITHOUT_NOTE
from rubricator.reading.noted import in_note
from rubricator.source import Position, Source, Span
from rubricator.transcription import Note, NoteBlock, Reference

_PLACES = {"footnote": "foot", "endnote": "end"}


class NotesWriter:
    """Writes the notes that the marks refer to which ``writer`` has written so far, and those that these notes refer to."""

    def __init__(self, document: Document, settings: Settings, writer: Writer, marks: Marks) -> None:
        self._document, self._settings, self._writer, self._marks = document, settings, writer, marks
        self._runs = {kind: self._runs_of(notes) for kind, notes in document.notes.items() if notes.root is not None}
        self.written: dict[tuple[str, str], Note] = {}

    def _runs_of(self, notes: NotesOfAKind) -> Runs:
        assert notes.root is not None
        return Runs(notes.root, self._settings, notes.relationships, self._document.comments)

    def write(self, places: Mapping[int, Position]) -> Iterator[Note]:
        """Yield the notes, in the order in which they are written; ``places`` are those of the marks, by their offsets."""
        for kind in _PLACES:
            cited = self._writer.cited
            # More are cited while notes are written.
            yield from (note for i in _growing(cited) if (note := self._new(kind, cited[i], places)))

    def _new(self, kind: str, cited: Cited, places: Mapping[int, Position]) -> Note | None:
        """Return the note of a mark, written; None where it has been already, is of another kind, or is not there."""
        key = (cited.mark.kind, cited.mark.ident)
        if key[0] != kind or cited.mark.repeated or key in self.written or self._element(key) is None:
            return None
        self.written[key] = self._note(cited, places.get(cited.span.start, Position(1, 1)))
        return self.written[key]

    def _element(self, key: tuple[str, str]) -> etree._Element | None:
        return self._document.notes[key[0]].notes.get(key[1])

    def _note(self, cited: Cited, place: Position) -> Note:
        mark = cited.mark
        element = self._element((mark.kind, mark.ident))
        runs = self._runs.get(mark.kind)
        assert element is not None and runs is not None
        contents = tuple(Story(element, runs, self._settings, self._document.lists).contents(element))
        typed = bool(mark.custom) and _begins_with(contents, mark.custom)
        shown = " ".join(mark.custom.split()) if mark.custom else self._marks.written(mark)
        label = self._label(shown, place)
        blocks = tuple(self._blocks(_without(contents, mark.custom) if typed else contents, place))
        end = max([label.end, *(block.span.end for block in blocks)])
        n = self._marks.label(mark)
        return Note(Span(label.start, end), n, label, blocks, mark=cited.span, place=_PLACES[mark.kind])

    def _label(self, shown: str, place: Position) -> Span:
        lines = self._writer.paragraph([Words(shown)], "\n\n", place, fixed=True)
        return Span(lines[0][0].start, lines[-1][-1].end)

    def _blocks(self, contents: tuple[Content, ...], place: Position) -> Iterator[NoteBlock]:
        for block in Composer(self._writer, place, first=" ").blocks(contents):
            yield from in_note(block)


def _growing(sequence: Sequence[Cited]) -> Iterator[int]:
    """Yield the indices of a sequence that grows meanwhile."""
    i = 0
    while i < len(sequence):
        yield i
        i += 1


def _begins_with(contents: tuple[Content, ...], custom: str) -> bool:
    """Return whether a note begins with the characters that its mark has."""
    first = next(iter(contents), None)
    if not isinstance(first, Par):
        return False
    words = "".join(one.text for one in first.inlines if isinstance(one, Words))
    return words.lstrip().startswith(custom)


def _without(contents: tuple[Content, ...], custom: str) -> tuple[Content, ...]:
    """Return what a note holds after these characters."""
    first, left = contents[0], len(custom)
    assert isinstance(first, Par)
    inlines: list[Inline] = []
    for one in first.inlines:
        if isinstance(one, Words) and left:
            text = one.text.lstrip() if left == len(custom) else one.text
            taken = min(left, len(text))
            left -= taken
            inlines.append(replace(one, text=text[taken:]))
        else:
            inlines.append(one)
    return (replace(first, inlines=tuple(inlines)), *contents[1:])


def references(cited: list[Cited], notes: Mapping[tuple[str, str], Note]) -> Iterator[Reference]:
    """Yield the marks that refer to a note which has its place at another mark."""
    for one in cited:
        note = notes.get((one.mark.kind, one.mark.ident))
        if note and note.mark != one.span:
            yield Reference(one.span, note.span)


def without_note(source: Source, cited: list[Cited], notes: Mapping[tuple[str, str], Note]) -> Iterator[Diagnostic]:
    """Yield a finding for every mark whose note is not in the file."""
    for one in cited:
        if (one.mark.kind, one.mark.ident) not in notes:
            message = f"the mark “{one.span.of(source.text)}” has no note: it is not in the file"
            yield at_offset(source, one.span.start, MARK_WITHOUT_NOTE, message)


def uncited(document: Document, notes: Mapping[tuple[str, str], Note]) -> Iterator[Finding]:
    """Yield a finding for every note that no mark refers to."""
    for kind, those in document.notes.items():
        for ident, element in those.notes.items():
            words = words_of(element)
            if (kind, ident) not in notes and words:
                message = f"the {kind} {quoted(words)} was left out: nothing refers to it"
                yield Finding(Position(1, 1), UNCITED, message)
