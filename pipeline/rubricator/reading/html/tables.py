"""Tables: which are of data, their rows and cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rubricator.reading.html.elements import HEADINGS, Element, lineage, tag_of, words_in
from rubricator.source import Span
from rubricator.transcription import Row, Table

_LONG_CELL = 300
_IN_LONG_CELL = frozenset(("hr", "ul", "ol", "dl", "blockquote", *HEADINGS))
_CELLS = frozenset(("td", "th", "caption"))


def of_data(tables: Sequence[Element]) -> frozenset[Element]:
    """Return which of some tables are of data: one around another of data is not, for it only lays these out."""
    known: set[Element] = set()
    holding: set[Element] = set()
    for table in sorted(tables, key=_depth, reverse=True):
        if table not in holding and _is_data(table):
            known.add(table)
            holding.update(table.iterancestors("table"))
    return frozenset(known)


def _depth(element: Element) -> int:
    return sum(1 for _ in element.iterancestors())


def _is_data(table: Element) -> bool:
    """Return whether a table says that it is one of data, or has several short cells in most of its rows."""
    if table.get("role") in ("presentation", "none"):
        return False
    rows = [cells for cells in map(_cells_of, _rows_of(table)) if cells]
    says_so = any(_is_in(table, element) for element in table.iter("th", "caption"))
    lays_out = next(table.iterdescendants("table"), None) is not None
    if says_so and not lays_out:
        return True
    filled = [cells for cells in rows if sum(bool(words_in(cell)) for cell in cells) > 1]
    short = not any(_is_long(cell) for cells in rows for cell in cells)
    return len(rows) > 1 and len(filled) * 2 > len(rows) and short and (says_so or not lays_out)


def _is_long(cell: Element) -> bool:
    paragraphs = list(cell.iter("p"))
    return (
        len(paragraphs) > 1
        or len(words_in(cell)) > _LONG_CELL
        or any(tag_of(inner) in _IN_LONG_CELL for inner in cell.iterdescendants())
    )


def _is_in(table: Element, element: Element) -> bool:
    """Return whether an element belongs to a table and not to one in it."""
    return next(element.iterancestors("table"), None) is table


def _rows_of(table: Element) -> Iterator[Element]:
    return (row for row in table.iter("tr") if _is_in(table, row))


def _cells_of(row: Element) -> list[Element]:
    return [cell for cell in row if tag_of(cell) in ("td", "th")]


def is_cell(element: Element) -> bool:
    """Return whether an element is a cell or the caption of a table."""
    return tag_of(element) in _CELLS


def table_of(table: Element, blocks: Sequence[tuple[Element, Span]]) -> Table:
    """Return a table with the rows and cells that have words in some of its blocks; empty cells have empty spans."""
    spans: dict[Element, Span] = {}
    for block, span in blocks:
        cell = next((e for e in lineage(block) if is_cell(e) and _is_in(table, e)), None)
        if cell is not None:
            spans[cell] = Span(spans.get(cell, span).start, span.end)
    caption = next((span for element, span in spans.items() if tag_of(element) == "caption"), None)
    offset = blocks[0][1].start
    rows: list[Row] = []
    for cells in map(_cells_of, _rows_of(table)):
        if any(cell in spans for cell in cells):
            rows.append(_row(cells, spans, offset))
            offset = rows[-1].cells[-1].end
    return Table(Span(blocks[0][1].start, blocks[-1][1].end), tuple(rows), caption)


def _row(cells: Sequence[Element], spans: Mapping[Element, Span], offset: int) -> Row:
    """Return a row; ``offset`` is where an empty cell stands that nothing stands before."""
    own: list[Span] = []
    for cell in cells:
        offset = own[-1].end if own else offset
        own.append(spans.get(cell, Span(offset, offset)))
    return Row(tuple(own), label=all(tag_of(cell) == "th" for cell in cells))
