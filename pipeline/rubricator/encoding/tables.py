"""Tables: rows of cells, with a caption (TEI P5, 14.1)."""

from __future__ import annotations

from lxml import etree

from rubricator.encoding.inline import Overlay
from rubricator.encoding.lists import Before
from rubricator.encoding.names import child
from rubricator.transcription import Row, Table


def write_rows(parent: etree._Element, table: Table, overlay: Overlay, before: Before) -> None:
    """Append the rows to a table, above or below them its caption."""
    rows = [row for row in table.rows if row.cells]
    top = min((row.cells[0].start for row in rows), default=table.span.end)
    caption = table.caption
    if caption and caption.start <= top:
        before(parent, caption.start)
        overlay.fill(child(parent, "head"), caption)
    for row in rows:
        before(parent, row.cells[0].start)
        _row(parent, row, overlay, before)
    if caption and caption.start > top:
        before(parent, caption.start)
        overlay.fill(child(parent, "trailer"), caption)


def _row(parent: etree._Element, row: Row, overlay: Overlay, before: Before) -> None:
    """Append a row. Nothing may stand between its cells, so what does stands in one of them."""
    new = child(parent, "row", attributes={"role": "label"} if row.label else {})
    for span in row.cells:
        cell = child(new, "cell")
        before(cell, span.start)
        overlay.fill(cell, span)
        before(cell, span.end)
