"""Tables, lists and quotations that are none: old pages use them to set whole texts apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rubricator.reading.html.elements import HEADINGS, Element, lineage, tag_of, words_in
from rubricator.reading.html.extents import ranges_of
from rubricator.reading.html.flow import Passage
from rubricator.reading.html.sites import QUOTATIONS, is_one_of

_LONG_CELL = 300
_ITEMS = {"ul": ("li",), "ol": ("li",), "menu": ("li",), "dir": ("li",), "dl": ("dt",)}
_IN_CELLS = frozenset(("table", "hr", "ul", "ol", "dl", "blockquote", *HEADINGS))


def transparent(passages: Sequence[Passage]) -> frozenset[Element]:
    """Return the tables, quotations and lists without items that only lay a page out: what is in them is read as if they were not there."""
    ranges = ranges_of(passages)
    around = [list(lineage(passage.block)) for passage in passages]
    headed = {element for line in around if any(tag_of(e) in HEADINGS for e in line) for element in line}
    tables = (element for element in ranges if tag_of(element) == "table" and not is_data(element))
    quotations = (e for e in ranges if is_one_of(e, QUOTATIONS) and _holds_text(e, ranges, len(passages), headed))
    lists = (
        element
        for element in ranges
        if tag_of(element) in _ITEMS and next(element.iter(*_ITEMS[tag_of(element)]), None) is None
    )
    return frozenset((*tables, *quotations, *lists))


def _holds_text(
    quotation: Element, ranges: Mapping[Element, tuple[int, int]], number: int, headed: set[Element]
) -> bool:
    """Return whether what looks like a quotation has headings in it or half of the page."""
    begin, end = ranges[quotation]
    return quotation in headed or (end - begin) * 2 > number > 2


def rows_of(table: Element) -> Iterator[Element]:
    """Yield the rows of a table, not those of tables in it."""
    for row in table.iter("tr"):
        if next(row.iterancestors("table"), None) is table:
            yield row


def cells_of(row: Element) -> list[Element]:
    """Return the cells of a row."""
    return [cell for cell in row if tag_of(cell) in ("td", "th")]


def is_data(table: Element) -> bool:
    """Return whether a table is one of data: it says so, or has several short cells in most of its rows."""
    if table.get("role") in ("presentation", "none"):
        return False
    if next(table.iter("th", "caption"), None) is not None and next(table.iterdescendants("table"), None) is None:
        return True
    rows = [cells for cells in map(cells_of, rows_of(table)) if cells]
    filled = [cells for cells in rows if sum(bool(words_in(cell)) for cell in cells) > 1]
    return len(rows) > 1 and len(filled) * 2 > len(rows) and not any(_is_long(cell) for cells in rows for cell in cells)


def _is_long(cell: Element) -> bool:
    several = len([element for element in cell if tag_of(element) == "p"]) > 1
    return (
        several
        or len(words_in(cell)) > _LONG_CELL
        or any(tag_of(inner) in _IN_CELLS for inner in cell.iterdescendants())
    )
