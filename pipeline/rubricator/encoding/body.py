"""Blocks to front, body and back (TEI P5, chapters 3, 4 and 7)."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence

from lxml import etree

from rubricator.encoding.facsimile import Facsimile
from rubricator.encoding.figures import figure_of_caption
from rubricator.encoding.identifiers import Identifiers
from rubricator.encoding.lists import ListWriter
from rubricator.encoding.names import XML_ID, child, element, is_empty, local_name
from rubricator.encoding.notes import NoteWriter
from rubricator.encoding.points import Point
from rubricator.encoding.sections import Sections, is_lettered
from rubricator.encoding.stretches import lines_of
from rubricator.encoding.tables import write_rows
from rubricator.source import Span
from rubricator.transcription import (
    Block,
    Caption,
    Closer,
    Furniture,
    Head,
    Headnote,
    Interposed,
    Listing,
    Metadata,
    Note,
    Opener,
    Paragraph,
    Part,
    Postscript,
    Quotation,
    Role,
    Separator,
    Table,
    TitlePart,
    Verse,
)

_PART_ELEMENTS = {
    Role.DATELINE: "dateline",
    Role.SALUTE: "salute",
    Role.CLOSING: "salute",
    Role.SIGNED: "signed",
}
METADATA_ID = "metadata"
_TEXT = frozenset({"p", "div", "quote", "lg", "list", "table"})
Interruption = Interposed | Point


class TextWriter:
    """Writes the blocks of one document into its text element, in order.

    Notes, separators, captions, furniture and what has no length may stand anywhere, also between the parts of another block. They
    wait in ``_pending`` and are written as soon as something that stands after them is.
    """

    def __init__(self, text: str, identifiers: Identifiers, notes: NoteWriter, facsimile: Facsimile) -> None:
        self._text, self._overlay, self._identifiers, self._notes = text, notes.overlay, identifiers, notes
        self._facsimile = facsimile
        self._lists = ListWriter(text, notes.overlay, self._interrupt)
        self._pending: deque[Interruption] = deque()
        self._front = element("front")

    def write(self, blocks: Sequence[Block], points: Sequence[Point]) -> etree._Element:
        """Return the text element. What stands after the last block of running text goes into back.

        ``points`` are what has no length and stands between stretches of the running text.
        """
        interruptions = (block for block in blocks if isinstance(block, Interruption))
        self._pending.extend(sorted((*points, *interruptions), key=lambda one: one.span.start))
        running = [block for block in blocks if not isinstance(block, Interruption)]
        end_of_text = max((i for i, block in enumerate(running) if not _is_notes_head(block)), default=-1)
        self._sections = Sections(self._text, self._identifiers, is_lettered(running, end_of_text))
        for i, block in enumerate(running):
            self._interrupt(self._place_before(block), block.span.start)
            self._block(block, in_back=i > end_of_text)
        self._remaining()
        body, back = self._sections.body, self._sections.back
        if not any(local_name(item) in _TEXT for item in body):
            child(body, "p")
        root = element("text")
        root.extend(part for part in (self._front, body, back) if part is body or not is_empty(part))
        return root

    def _place_before(self, block: Block) -> etree._Element:
        """Return where that stands which interrupts the text before a block."""
        if isinstance(block, TitlePart):
            return self._title_page()
        in_front = isinstance(block, Metadata | Headnote)
        if in_front or (self._sections.is_untouched and not is_empty(self._front)):
            return self._front
        return self._sections.place(block)

    def _interrupt(self, parent: etree._Element, offset: int) -> None:
        """Write what stands before an offset and waits to be written, and what has no length also at it."""
        while self._pending and self._is_due(self._pending[0], offset):
            self._interruption(parent, self._pending.popleft())

    def _is_due(self, block: Interruption, offset: int) -> bool:
        return block.span.start < offset or (isinstance(block, Point) and block.offset == offset)

    def _remaining(self) -> None:
        """Write what follows the last block: notes in its section, and from the first footer on in back."""
        place = self._sections.place() if self._pending else self._sections.back
        while self._pending:
            block = self._pending.popleft()
            place = self._sections.back if isinstance(block, Furniture) and block.kept else place
            self._interruption(place, block)

    def _interruption(self, parent: etree._Element, block: Interruption) -> None:
        match block:
            case Point():
                parent.append(block.make())
            case Note(mark=None):
                parent.append(self._notes.write(block))
            case Note():
                child(parent, "anchor", attributes={"corresp": f"#{self._notes.identifier[block.span]}"})
            case Caption(span):
                self._identified(figure_of_caption(parent), "head", span, shown=True)
            case Separator(span):
                child(parent, "milestone", attributes={"unit": "section", "rend": self._words(span)})
            case Furniture(span, kept=True):
                self._overlay.fill(child(parent, "fw", attributes={"type": "footer", "place": "bottom"}), span)
            case Furniture():
                return

    def _block(self, block: Block, in_back: bool) -> None:
        match block:
            case TitlePart():
                self._title_part(block)
            case Metadata():
                child(self._front, "anchor", attributes={"corresp": f"#{METADATA_ID}"})
            case Headnote():
                self._headnote(block)
            case Head():
                self._head(block, in_back)
            case Opener(span, parts, run_in):
                attributes = {"rend": "run-in"} if run_in else {}
                attributes |= self._facsimile.of_block(span)
                self._parts(child(self._sections.opening(), "opener", attributes=attributes), parts)
            case Closer(span, parts):
                shown = self._facsimile.of_block(span)
                self._parts(child(self._sections.closing(), "closer", attributes=shown), parts)
            case Postscript():
                self._postscript(block)
            case Paragraph(span):
                self._identified(self._sections.text(), "p", span, shown=True)
            case Quotation():
                self._quotation(block)
            case Verse():
                self._verse(block)
            case Listing(span, items):
                self._lists.write(self._container("list", span), items)
            case Table(span):
                write_rows(self._container("table", span), block, self._overlay, self._interrupt)

    def _quotation(self, quotation: Quotation) -> None:
        quote = self._container("quote", quotation.span)
        for paragraph in quotation.paragraphs:
            self._identified(quote, "p", paragraph)

    def _verse(self, verse: Verse) -> None:
        outer = self._container("lg", verse.span)
        for stanza in verse.stanzas:
            self._interrupt(outer, stanza[0].start)
            group = outer if len(verse.stanzas) == 1 else child(outer, "lg")
            for line in stanza:
                self._filled(group, "l", line)

    def _title_page(self) -> etree._Element:
        """Return the title page: that which front ends with, or a new one."""
        last = next(self._front.iterchildren(reversed=True), None)
        return last if last is not None and local_name(last) == "titlePage" else child(self._front, "titlePage")

    def _title_part(self, part: TitlePart) -> None:
        page, shown = self._title_page(), self._facsimile.of_block(part.span)
        match part.type:
            case "author":
                self._filled(page, "docAuthor", part.span, shown)
            case "date":
                self._filled(page, "docDate", part.span, shown)
            case kind:
                open_title = not is_empty(page) and page[-1].tag.endswith("}docTitle")
                title = page[-1] if open_title else child(page, "docTitle")
                self._filled(title, "titlePart", part.span, {"type": kind} | shown)

    def _headnote(self, headnote: Headnote) -> None:
        attributes = self._notes.answering.attributes(headnote.attribution) | {"type": "headnote"}
        note = child(self._front, "note", attributes=attributes | self._facsimile.of_block(headnote.span))
        note.set(XML_ID, self._identifiers.of("note", headnote.span.of(self._text)))
        for span in headnote.paragraphs:
            self._identified(note, "p", span)

    def _head(self, head: Head, in_back: bool) -> None:
        self._identified(self._sections.heading(head, in_back), "head", head.span, shown=True)

    def _parts(self, parent: etree._Element, parts: Sequence[Part]) -> None:
        for part in parts:
            if part.role is Role.ADDRESS:
                self._address(parent, part.span)
            else:
                self._filled(parent, _PART_ELEMENTS[part.role], part.span)

    def _address(self, parent: etree._Element, span: Span) -> None:
        self._interrupt(parent, span.start)
        address = child(parent, "address")
        for line in lines_of(span, self._text):
            self._filled(address, "addrLine", line)

    def _postscript(self, postscript: Postscript) -> None:
        shown = self._facsimile.of_block(postscript.span)
        new = child(self._sections.closing(), "postscript", attributes=shown)
        for span in postscript.paragraphs:
            self._identified(new, "p", span)
        if postscript.signed:
            self._filled(new, "signed", postscript.signed)

    def _container(self, name: str, span: Span) -> etree._Element:
        identified = {XML_ID: self._identifiers.of(name, span.of(self._text))}
        return child(self._sections.text(), name, attributes=identified | self._facsimile.of_block(span))

    def _identified(self, parent: etree._Element, name: str, span: Span, shown: bool = False) -> None:
        attributes = self._facsimile.of_block(span) if shown else {}
        self._filled(parent, name, span, {XML_ID: self._identifiers.of(name, span.of(self._text))} | attributes)

    def _filled(
        self, parent: etree._Element, name: str, span: Span, attributes: Mapping[str, str] | None = None
    ) -> None:
        """Append an element with the text of a passage, and before it what stands before that."""
        self._interrupt(parent, span.start)
        self._overlay.fill(child(parent, name, attributes=attributes), span)

    def _words(self, span: Span) -> str:
        return " ".join(span.of(self._text).split())


def _is_notes_head(block: Block) -> bool:
    return isinstance(block, Head) and block.type == "notes"
