"""A TEI document as text to be searched: transcriptions whose every character has its place in the document's bytes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position, has_errors
from rubricator.reading.language import language_of
from rubricator.reading.tei.decoding import Decoded, decode
from rubricator.reading.tei.entities import declared
from rubricator.reading.tei.flows import Flow, Flows, Piece
from rubricator.reading.tei.header import describe
from rubricator.reading.tei.roles import Reading
from rubricator.reading.tei.tree import TEI, Element, Tree, parse
from rubricator.source import Position, Source, Span
from rubricator.transcription import (
    Block,
    Closer,
    Head,
    Item,
    Listing,
    Note,
    Opener,
    Paragraph,
    Part,
    Postscript,
    Quotation,
    Role,
    TitlePart,
    Transcription,
    Verse,
)
from rubricator.wellformedness import check_wellformedness

NOT_TEI = Rule(
    "ANN001",
    Severity.ERROR,
    "Not a TEI document",
    "No element of the file is in TEI's namespace, so there is nothing in it that could be marked up as TEI.",
    hint='put xmlns="http://www.tei-c.org/ns/1.0" on the TEI element; TEI P4 (TEI.2) is to be converted to P5 first',
    wrong="<TEI><text><body><p>John Adams</p></body></text></TEI>",
    right='<TEI xmlns="http://www.tei-c.org/ns/1.0">…</TEI>',
    reference="https://tei-c.org/release/doc/tei-p5-doc/en/html/ST.html#STNM",
)
RULES = (NOT_TEI,)
_BETWEEN = "\n\n"
_NOTHING = Source("", "")


@dataclass(frozen=True)
class TeiSource(Source):
    """The text of a TEI document as it is read, with the places of its pieces in the document.

    ``starts`` has the offset in ``text`` at which each of ``pieces`` begins; ``document`` the characters of the file.
    """

    document: Source = _NOTHING
    pieces: tuple[Piece, ...] = ()
    starts: tuple[int, ...] = ()

    def position(self, offset: int) -> Position:
        """Return line and column in the document of an offset in the text."""
        if not self.pieces:
            return Position(1, 1)
        piece, start = self.piece(offset)
        return self.document.position(piece.start if piece.whole else piece.start + offset - start)

    def piece(self, offset: int) -> tuple[Piece, int]:
        """Return the piece that holds the character at an offset of the text, and where the piece begins in the text."""
        index = max(bisect_right(self.starts, offset) - 1, 0)
        return self.pieces[index], self.starts[index]


@dataclass(frozen=True)
class TeiText:
    """One TEI document of a file (a corpus has several): its element, how those in it read, and what is read there."""

    top: Element
    readings: Mapping[Element, Reading]
    source: TeiSource
    transcription: Transcription


@dataclass(frozen=True)
class TeiFile:
    """A file of TEI taken apart: its characters, its elements, and the texts in it."""

    decoded: Decoded
    tree: Tree
    texts: tuple[TeiText, ...]


def read_tei(name: str, data: bytes) -> tuple[TeiFile | None, tuple[Diagnostic, ...]]:
    """Read a file of TEI; ``name`` is its name for messages. None where it cannot be annotated. Nothing else is read."""
    findings = check_wellformedness(name, data)
    if has_errors(findings):
        return None, findings
    decoded = decode(data)
    tree = parse(decoded.text, declared(data))
    tops = _tops(tree)
    if not tops:
        message = f"No element of this file is TEI; its root is {tree.root.name}."
        return None, (*findings, at_position(name, Position(1, 1), NOT_TEI, message))
    document = Source(name, decoded.text)
    return TeiFile(decoded, tree, tuple(_text(document, tree, top) for top in tops)), findings


def _tops(tree: Tree) -> list[Element]:
    """Return the TEI elements; in a file without any, the outermost elements of TEI's namespace."""
    elements = list(tree.elements())
    return [element for element in elements if element.tei == "TEI"] or [
        element
        for element in elements
        if element.namespace == TEI and not any(one.namespace == TEI for one in _around(element))
    ]


def _around(element: Element) -> Iterator[Element]:
    return element.parent.ancestors() if element.parent else iter(())


def _text(document: Source, tree: Tree, top: Element) -> TeiText:
    read = Flows(tree, top)
    flows = [flow for flow in read.flows if flow.pieces]
    source, spans = _joined(document, flows)
    language = language_of(source.text)
    blocks = tuple(_block(span, flow.role) for span, flow in zip(spans, flows, strict=True))
    return TeiText(top, read.readings, source, Transcription(source, blocks, describe(tree, top, language)))


def _joined(document: Source, flows: Sequence[Flow]) -> tuple[TeiSource, list[Span]]:
    """Return the flows as one text, an empty line apart, and the span of each."""
    pieces: list[Piece] = []
    spans: list[Span] = []
    offset = 0
    for flow in flows:
        if pieces:
            last = pieces[-1]
            pieces.append(Piece(_BETWEEN, last.end, last.end, last.parent, last.event, True))
            offset += len(_BETWEEN)
        pieces += flow.pieces
        length = sum(len(piece.text) for piece in flow.pieces)
        spans.append(Span(offset, offset + length))
        offset += length
    text = "".join(piece.text for piece in pieces)
    starts = tuple(accumulate((len(piece.text) for piece in pieces[:-1]), initial=0)) if pieces else ()
    source = TeiSource(document.name, text, document=document, pieces=tuple(pieces), starts=starts)
    return source, [span.strip(text) for span in spans]


def _block(span: Span, role: Role) -> Block:
    """Return the block of a transcription that has one passage, of this role."""
    match role:
        case Role.HEAD:
            return Head(span)
        case Role.TITLE:
            return TitlePart(span, "main")
        case Role.AUTHOR:
            return TitlePart(span, "author")
        case Role.DOC_DATE:
            return TitlePart(span, "date")
        case Role.DATELINE | Role.ADDRESS | Role.SALUTE:
            return Opener(span, (Part(span, role),))
        case Role.CLOSING | Role.SIGNED:
            return Closer(span, (Part(span, role),))
        case Role.VERSE:
            return Verse(span, ((span,),))
        case Role.QUOTATION:
            return Quotation(span, (span,))
        case Role.ITEM:
            return Listing(span, (Item(None, span),))
        case Role.POSTSCRIPT:
            return Postscript(span, (span,))
        case Role.NOTE:
            return Note(span, "", Span(span.start, span.start), (Paragraph(span),))
        case _:
            return Paragraph(span)
