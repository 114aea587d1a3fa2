"""Blocks to front, body and back (TEI P5, chapters 3, 4 and 7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from lxml import etree

from rubricator.encoding.identifiers import Identifiers
from rubricator.encoding.inline import Markup, Overlay
from rubricator.encoding.names import XML_ID, child, element
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


class NoteWriter:
    """Makes note elements, and knows the identifier of each, which its place in the transcription points to."""

    def __init__(self, text: str, overlay: Overlay, identifiers: Identifiers, notes: Sequence[Note]) -> None:
        self._text, self._overlay, self._identifiers = text, overlay, identifiers
        self._notes = notes
        self.identifier = {note.span: identifiers.of("note", note.span.of(text)) for note in notes}

    def marks(self) -> Iterator[Markup]:
        """Yield the notes as markup that replaces their marks in the running text."""
        for note in self._notes:
            if note.mark:
                end = note.mark.end
                yield Markup(note.mark, Span(end, end), partial(self.write, note))

    def write(self, note: Note) -> etree._Element:
        """Return the note element, with label and content."""
        new = element("note", {"place": note.place})
        if note.n:
            new.set("n", note.n)
        if note.mark:
            new.set("rend", " ".join(note.mark.of(self._text).split()))
        new.set(XML_ID, self.identifier[note.span])
        if len(note.paragraphs) < 2:
            self._content(new, note, note.paragraphs[0] if note.paragraphs else None, is_first=True, is_last=True)
            return new
        for i, span in enumerate(note.paragraphs):
            paragraph = child(new, "p", attributes={XML_ID: self._identifiers.of("p", span.of(self._text))})
            self._content(paragraph, note, span, is_first=i == 0, is_last=i == len(note.paragraphs) - 1)
        return new

    def _content(self, parent: etree._Element, note: Note, span: Span | None, is_first: bool, is_last: bool) -> None:
        if is_first:
            label = child(parent, "label", note.label.of(self._text))
            if span and span.start > note.label.end:
                label.tail = " "
        if span:
            self._overlay.fill(parent, span)
        if is_last and note.tail:
            child(parent, "label", note.tail.of(self._text))


class TextWriter:
    """Writes the blocks of one document into its text element, in order."""

    def __init__(self, text: str, overlay: Overlay, identifiers: Identifiers, notes: NoteWriter) -> None:
        self._text, self._overlay, self._identifiers, self._notes = text, overlay, identifiers, notes
        self.root = element("text")
        self._front = element("front")
        self._body = element("body")
        self._back = element("back")
        self._section = self._body
        self._letter: etree._Element | None = None

    def write(self, blocks: Sequence[Block]) -> etree._Element:
        """Return the text element. What stands after the last block of running text goes into back."""
        if _closes_before_heading(blocks):
            self._section = child(self._body, "div")
        end_of_text = max((i for i, block in enumerate(blocks) if _is_running(block)), default=-1)
        for i, block in enumerate(blocks):
            self._block(block, in_back=i > end_of_text)
        if not _holds_text(self._body):
            child(self._body, "p")
        parts = (self._front, self._body, self._back)
        self.root.extend(part for part in parts if part is self._body or len(part))
        return self.root

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
                self._parts(child(self._section, "opener"), block.parts, block.run_in)
            case Closer():
                self._parts(child(self._end_of_letter(), "closer"), block.parts, block.run_in)
            case Postscript():
                self._postscript(block)
            case Note():
                self._note(block)
            case Furniture():
                if block.kept:
                    attributes = {"type": "footer", "place": "bottom"}
                    self._overlay.fill(child(self._back, "fw", attributes=attributes), block.span)
            case Separator():
                child(
                    self._section,
                    "milestone",
                    attributes={"unit": "section", "rend": self._words(block.span)},
                )
            case _:
                self._running(block)

    def _running(self, block: Paragraph | Verse | Quotation | Listing) -> None:
        match block:
            case Paragraph(span):
                self._identified(self._section, "p", span)
            case Quotation(span, paragraphs):
                quote = self._container("quote", span)
                for paragraph in paragraphs:
                    self._identified(quote, "p", paragraph)
            case Verse(span, stanzas):
                outer = self._container("lg", span)
                for stanza in stanzas:
                    group = outer if len(stanzas) == 1 else child(outer, "lg")
                    for line in stanza:
                        self._overlay.fill(child(group, "l"), line)
            case Listing(span, items):
                listing = self._container("list", span)
                for item in items:
                    if item.label:
                        child(listing, "label", item.label.of(self._text))
                    self._overlay.fill(child(listing, "item"), item.span)

    def _title_part(self, part: TitlePart) -> None:
        page = self._front[0] if len(self._front) else child(self._front, "titlePage")
        match part.type:
            case "author":
                self._overlay.fill(child(page, "docAuthor"), part.span)
            case "date":
                self._overlay.fill(child(page, "docDate"), part.span)
            case kind:
                open_title = len(page) and page[-1].tag.endswith("}docTitle")
                title = page[-1] if open_title else child(page, "docTitle")
                self._overlay.fill(child(title, "titlePart", attributes={"type": kind}), part.span)

    def _headnote(self, headnote: Headnote) -> None:
        note = child(self._front, "note", attributes={"type": "headnote"})
        if headnote.signature:
            note.set("resp", "#headnote")
        note.set(XML_ID, self._identifiers.of("note", headnote.span.of(self._text)))
        for span in headnote.paragraphs:
            self._identified(note, "p", span)

    def _head(self, head: Head, in_back: bool) -> None:
        below_heading = self._section is not self._body and all(node.tag.endswith("}head") for node in self._section)
        if not below_heading:
            parent = self._back if in_back else self._body
            attributes = {"type": head.type} if head.type else {}
            attributes[XML_ID] = self._identifiers.of("div", head.span.of(self._text))
            self._section = child(parent, "div", attributes=attributes)
        self._identified(self._section, "head", head.span)

    def _parts(self, parent: etree._Element, parts: Sequence[Part], run_in: bool) -> None:
        if run_in:
            parent.set("rend", "run-in")
        for part in parts:
            if part.role is Role.ADDRESS:
                self._address(parent, part.span)
            else:
                self._overlay.fill(child(parent, _PART_ELEMENTS[part.role]), part.span)

    def _address(self, parent: etree._Element, span: Span) -> None:
        address = child(parent, "address")
        start = span.start
        for line in span.of(self._text).split("\n"):
            self._overlay.fill(child(address, "addrLine"), Span(start, start + len(line)).strip(self._text))
            start += len(line) + 1

    def _end_of_letter(self) -> etree._Element:
        """Return where a closer stands: with the opener where that is about the whole text, else in its section."""
        return self._body if self._letter is self._body else self._section

    def _postscript(self, postscript: Postscript) -> None:
        new = child(self._end_of_letter(), "postscript")
        for span in postscript.paragraphs:
            self._identified(new, "p", span)
        if postscript.signed:
            self._overlay.fill(child(new, "signed"), postscript.signed)

    def _note(self, note: Note) -> None:
        """Write an anchor where a note stands that has its mark elsewhere, and a note without a mark itself."""
        place = self._section if _holds_text(self._section) or self._section is not self._body else self._place_before()
        if note.mark:
            child(place, "anchor", attributes={"corresp": f"#{self._notes.identifier[note.span]}"})
        else:
            place.append(self._notes.write(note))

    def _place_before(self) -> etree._Element:
        return self._front if len(self._front) else self._body

    def _container(self, name: str, span: Span) -> etree._Element:
        return child(self._section, name, attributes={XML_ID: self._identifiers.of(name, span.of(self._text))})

    def _identified(self, parent: etree._Element, name: str, span: Span) -> etree._Element:
        attributes = {XML_ID: self._identifiers.of(name, span.of(self._text))}
        return self._overlay.fill(child(parent, name, attributes=attributes), span)

    def _words(self, span: Span) -> str:
        return " ".join(span.of(self._text).split())


def _is_running(block: Block) -> bool:
    in_apparatus = isinstance(block, Head) and block.type == "notes"
    return not (in_apparatus or isinstance(block, Note | Furniture | Separator))


def _closes_before_heading(blocks: Sequence[Block]) -> bool:
    """Return whether a letter ends before a further section begins, so that it needs a division of its own."""
    closers = [i for i, block in enumerate(blocks) if isinstance(block, Closer | Postscript)]
    heads = [i for i, block in enumerate(blocks) if isinstance(block, Head) and not block.type]
    return bool(closers and heads) and closers[0] < heads[-1]


def _holds_text(node: etree._Element) -> bool:
    """Return whether an element has content of its own, not only notes, anchors and milestones."""
    return any(not item.tag.endswith(("}note", "}anchor", "}milestone")) for item in node)
