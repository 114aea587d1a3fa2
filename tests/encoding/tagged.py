"""What a format says, in a notation of the tests' own: tags for blocks, and in them tags for how words look and what is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from rubricator.dates import Datable
from rubricator.source import Source, Span
from rubricator.transcription import (
    Block,
    Caption,
    Description,
    Head,
    Image,
    Insertion,
    Intervention,
    Item,
    LineBeginning,
    Link,
    Listing,
    Note,
    PageBreak,
    Paragraph,
    Pictured,
    Quotation,
    Rendition,
    Row,
    Surface,
    Table,
    Tagged,
    Transcription,
    Zone,
)

LOOKS = {"i": "font-style: italic", "b": "font-weight: bold", "sup": "vertical-align: super"}


@dataclass
class Page:
    """A text, its blocks, and what is said of it, while they are read."""

    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    said: dict[str, list[Any]] = field(default_factory=dict)

    def say(self, kind: str, value: object) -> None:
        """Add something that is said of the text."""
        self.said.setdefault(kind, []).append(value)

    def add(self, node: etree._Element, before: str = "\n\n") -> Span:
        """Append the words of an element, and say what the tags in it say; return where they stand."""
        self.text += before if self.text else ""
        start = len(self.text)
        self._inline(node)
        return Span(start, len(self.text))

    def _inline(self, node: etree._Element) -> None:
        self.text += node.text or ""
        for child in node:
            if child.tag in ("li", "tr"):
                continue
            start = len(self.text)
            self._inline(child)
            self._tag(child, Span(start, len(self.text)))
            self.text += child.tail or ""

    def _tag(self, node: etree._Element, span: Span) -> None:
        match node.tag:
            case "i" | "b" | "sup" | "span":
                self.say(
                    "renditions", Rendition(span, LOOKS.get(node.tag, node.get("style", "")), node.get("lang", ""))
                )
            case "a":
                self.say("links", Link(span, node.get("href", "")))
            case "img":
                self.say("images", Image(span.start, node.get("src", ""), node.get("alt", "")))
            case "pb":
                self.say("page_breaks", PageBreak(span, node.get("n", ""), node.get("facs", "")))
            case "person":
                self.say("tagged", Tagged(span, "persName", None, node.get("ref", ""), node.get("name", "")))
            case "date":
                self.say("tagged", Tagged(span, "date", Datable(node.get("when")) if node.get("when") else None))
            case "abbr":
                kind = Intervention.ABBREVIATION
                self.say("insertions", Insertion(span, span, kind, "tagged", offered=node.get("expan", "")))
            case "lb":
                self.say("lines", LineBeginning(span.start, node.get("facs", ""), node.get("break") == "no"))


def tagged(text: str) -> Transcription:
    """Return what a text in the notation says."""
    page = Page()
    for node in etree.fromstring(f"<text>{text.strip()}</text>"):
        if node.tag == "surface":
            zones = tuple(Zone(zone.get("id", ""), tuple(_points(zone.get("points", "")))) for zone in node)
            page.say("surfaces", Surface(node.get("id", ""), node.get("src", ""), 100, 200, zones))
            continue
        block = _block(node, page)
        page.blocks.append(block)
        if "facs" in node.attrib:
            page.say("pictured", Pictured(block.span, node.get("facs", "")))
    said = {kind: tuple(values) for kind, values in page.said.items()}
    return Transcription(Source("case", page.text), _marked(page), Description(), **said)


def _block(node: etree._Element, page: Page) -> Block:
    match node.tag:
        case "h1" | "h2" | "h3":
            return Head(page.add(node), level=int(node.tag[1]))
        case "q":
            spans = tuple(page.add(paragraph) for paragraph in node)
            return Quotation(Span(spans[0].start, spans[-1].end), spans)
        case "ul":
            items = tuple(_items(node, page, 0))
            return Listing(Span((items[0].label or items[0].span).start, items[-1].span.end), items)
        case "table":
            return _table(node, page)
        case "caption":
            return Caption(page.add(node))
        case "note":
            span = page.add(node)
            label = Span(span.start, page.text.index(" ", span.start))
            return Note(span, node.get("n", ""), label, (Paragraph(Span(label.end + 1, span.end)),))
        case _:
            return Paragraph(page.add(node))


def _items(node: etree._Element, page: Page, level: int) -> Iterator[Item]:
    for child in node:
        before = "\n\n" if level == 0 and child is node[0] else "\n"
        label = None
        if "n" in child.attrib:
            page.text += before
            label = Span(len(page.text), len(page.text) + len(child.get("n", "")))
            page.text += child.get("n", "")
            before = " "
        yield Item(label, page.add(child, before), level)
        yield from _items([inner for inner in child if inner.tag == "li"], page, level + 1)  # type: ignore[arg-type]  # a list of elements does


def _table(node: etree._Element, page: Page) -> Block:
    caption = node.find("caption")
    head = page.add(caption) if caption is not None else None
    rows: list[Row] = []
    for row in node.findall("tr"):
        cells = tuple(page.add(cell, "\t" if cell is not row[0] else "\n\n") for cell in row)
        rows.append(Row(cells, all(cell.tag == "th" for cell in row)))
    return Table(Span(head.start if head else rows[0].cells[0].start, len(page.text)), tuple(rows), head)


def _points(points: str) -> Iterator[tuple[int, int]]:
    for point in points.split():
        x, y = point.split(",")
        yield int(x), int(y)


def _marked(page: Page) -> tuple[Block, ...]:
    """Return the blocks with the mark of each note: where the text first has its number in brackets."""
    return tuple(_with_mark(block, page.text) if isinstance(block, Note) else block for block in page.blocks)


def _with_mark(note: Note, text: str) -> Note:
    start = text.index(f"[{note.n}]")
    return Note(note.span, note.n, note.label, note.blocks, mark=Span(start, start + len(note.n) + 2))
