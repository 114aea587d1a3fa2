"""Tables, lists and quotations that are none: old pages use them to set whole texts apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rubricator.reading.html.elements import HEADINGS, Element, lineage, tag_of
from rubricator.reading.html.extents import ranges_of
from rubricator.reading.html.runs import Passage
from rubricator.reading.html.sites import QUOTATIONS, is_one_of
from rubricator.reading.html.tables import of_data

_ITEMS = {"ul": ("li",), "ol": ("li",), "menu": ("li",), "dir": ("li",), "dl": ("dt",)}


def transparent(passages: Sequence[Passage]) -> frozenset[Element]:
    """Return the tables, quotations and lists without items that only lay a page out: what is in them is read as if they were not there."""
    ranges = ranges_of(passages)
    around = [list(lineage(passage.block)) for passage in passages]
    headed = {element for line in around if any(tag_of(e) in HEADINGS for e in line) for element in line}
    tables = [element for element in ranges if tag_of(element) == "table"]
    layout = set(tables).difference(of_data(tables))
    quotations = (e for e in ranges if is_one_of(e, QUOTATIONS) and _holds_text(e, ranges, len(passages), headed))
    lists = (
        element
        for element in ranges
        if tag_of(element) in _ITEMS and next(element.iter(*_ITEMS[tag_of(element)]), None) is None
    )
    return frozenset((*layout, *quotations, *lists))


def _holds_text(
    quotation: Element, ranges: Mapping[Element, tuple[int, int]], number: int, headed: set[Element]
) -> bool:
    """Return whether what looks like a quotation has headings in it or half of the page."""
    begin, end = ranges[quotation]
    return quotation in headed or (end - begin) * 2 > number > 2
