"""The nodes of a Markdown document → blocks: each is written, and is the span of what was written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rubricator.reading.markdown.findings import Findings
from rubricator.reading.markdown.inline import Inline
from rubricator.reading.markdown.leaves import Leaves
from rubricator.reading.markdown.lists import LISTS, Lists
from rubricator.reading.markdown.parsing import Node
from rubricator.reading.markdown.places import Cursor
from rubricator.reading.markdown.tables import Tables
from rubricator.reading.noted import in_note
from rubricator.reading.writing import BLOCK, Text
from rubricator.source import Span
from rubricator.transcription import Block, Listing, NoteBlock, Paragraph, Quotation, Table


class Blocks:
    """Writes blocks."""

    def __init__(self, text: Text, cursor: Cursor, findings: Findings, inline: Inline) -> None:
        self._text = text
        self._leaves = Leaves(text, cursor, findings, inline)
        self._lists = Lists(text, cursor, self._leaves)
        self._tables = Tables(text, cursor, findings, inline)

    def blocks(self, nodes: Sequence[Node]) -> Iterator[Block]:
        """Yield the blocks of a document, without its notes."""
        for node in nodes:
            match node.type:
                case "bullet_list" | "ordered_list" | "dl":
                    yield from self._lists.listing(node)
                case "blockquote":
                    yield from self._quotations(node)
                case "table":
                    yield from self._tables.table(node)
                case _:
                    yield from self._leaves.leaf(node, BLOCK)

    def in_note(self, nodes: Sequence[Node]) -> Iterator[NoteBlock]:
        """Yield the blocks of a note; the first goes on behind the label."""
        for index, node in enumerate(nodes):
            match node.type:
                case "bullet_list" | "ordered_list" | "dl":
                    yield from self._lists.listing(node)
                case "blockquote":
                    yield from (noted for block in self._quotations(node) for noted in in_note(block))
                case _:
                    if node.type not in ("paragraph", "fence", "code_block", "html_block"):
                        self._leaves.simpler(node, "in a note")
                    yield from (Paragraph(leaf.span) for leaf in self._leaves.flat(node, BLOCK if index else ""))

    def _quotations(self, node: Node) -> Iterator[Quotation | Listing | Table]:
        """Yield a quotation; where it has lists or tables, what stands before and after them, with them between."""
        for outside, run in groupby(node.children, key=lambda child: child.type in (*LISTS, "table")):
            if outside:
                for child in run:
                    self._leaves.simpler(child, "in a quotation")
                    yield from self._lists.listing(child) if child.type in LISTS else self._tables.table(child)
            else:
                yield from self._quotation(list(run))

    def _quotation(self, nodes: Sequence[Node]) -> Iterator[Quotation]:
        self._text.set_apart(BLOCK)
        stretch = self._text.begin()
        spans: list[Span] = []
        for node in nodes:
            if node.type in ("heading", "hr", "blockquote"):
                self._leaves.simpler(node, "in a quotation")
            spans += (leaf.span for leaf in self._leaves.flat(node, BLOCK))
        span = self._text.end(stretch)
        if spans:
            yield Quotation(span, tuple(spans))
