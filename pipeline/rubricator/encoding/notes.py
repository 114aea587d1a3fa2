"""Notes as TEI: where their marks stood, with label, content and who answers for them (TEI P5, 3.9)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from lxml import etree

from rubricator.encoding.facsimile import Facsimile
from rubricator.encoding.fitting import fitted
from rubricator.encoding.identifiers import Identifiers
from rubricator.encoding.inline import Markup, Overlay, without_crossing
from rubricator.encoding.lists import ListWriter
from rubricator.encoding.names import XML_ID, append_text, child, element
from rubricator.encoding.responsibility import Responsibilities
from rubricator.source import Span
from rubricator.transcription import Listing, Note, NoteBlock, Paragraph, Quotation, Reference, Transcription, Verse

_ELEMENTS = {Paragraph: "p", Verse: "lg", Quotation: "quote", Listing: "list"}


class NoteWriter:
    """Makes note elements, and knows the identifier of each, which its place in the transcription points to.

    ``overlay`` has the markup of the document, ``layer``, the notes at their marks, and what of ``soft`` fits between both.
    """

    def __init__(
        self,
        transcription: Transcription,
        layer: Sequence[Markup],
        soft: Iterable[Markup],
        stretches: Sequence[Span],
        identifiers: Identifiers,
        answering: Responsibilities,
        facsimile: Facsimile,
    ) -> None:
        self._facsimile = facsimile
        self._text, self._identifiers = transcription.source.text, identifiers
        self.answering = answering
        notes = [block for block in transcription.blocks if isinstance(block, Note)]
        self.identifier = {note.span: identifiers.of("note", note.span.of(self._text)) for note in notes}
        marks = (*self._marks(notes), *self._references(transcription.references))
        kept = tuple(without_crossing(marks, layer))
        self.overlay = Overlay(self._text, (*kept, *fitted(self._text, soft, kept, stretches)))
        self._lists = ListWriter(self._text, self.overlay)

    def _marks(self, notes: Sequence[Note]) -> Iterator[Markup]:
        """Yield the notes as markup that replaces their marks in the text."""
        for note in notes:
            if note.mark:
                end = note.mark.end
                yield Markup(note.mark, Span(end, end), partial(self.write, note))

    def _references(self, references: Sequence[Reference]) -> Iterator[Markup]:
        for reference in references:
            target = {"target": f"#{self.identifier[reference.note]}"}
            yield Markup(reference.span, reference.span, partial(element, "ref", target))

    def write(self, note: Note) -> etree._Element:
        """Return the note element, with label and content."""
        new = element("note", {"place": note.place} | self.answering.attributes(note.attribution))
        if note.n:
            new.set("n", note.n)
        if note.mark:
            new.set("rend", " ".join(note.mark.of(self._text).split()))
        new.set(XML_ID, self.identifier[note.span])
        for name, value in self._facsimile.of_block(note.span).items():
            new.set(name, value)
        if len(note.blocks) < 2 and all(isinstance(block, Paragraph) for block in note.blocks):
            self._run_in(new, note)
        else:
            self._in_blocks(new, note)
        return new

    def _run_in(self, new: etree._Element, note: Note) -> None:
        """Write a note of one paragraph, which needs no ``p``."""
        self._label(new, note)
        for block in note.blocks:
            self.overlay.fill(new, block.span)
        self._tail(new, note)

    def _in_blocks(self, new: etree._Element, note: Note) -> None:
        """Write a note of several blocks; what stands before the first and closes the last stands in it if it can."""
        places = [self._place(new, block) for block in note.blocks]
        first, last = note.blocks[0], note.blocks[-1]
        if isinstance(first, Paragraph):
            self._label(places[0], note)
        elif len(note.label):
            new.insert(0, self._label(element("note"), note))
        for place, block in zip(places, note.blocks, strict=True):
            self._fill(place, block)
        self._tail(places[-1] if isinstance(last, Paragraph) else new, note)

    def _place(self, parent: etree._Element, block: NoteBlock) -> etree._Element:
        name = _ELEMENTS[type(block)]
        return child(parent, name, attributes={XML_ID: self._identifiers.of(name, block.span.of(self._text))})

    def _fill(self, place: etree._Element, block: NoteBlock) -> None:
        match block:
            case Paragraph(span):
                self.overlay.fill(place, span)
            case Verse(_, stanzas):
                for stanza in stanzas:
                    group = place if len(stanzas) == 1 else child(place, "lg")
                    for line in stanza:
                        self.overlay.fill(child(group, "l"), line)
            case Quotation(_, paragraphs):
                for span in paragraphs:
                    self.overlay.fill(child(place, "p"), span)
            case Listing(_, items):
                self._lists.write(place, items)

    def _label(self, parent: etree._Element, note: Note) -> etree._Element:
        """Append what stands before a note, and the space after it; a note in a margin may have nothing before it."""
        if not len(note.label):
            return parent
        label = self.overlay.fill(child(parent, "label"), note.label)
        if note.blocks and note.blocks[0].span.start > note.label.end:
            label.tail = " "
        return label

    def _tail(self, parent: etree._Element, note: Note) -> None:
        """Append what closes a note, and the space before it."""
        if note.tail is None:
            return
        if note.blocks and note.blocks[-1].span.end < note.tail.start:
            append_text(parent, " ")
        child(parent, "label", note.tail.of(self._text))
