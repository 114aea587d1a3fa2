"""The nodes of a Markdown document → blocks: each is written, and is the span of what was written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from markdown_it.token import Token

from rubricator.diagnostics import Rule
from rubricator.reading.markdown.findings import CODE, DEPTH, STRUCTURE, SURPLUS, Findings
from rubricator.reading.markdown.html import html_blocks
from rubricator.reading.markdown.inline import CODE_STYLE, Inline
from rubricator.reading.markdown.parsing import Node
from rubricator.reading.markdown.places import Cursor
from rubricator.reading.writing import BLOCK, LINE, SPACE, Text
from rubricator.source import Span
from rubricator.transcription import (
    Block,
    Head,
    Item,
    Listing,
    Paragraph,
    Quotation,
    Rendition,
    Row,
    Separator,
    Table,
)

_LEAVES = {
    "paragraph": "a paragraph",
    "heading": "a heading",
    "fence": "code",
    "code_block": "code",
    "html_block": "HTML",
    "hr": "a rule",
}
_KINDS = _LEAVES | {
    "bullet_list": "a list",
    "ordered_list": "a list",
    "dl": "a list",
    "blockquote": "a quotation",
    "table": "a table",
}
_LISTS = ("bullet_list", "ordered_list", "dl")

Leaf = Paragraph | Head | Separator


class Blocks:
    """Writes blocks."""

    def __init__(self, text: Text, cursor: Cursor, findings: Findings, inline: Inline) -> None:
        self._text, self._cursor, self._findings, self._inline = text, cursor, findings, inline

    def blocks(self, nodes: Sequence[Node]) -> Iterator[Block]:
        """Yield the blocks of a document, without its notes."""
        for node in nodes:
            match node.type:
                case "bullet_list" | "ordered_list" | "dl":
                    yield from self._listing(node)
                case "blockquote":
                    yield from self._quotations(node)
                case "table":
                    yield from self._table(node)
                case _:
                    yield from self._leaf(node, BLOCK)

    def in_note(self, nodes: Sequence[Node]) -> Iterator[Paragraph | Quotation | Listing]:
        """Yield the blocks of a note; the first goes on behind the label."""
        for index, node in enumerate(nodes):
            match node.type:
                case "bullet_list" | "ordered_list" | "dl":
                    yield from self._listing(node)
                case "blockquote":
                    yield from (block for block in self._quotations(node) if isinstance(block, Quotation | Listing))
                case _:
                    if node.type not in ("paragraph", "fence", "code_block", "html_block"):
                        self._simpler(node, "in a note")
                    yield from (Paragraph(leaf.span) for leaf in self._flat(node, BLOCK if index else ""))

    def _quotations(self, node: Node) -> Iterator[Quotation | Listing | Table]:
        """Yield a quotation; where it has lists or tables, what stands before and after them, with them between."""
        apart = (*_LISTS, "table")
        for outside, run in groupby(node.children, key=lambda child: child.type in apart):
            if outside:
                for child in run:
                    self._simpler(child, "in a quotation")
                    yield from self._listing(child) if child.type in _LISTS else self._table(child)
            else:
                yield from self._quotation(list(run))

    def _quotation(self, nodes: Sequence[Node]) -> Iterator[Quotation]:
        self._text.set_apart(BLOCK)
        stretch = self._text.begin()
        spans: list[Span] = []
        for node in nodes:
            if node.type in ("heading", "hr", "blockquote"):
                self._simpler(node, "in a quotation")
            spans += (leaf.span for leaf in self._flat(node, BLOCK))
        if spans:
            yield Quotation(self._text.end(stretch), tuple(spans))
        else:
            self._text.end(stretch)

    def _listing(self, node: Node) -> Iterator[Listing]:
        self._text.set_apart(BLOCK)
        stretch = self._text.begin()
        items = tuple(self._definitions(node, 0) if node.type == "dl" else self._items(node, 0))
        span = self._text.end(stretch)
        if len(span):
            yield Listing(span, items)

    def _items(self, node: Node, level: int) -> Iterator[Item]:
        """Yield the items of a list, and after each the items of the lists in it."""
        for child, label in zip(node.children, _labels(node), strict=True):
            yield from self._item(child, label, level)

    def _item(self, node: Node, label: str, level: int) -> Iterator[Item]:
        """Yield an item with its label, and the items of the lists in it."""
        children = node.children
        own = list(takewhile(lambda child: child.type not in _LISTS, children))
        yield from self._one_item(own, label, level)
        for inner, run in groupby(children[len(own) :], key=lambda child: child.type in _LISTS):
            if inner:
                for child in run:
                    yield from (
                        self._definitions(child, level + 1) if child.type == "dl" else self._items(child, level + 1)
                    )
            else:
                after = list(run)
                self._simpler(after[0], "after a list in an item")
                yield from self._one_item(after, "", level)

    def _one_item(self, nodes: Sequence[Node], label: str, level: int) -> Iterator[Item]:
        self._text.set_apart(LINE)
        if nodes and nodes[0].token.map:
            self._cursor.enter(nodes[0].token.map)
        labelled = self._label(label)
        stretch = self._text.begin()
        for index, node in enumerate(nodes):
            if index or node.type not in ("paragraph", "dt"):
                self._simpler(node, "in an item")
            for _ in self._flat(node, LINE if index else ""):
                pass
        span = self._text.end(stretch)
        if len(span) or labelled:
            yield Item(labelled, span, level)

    def _label(self, label: str) -> Span | None:
        if not label:
            return None
        stretch = self._text.begin()
        self._inline.words(label)
        span = self._text.end(stretch)
        self._text.set_apart(SPACE)
        return span

    def _definitions(self, node: Node, level: int) -> Iterator[Item]:
        """Yield what defines terms as items, with their terms as labels; a term that shares its definition is an item before it."""
        term: Span | None = None
        for child, after in zip(node.children, [*node.children[1:], None], strict=True):
            if child.type == "dd":
                yield from _with_term(list(self._item(child, "", level)), term, level)
                term = None
            elif after and after.type == "dd":
                term = next(self._leaf(child, LINE), Paragraph(Span(0, 0))).span
            else:
                yield from self._one_item([child], "", level)

    def _table(self, node: Node) -> Iterator[Table]:
        self._text.set_apart(BLOCK)
        stretch = self._text.begin()
        rows = tuple(self._row(row, part.type == "thead") for part in node.children for row in part.children)
        span = self._text.end(stretch)
        if len(span):
            yield Table(span, rows)

    def _row(self, node: Node, label: bool) -> Row:
        self._text.set_apart(LINE)
        if node.token.map:
            self._cursor.enter(node.token.map)
        if any("surplus" in cell.token.meta for cell in node.children):
            self._findings.add(SURPLUS, self._cursor.here(), "the row has more cells than the table has columns")
        return Row(tuple(self._cell(cell) for cell in node.children), label)

    def _cell(self, node: Node) -> Span:
        stretch = self._text.begin()
        self._inline.write(node.children[0].token.children or ())
        span = self._text.end(stretch)
        self._text.set_apart(SPACE)
        return span

    def _flat(self, node: Node, gap: str) -> Iterator[Leaf]:
        """Yield what a node has as paragraphs, whatever it is; the numbers of items stay."""
        if node.type in _LEAVES or node.type in ("dt", "th", "td"):
            yield from self._leaf(node, gap)
            return
        for child, label in zip(node.children, _labels(node), strict=True):
            self._text.set_apart(gap or LINE)
            if label:
                yield Paragraph(self._label(label) or Span(0, 0))
            yield from self._flat(child, gap or LINE)

    def _leaf(self, node: Node, gap: str) -> Iterator[Leaf]:
        self._text.set_apart(gap)
        if node.token.map:
            self._cursor.enter(node.token.map)
        match node.type:
            case "heading":
                yield from (Head(span, level=int(node.token.tag[1])) for span in self._running(node))
            case "hr":
                stretch = self._text.begin()
                self._inline.words(self._cursor.rule())
                yield Separator(self._text.end(stretch))
            case "fence" | "code_block":
                yield from self._code(node.token, gap)
            case "html_block":
                yield from html_blocks(
                    node.token.content, self._text, self._inline, self._cursor, self._findings, gap or LINE
                )
            case _:
                if "too_deep" in node.token.meta:
                    self._add(DEPTH, "what stands here is nested too deep to be read as more than text")
                yield from (Paragraph(span) for span in self._running(node))

    def _running(self, node: Node) -> Iterator[Span]:
        stretch = self._text.begin()
        for child in node.children:
            self._inline.write(child.token.children or ())
        span = self._text.end(stretch)
        if len(span):
            yield span

    def _code(self, token: Token, gap: str) -> Iterator[Paragraph]:
        named = f", named “{token.info.split()[0]}”," if token.info.split() else ""
        self._add(CODE, f"code{named} was read as paragraphs of lines")
        for filled, lines in groupby(token.content.split("\n"), key=lambda line: bool(line.strip())):
            if filled:
                self._text.set_apart(gap)
                stretch = self._text.begin()
                for line in lines:
                    self._inline.words(line)
                    self._text.set_apart(LINE)
                span = self._text.end(stretch)
                self._inline.renditions += (Rendition(line, CODE_STYLE) for line in self._text.lines(span))
                yield Paragraph(span)

    def _simpler(self, node: Node, where: str) -> None:
        if node.token.map:
            self._cursor.enter(node.token.map)
        kind = _KINDS.get(node.type, "this")
        self._add(STRUCTURE, f"{kind} {where} was read as something simpler")

    def _add(self, rule: Rule, message: str) -> None:
        self._findings.add(rule, self._cursor.here(), message)


def _with_term(items: Sequence[Item], term: Span | None, level: int) -> Iterator[Item]:
    if not term or not len(term):
        yield from items
    elif items and items[0].level == level:
        yield replace(items[0], label=term)
        yield from items[1:]
    else:
        yield Item(None, term, level)
        yield from items


def _labels(node: Node) -> list[str]:
    """Return what stands before the items: numbers as typed, and the boxes of tasks.

    Where all numbers are the same they are counted on: Markdown leaves that to whoever shows the list.
    """
    tasks = [str(child.token.meta.get("task", "")) for child in node.children]
    if node.type != "ordered_list":
        return tasks
    typed = [item.token.info for item in node.children]
    if len(typed) > 1 and len(set(typed)) == 1:
        typed = [str(int(typed[0]) + index) for index in range(len(typed))]
    return [f"{number}{node.token.markup} {task}".strip() for number, task in zip(typed, tasks, strict=True)]
