"""The document model: what a reader makes of a transcription, before anything is TEI.

A transcription is a sequence of blocks in the order of the text. Every block, and every part of one, is a span of
the source; the blocks together cover all of its characters but white space. Marks inside running text (note marks,
emphasis) are kept beside the blocks as spans of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rubricator.dates import Datable
from rubricator.source import Source, Span


class Role(StrEnum):
    """What a passage of running text is, in TEI's words where TEI has one."""

    TITLE = "titlePart"
    AUTHOR = "docAuthor"
    DOC_DATE = "docDate"
    METADATA = "metadata"
    HEADNOTE = "headnote"
    HEAD = "head"
    DATELINE = "dateline"
    ADDRESS = "address"
    SALUTE = "salute"
    PARAGRAPH = "p"
    VERSE = "l"
    QUOTATION = "quote"
    ITEM = "item"
    CELL = "cell"
    CLOSING = "closing"
    SIGNED = "signed"
    POSTSCRIPT = "postscript"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of running text that names and dates are looked for in."""

    span: Span
    role: Role


@dataclass(frozen=True, slots=True)
class TitlePart:
    """A line of the title block: ``type`` is main, sub, number, author or date."""

    span: Span
    type: str


@dataclass(frozen=True, slots=True)
class Field:
    """A metadata line, ``label: value``; ``key`` is the label's meaning (see ``reading.metadata``)."""

    key: str
    label: Span
    value: Span


@dataclass(frozen=True, slots=True)
class Metadata:
    """The metadata lines at the top of a transcription."""

    span: Span
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose a note is, as it says itself: "– Ed.", "Translator's note:", "– F. E.".

    ``span`` is what says so; ``role`` is editor, translator, author, transcriber or publisher, and empty where only a
    name is given; ``name`` is the name or the initials, empty where only the role is given.
    """

    span: Span
    role: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Headnote:
    """An editor's introduction set before the text; its attribution lies inside one of its paragraphs."""

    span: Span
    paragraphs: tuple[Span, ...]
    attribution: Attribution | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """A heading; ``type`` is "notes" above a section of notes, else empty.

    ``level`` is how deep the section below it lies, from 1; a plain text does not say.
    """

    span: Span
    type: str = ""
    level: int = 1


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an opener or closer: dateline, address, salute, closing or signed."""

    span: Span
    role: Role


@dataclass(frozen=True, slots=True)
class Opener:
    """What stands before a letter's text. ``run_in``: the first paragraph goes on without a space."""

    span: Span
    parts: tuple[Part, ...]
    run_in: bool = False


@dataclass(frozen=True, slots=True)
class Closer:
    """What stands after a letter's text: formula, signature, dateline."""

    span: Span
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of prose."""

    span: Span


@dataclass(frozen=True, slots=True)
class Verse:
    """Verse: stanzas of lines."""

    span: Span
    stanzas: tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation set off from the text: its paragraphs."""

    span: Span
    paragraphs: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A list item; ``label`` is its number or bullet as typed. ``level`` is how deep in lists of lists it stands, from 0."""

    label: Span | None
    span: Span
    level: int = 0


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of items, or of signatories (``type``)."""

    span: Span
    items: tuple[Item, ...]
    type: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its cells; ``label``: they say what stands in the columns. An empty cell has an empty span."""

    cells: tuple[Span, ...]
    label: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its rows, and the caption above or below them."""

    span: Span
    rows: tuple[Row, ...]
    caption: Span | None = None


@dataclass(frozen=True, slots=True)
class Postscript:
    """What follows the signature: its paragraphs, then perhaps a second signature."""

    span: Span
    paragraphs: tuple[Span, ...]
    signed: Span | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A note where it stands in the transcription.

    ``label`` is what stands before it (``[19]``, ``*``, ``[Footnote 1:``), ``tail`` what closes it (``]``); ``n`` the
    bare label; ``mark`` the span of its mark in the text, None for an orphan or a note that needs none; ``place`` is
    foot or margin, or end for one on the whole text, which has no mark; ``attribution`` lies inside one of its blocks.
    """

    span: Span
    n: str
    label: Span
    blocks: tuple[Paragraph | Verse | Quotation | Listing, ...]
    tail: Span | None = None
    mark: Span | None = None
    place: str = "foot"
    attribution: Attribution | None = None

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """The spans of its blocks."""
        return tuple(block.span for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Reference:
    """A further mark of a note that has its place at another one; ``note`` is the note's span."""

    span: Span
    note: Span


@dataclass(frozen=True, slots=True)
class Separator:
    """A line of asterisks or dashes."""

    span: Span


@dataclass(frozen=True, slots=True)
class Furniture:
    """What belongs to the page, not to the text. ``kept``: encoded as ``fw``; else named in a finding and left out."""

    span: Span
    kept: bool


