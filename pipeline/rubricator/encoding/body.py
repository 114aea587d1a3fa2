"""Blocks to front, body and back (TEI P5, chapters 3, 4 and 7)."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence

from lxml import etree

from rubricator.encoding.identifiers import Identifiers
from rubricator.encoding.names import XML_ID, child, element, is_empty
from rubricator.encoding.notes import NoteWriter
from rubricator.source import Span
from rubricator.transcription import (
    Block,
    Closer,
    Furniture,
    Head,
    Headnote,
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
Interruption = Note | Separator | Furniture


class TextWriter:
    """Writes the blocks of one document into its text element, in order.

    Notes, separators and furniture may stand anywhere, also between the parts of another block. They wait in
    ``_pending`` and are written as soon as something that stands after them is.
    """

    def __init__(self, text: str, identifiers: Identifiers, notes: NoteWriter) -> None:
        self._text, self._overlay, self._identifiers, self._notes = text, notes.overlay, identifiers, notes
        self._pending: deque[Interruption] = deque()
        self._front = element("front")
        self._body = element("body")
        self._back = element("back")
        self._section = self._body
        self._letter: etree._Element | None = None

    def write(self, blocks: Sequence[Block]) -> etree._Element:
        """Return the text element. What stands after the last block of running text goes into back."""
        if _closes_before_heading(blocks):
            self._section = child(self._body, "div")
        self._pending.extend(block for block in blocks if isinstance(block, Interruption))
        running = [block for block in blocks if not isinstance(block, Interruption)]
        end_of_text = max((i for i, block in enumerate(running) if not _is_notes_head(block)), default=-1)
        for i, block in enumerate(running):
            self._interrupt(self._place_before(block), block.span.start)
            self._block(block, in_back=i > end_of_text)
        self._remaining()
        if not _has_content(self._body):
            child(self._body, "p")
        root = element("text")
        root.extend(part for part in (self._front, self._body, self._back) if part is self._body or not is_empty(part))
        return root

    def _place_before(self, block: Block) -> etree._Element:
        """Return where that stands which interrupts the text before a block."""
        if isinstance(block, TitlePart):
            return self._title_page()
        before_text = self._section is self._body and is_empty(self._body)
        in_front = isinstance(block, Metadata | Headnote) or (before_text and not is_empty(self._front))
        return self._front if in_front else self._section

    def _interrupt(self, parent: etree._Element, offset: int) -> None:
        """Write what stands before an offset and waits to be written."""
        while self._pending and self._pending[0].span.start < offset:
            self._interruption(parent, self._pending.popleft())

    def _remaining(self) -> None:
        """Write what follows the last block: notes in its section, and from the first footer on in back."""
        place = self._section
        while self._pending:
            block = self._pending.popleft()
            place = self._back if isinstance(block, Furniture) and block.kept else place
            self._interruption(place, block)

    def _interruption(self, parent: etree._Element, block: Interruption) -> None:
        match block:
            case Note(mark=None):
                parent.append(self._notes.write(block))
            case Note():
                child(parent, "anchor", attributes={"corresp": f"#{self._notes.identifier[block.span]}"})
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
            case Opener():
                self._letter = self._section
                attributes = {"rend": "run-in"} if block.run_in else {}
                self._parts(child(self._section, "opener", attributes=attributes), block.parts)
            case Closer():
                self._section = self._end_of_letter()
                self._parts(child(self._section, "closer"), block.parts)
            case Postscript():
                self._postscript(block)
            case Paragraph(span):
                self._identified(self._section, "p", span)
            case Quotation():
                self._quotation(block)
            case Verse():
                self._verse(block)
            case Listing():
                self._listing(block)

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

    def _listing(self, listing: Listing) -> None:
        new = self._container("list", listing.span)
        for item in listing.items:
            self._interrupt(new, (item.label or item.span).start)
            if item.label:
                child(new, "label", item.label.of(self._text))
            self._filled(new, "item", item.span)

    def _title_page(self) -> etree._Element:
        return child(self._front, "titlePage") if is_empty(self._front) else self._front[0]

    def _title_part(self, part: TitlePart) -> None:
        page = self._title_page()
        match part.type:
            case "author":
                self._filled(page, "docAuthor", part.span)
            case "date":
                self._filled(page, "docDate", part.span)
            case kind:
                open_title = not is_empty(page) and page[-1].tag.endswith("}docTitle")
                title = page[-1] if open_title else child(page, "docTitle")
                self._filled(title, "titlePart", part.span, {"type": kind})

    def _headnote(self, headnote: Headnote) -> None:
        attributes = self._notes.answering.attributes(headnote.attribution) | {"type": "headnote"}
        note = child(self._front, "note", attributes=attributes)
        note.set(XML_ID, self._identifiers.of("note", headnote.span.of(self._text)))
        for span in headnote.paragraphs:
            self._identified(note, "p", span)

    def _head(self, head: Head, in_back: bool) -> None:
        below_heading = not is_empty(self._section) and all(node.tag.endswith("}head") for node in self._section)
        if not below_heading or head.type:
            parent = self._back if in_back else self._body
            attributes = {"type": head.type} if head.type else {}
            attributes[XML_ID] = self._identifiers.of("div", head.span.of(self._text))
            self._section = child(parent, "div", attributes=attributes)
        self._identified(self._section, "head", head.span)

    def _parts(self, parent: etree._Element, parts: Sequence[Part]) -> None:
        for part in parts:
            if part.role is Role.ADDRESS:
                self._address(parent, part.span)
            else:
                self._filled(parent, _PART_ELEMENTS[part.role], part.span)

    def _address(self, parent: etree._Element, span: Span) -> None:
        self._interrupt(parent, span.start)
        address = child(parent, "address")
        start = span.start
        for line in span.of(self._text).split("\n"):
            self._filled(address, "addrLine", Span(start, start + len(line)).strip(self._text))
            start += len(line) + 1

    def _end_of_letter(self) -> etree._Element:
        """Return where a closer stands: with the opener where that is about the whole text, else in its section."""
        return self._body if self._letter is self._body else self._section

    def _postscript(self, postscript: Postscript) -> None:
        self._section = self._end_of_letter()
        new = child(self._section, "postscript")
        for span in postscript.paragraphs:
            self._identified(new, "p", span)
        if postscript.signed:
            self._filled(new, "signed", postscript.signed)

    def _container(self, name: str, span: Span) -> etree._Element:
        return child(self._section, name, attributes={XML_ID: self._identifiers.of(name, span.of(self._text))})

    def _identified(self, parent: etree._Element, name: str, span: Span) -> None:
        self._filled(parent, name, span, {XML_ID: self._identifiers.of(name, span.of(self._text))})

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


def _closes_before_heading(blocks: Sequence[Block]) -> bool:
    """Return whether a letter ends before a further section begins, so that it needs a division of its own."""
    closers = [i for i, block in enumerate(blocks) if isinstance(block, Closer | Postscript)]
    heads = [i for i, block in enumerate(blocks) if isinstance(block, Head) and not block.type]
    return bool(closers and heads) and closers[0] < heads[-1]


def _has_content(body: etree._Element) -> bool:
    """Return whether a body has what TEI asks of it: a paragraph, a division, or another block."""
    return any(item.tag.rpartition("}")[2] in ("p", "div", "quote", "lg", "list") for item in body)
