"""The nodes that hold no other blocks, and those that are read as if they held none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from markdown_it.token import Token

from rubricator.diagnostics import Rule
from rubricator.reading.markdown.findings import CODE, DEPTH, STRUCTURE, Findings
from rubricator.reading.markdown.html import html_blocks
from rubricator.reading.markdown.inline import CODE_STYLE, Inline
from rubricator.reading.markdown.labels import labels_of
from rubricator.reading.markdown.parsing import Node
from rubricator.reading.markdown.places import Cursor
from rubricator.reading.writing import LINE, SPACE, Text
from rubricator.source import Span
from rubricator.transcription import Head, Paragraph, Rendition, Separator

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

Leaf = Paragraph | Head | Separator


class Leaves:
    """Writes leaves."""

    def __init__(self, text: Text, cursor: Cursor, findings: Findings, inline: Inline) -> None:
        self._text, self._cursor, self._findings, self._inline = text, cursor, findings, inline

    def leaf(self, node: Node, gap: str) -> Iterator[Leaf]:
        """Yield a leaf: more than one where it is code or HTML, none where nothing is in it. ``gap`` sets it apart."""
        self._text.set_apart(gap)
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

    def flat(self, node: Node, gap: str) -> Iterator[Leaf]:
        """Yield what a node has as leaves, whatever it is; the numbers of items stay."""
        if node.type in _LEAVES or node.type in ("dt", "th", "td"):
            yield from self.leaf(node, gap)
            return
        for child, label in zip(node.children, labels_of(node), strict=True):
            self._text.set_apart(gap or LINE)
            if label:
                yield Paragraph(self.label(label))
            yield from self.flat(child, gap or LINE)

    def label(self, label: str) -> Span:
        """Write what stands before an item."""
        stretch = self._text.begin()
        self._inline.words(label)
        span = self._text.end(stretch)
        self._text.set_apart(SPACE)
        return span

    def simpler(self, node: Node, where: str) -> None:
        """Report that a node is read as something simpler, because of where it stands."""
        self._cursor.enter(node.token.map)
        self._add(STRUCTURE, f"{_KINDS.get(node.type, 'this')} {where} was read as something simpler")

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

    def _add(self, rule: Rule, message: str) -> None:
        self._findings.add(rule, self._cursor.here(), message)