Block = (
    TitlePart
    | Metadata
    | Headnote
    | Head
    | Opener
    | Closer
    | Paragraph
    | Verse
    | Quotation
    | Listing
    | Table
    | Postscript
    | Note
    | Separator
    | Furniture
)


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words typed between marks of emphasis: ``span`` with the marks, ``mark`` the character used (``_``, ``*``, ``=``)."""

    span: Span
    mark: str


@dataclass(frozen=True, slots=True)
class Rendition:
    """How words were set, where a format says so and nothing is typed for it; ``style`` is CSS, such as ``font-style: italic``.

    ``language`` is the tag of BCP 47 that the format gives these words, empty if none.
    """

    span: Span
    style: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that a format makes a link, and the address that it leads to (no link of notes)."""

    span: Span
    target: str


@dataclass(frozen=True, slots=True)
class Image:
    """An image in the text: where it stands, its address, and what is said of it in words that are no part of the text."""

    offset: int
    address: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class LineBeginning:
    """Where a line of the source begins inside of a passage: at ``offset``, the first character of the line.

    ``zone`` is the zone of the facsimile that shows it. ``divides``: a word goes on in it.
    """

    offset: int
    zone: str = ""
    divides: bool = False


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of a page: ``points`` are those of its outline, in pixels of the image; ``type`` is the format's word for it."""

    ident: str
    points: tuple[tuple[int, int], ...]
    type: str = ""


@dataclass(frozen=True, slots=True)
class Surface:
    """A page that is pictured: the address of its image, the size in pixels (0: not said), and the zones, in their order."""

    ident: str
    image: str
    width: int
    height: int
    zones: tuple[Zone, ...] = ()


@dataclass(frozen=True, slots=True)
class Pictured:
    """Which zone of the facsimile shows a block; ``span`` is the block's."""

    span: Span
    zone: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A page break: typed into the running text, such as ``[Pg 12]``, or said by the format, and then its span is empty.

    ``n`` is empty where no number is given; ``surface`` is the page of the facsimile that begins.
    """

    span: Span
    n: str
    surface: str = ""


class Intervention(StrEnum):
    """What an editor's or transcriber's sign in the text stands for: the TEI element that says it (TEI P5, 3.5 and 11.3).

    ``CORRECTION`` is a ``choice`` of ``sic`` and ``corr``; all others are elements of that name.
    """

    SUPPLIED = "supplied"
    SIC = "sic"
    CORRECTION = "corr"
    UNCLEAR = "unclear"
    GAP = "gap"
    SPACE = "space"
    SURPLUS = "surplus"
    ADDITION = "add"
    DELETION = "del"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Insertion:
    """An editor's or transcriber's sign in the text: ``[Germany]``, ``recieve [sic]``, ``[2 words illegible]``.

    ``span`` covers the signs and the words that they are about, ``inner`` of these the words alone: those supplied, those
    that are so in the source, those of the note. It is empty where the sign stands for what is not there.
    ``correction`` is the reading offered instead of ``inner``. ``attributes`` are those of the element; ``rule`` and
    ``certainty`` (0 to 1) say how it was known for what it is.
    """

    span: Span
    inner: Span
    kind: Intervention
    rule: str
    certainty: float = 1.0
    attributes: tuple[tuple[str, str], ...] = ()
    correction: Span | None = None
    attribution: Attribution | None = None


@dataclass(frozen=True, slots=True)
class Publication:
    """The printed source as a line of metadata names it; pages are as printed."""

    title: str = ""
    volume: str = ""
    issue: str = ""
    date: Datable | None = None
    date_text: str = ""
    page_from: str = ""
    page_to: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Description:
    """What the transcription says of itself: the material of the TEI header. Empty where it says nothing.

    ``date_inferred``: the date was completed from another place than its words, such as the file's name.
    """

    title: str = ""
    subtitle: str = ""
    author: str = ""
    recipient: str = ""
    date: Datable | None = None
    date_text: str = ""
    date_inferred: bool = False
    place: str = ""
    translators: tuple[str, ...] = ()
    transcribers: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    publication: Publication | None = None
    rights: str = ""
    revised: Datable | None = None
    language: str = "en"
    letter: bool = False


@dataclass(frozen=True, slots=True)
class Transcription:
    """A transcription read: the source, its blocks in text order, the marks inside them, and what it says of itself.

    ``divisions`` are the offsets after hyphens at line ends that divide a word; empty unless they were asked for. From
    ``renditions`` on stands what only formats say that are more than plain text.
    """

    source: Source
    blocks: tuple[Block, ...]
    description: Description
    emphases: tuple[Emphasis, ...] = ()
    page_breaks: tuple[PageBreak, ...] = ()
    divisions: tuple[int, ...] = ()
    insertions: tuple[Insertion, ...] = ()
    references: tuple[Reference, ...] = ()
    renditions: tuple[Rendition, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    lines: tuple[LineBeginning, ...] = ()
    surfaces: tuple[Surface, ...] = ()
    pictured: tuple[Pictured, ...] = ()

    def passages(self) -> Iterator[Passage]:
        """Yield every passage of running text, in text order."""
        for block in self.blocks:
            yield from passages_of(block)


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
        case Head(span):
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


def cells_of(table: Table) -> tuple[Span, ...]:
    """Return the passages of a table, its caption among them, in text order."""
    caption = (table.caption,) if table.caption else ()
    return tuple(sorted(span for span in (*caption, *(cell for row in table.rows for cell in row.cells)) if len(span)))
