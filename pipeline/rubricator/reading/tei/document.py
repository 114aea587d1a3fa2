"""A TEI document as text to be searched: transcriptions whose every character has its place in the document's bytes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position, has_errors
from rubricator.reading.language import language_of
from rubricator.reading.tei.blocks import block_of
from rubricator.reading.tei.decoding import Decoded, decode
from rubricator.reading.tei.entities import declared
from rubricator.reading.tei.flows import Flows
from rubricator.reading.tei.header import describe
from rubricator.reading.tei.parsing import parse
from rubricator.reading.tei.roles import Reading
from rubricator.reading.tei.source import TeiSource, joined
from rubricator.reading.tei.tree import TEI, Element, Tree
from rubricator.source import Position, Source
from rubricator.transcription import Transcription
from rubricator.wellformedness import check_wellformedness

NOT_TEI = Rule(
    "ANN001",
    Severity.ERROR,
    "Not a TEI document",
    "No element of the file is in TEI's namespace, so there is nothing in it that could be marked up as TEI.",
    hint='put xmlns="http://www.tei-c.org/ns/1.0" on the TEI element; convert TEI P4 (TEI.2) to P5 first, by p4top5.xsl or TEIGarage',
    wrong="<TEI><text><body><p>John Adams</p></body></text></TEI>",
    right='<TEI xmlns="http://www.tei-c.org/ns/1.0">…</TEI>',
    reference="https://tei-c.org/release/doc/tei-p5-doc/en/html/ST.html#STNM",
)
RULES = (NOT_TEI,)


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
    source, spans = joined(document, flows)
    language = language_of(source.text)
    blocks = tuple(block_of(span, flow.role) for span, flow in zip(spans, flows, strict=True))
    return TeiText(top, read.readings, source, Transcription(source, blocks, describe(tree, top, language)))
