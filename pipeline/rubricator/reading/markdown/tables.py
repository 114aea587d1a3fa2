"""Tables: a row is a line, and cells are set apart by spaces."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.reading.markdown.findings import SURPLUS, Findings
from rubricator.reading.markdown.inline import Inline
from rubricator.reading.markdown.parsing import Node
from rubricator.reading.markdown.places import Cursor
from rubricator.reading.writing import BLOCK, LINE, SPACE, Text
from rubricator.source import Span
from rubricator.transcription import Row, Table


class Tables:
    """Writes tables."""

    def __init__(self, text: Text, cursor: Cursor, findings: Findings, inline: Inline) -> None:
        self._text, self._cursor, self._findings, self._inline = text, cursor, findings, inline

    def table(self, node: Node) -> Iterator[Table]:
        """Yield a table, if anything is in it."""
        self._text.set_apart(BLOCK)
        stretch = self._text.begin()
        rows = tuple(self._row(row, part.type == "thead") for part in node.children for row in part.children)
        span = self._text.end(stretch)
        if len(span):
            yield Table(span, rows)

    def _row(self, node: Node, label: bool) -> Row:
        self._text.set_apart(LINE)
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
