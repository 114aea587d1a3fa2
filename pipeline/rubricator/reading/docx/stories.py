"""The story of a text or a note: its paragraphs and tables in order, numbered, with what runs in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from lxml import etree

from rubricator.reading.docx.content import Content, Grid, Inline, Line, Omission, PageEnd, Par
from rubricator.reading.docx.graphics import chosen
from rubricator.reading.docx.names import attribute, child, descendants, has, name_of, number, value
from rubricator.reading.docx.numbering import Lists
from rubricator.reading.docx.omissions import TABLE, deleted, foreign, placeholder
from rubricator.reading.docx.roles import PARAGRAPH, Role, role_of
from rubricator.reading.docx.runs import INLINE, Runs
from rubricator.reading.docx.settings import Settings
from rubricator.reading.docx.styles import Style, breaks_page
from rubricator.reading.docx.words import words_of

_DROPPED = ("drop", "margin")
_WIDEST = 63
"""As many columns as Word permits: no cell is wider."""
_MERGED = Omission(TABLE, "the table has joined cells; the empty ones stand for what they cover")
_NESTED = Omission(TABLE, "the table has a table in a cell; that is read as lines of the cell")


@dataclass(frozen=True, slots=True)
class _Joined:
    """What stands in a paragraph whose end is deleted, or in a dropped capital: the next paragraph goes on with it."""

    number: int
    inlines: tuple[Inline, ...]


class Story:
    """Reads one story; ``runs`` reads what runs in its paragraphs. Paragraphs are counted as they are met, from 1."""

    def __init__(self, root: etree._Element, runs: Runs, settings: Settings, lists: Lists) -> None:
        self._runs, self._lists = runs, lists
        self._number = 0
        self._settings = settings
        self._sections = _page_ends(root)

    def contents(self, element: etree._Element) -> Iterator[Content]:
        """Yield what an element with paragraphs and tables holds."""
        carried: tuple[Inline, ...] = ()
        for item in self._blocks(element):
            if isinstance(item, _Joined):
                carried += item.inlines
            elif carried and isinstance(item, Par):
                yield replace(item, inlines=carried + item.inlines)
                carried = ()
            else:
                yield item
        if carried:
            yield Par(self._number, PARAGRAPH, carried)

    def _blocks(self, element: etree._Element) -> Iterator[Content | _Joined]:
        for one in element:
            name = name_of(one)
            if name == "w:p":
                yield from self._paragraph(one)
            elif name == "w:tbl":
                yield from self._table(one)
            elif name == "mc:AlternateContent":
                form = chosen(one)
                yield from self._blocks(form) if form is not None else ()
            elif name in INLINE:
                yield from self._with_boxes(
                    Par(self._next(), PARAGRAPH, self._inlines([one], self._settings.style("")))
                )
            elif omission := _left_out(one, name):
                yield Par(self._number or 1, PARAGRAPH, (omission,))
            elif not name.endswith("Pr"):
                yield from self._blocks(one)

    def _next(self) -> int:
        self._number += 1
        return self._number

    def _paragraph(self, element: etree._Element) -> Iterator[Content | _Joined]:
        properties = child(element, "w:pPr")
        style = self._settings.style(value(properties, "w:pStyle"))
        role = role_of(properties, style, self._lists)
        before = (PageEnd(),) if breaks_page(properties, style) else ()
        after = (PageEnd(),) if _section_of(properties) in self._sections else ()
        inlines = (*before, *self._inlines(element, style, role), *after)
        joined = has(child(properties, "w:rPr"), "w:del") or _is_dropped(properties)
        this = _Joined(self._next(), inlines) if joined else Par(self._next(), role, inlines)
        yield from self._with_boxes(this)

    def _inlines(
        self, elements: etree._Element | list[etree._Element], style: Style, role: Role = PARAGRAPH
    ) -> tuple[Inline, ...]:
        return tuple(self._runs.of(elements, self._settings.paragraph(style, role)))

    def _with_boxes(self, item: Content | _Joined) -> Iterator[Content | _Joined]:
        """Yield a paragraph, and then what stands in the boxes that are anchored in it."""
        yield item
        boxes, self._runs.boxes = self._runs.boxes, []
        left = self._runs.fields.leave() if boxes else []
        for box in boxes:
            yield from self.contents(box)
        if boxes:
            self._runs.fields.come_back(left)

    def _table(self, table: etree._Element) -> Iterator[Content]:
        first = self._number + 1
        lines: list[Line] = []
        omissions: list[Omission] = []
        for row in _members(table, "w:tr"):
            if child(child(row, "w:trPr"), "w:del") is not None:
                omissions.append(deleted(words_of(row)))
            else:
                lines.append(self._line(row, omissions))
        cells = [cell for line in lines for cell in line.cells]
        if len(cells) == 1 and not omissions:
            yield from cells[0]
            return
        if any(isinstance(content, Grid) for cell in cells for content in cell):
            omissions.append(_NESTED)
        yield Grid(first, tuple(lines), tuple(dict.fromkeys(omissions)))

    def _line(self, row: etree._Element, omissions: list[Omission]) -> Line:
        properties = child(row, "w:trPr")
        cells: list[tuple[Content, ...]] = [()] * _width(value(properties, "w:gridBefore"), 0)
        for cell in _members(row, "w:tc"):
            own = child(cell, "w:tcPr")
            covered = _width(value(own, "w:gridSpan"), 1) - 1
            merge = child(own, "w:vMerge")
            if covered or (merge is not None and attribute(merge, "w:val") != "restart"):
                omissions.append(_MERGED)
            cells += [tuple(self.contents(cell)), *[()] * covered]
        return Line(tuple(cells), has(properties, "w:tblHeader"))


def _left_out(element: etree._Element, name: str) -> Omission | None:
    """Return what is to be said of a block that is no part of the text; None where it is one."""
    if name in ("w:del", "w:moveFrom"):
        return deleted(words_of(element))
    if name in ("w:altChunk", "w:subDoc"):
        return foreign("another document that is put in here")
    if name == "w:sdt" and has(child(element, "w:sdtPr"), "w:showingPlcHdr"):
        return placeholder(words_of(child(element, "w:sdtContent")))
    return None


def _is_dropped(properties: etree._Element | None) -> bool:
    frame = child(properties, "w:framePr")
    return frame is not None and attribute(frame, "w:dropCap") in _DROPPED


def _width(columns: str, least: int) -> int:
    return max(least, min(_WIDEST, number(columns) or least))


def _members(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield the rows of a table or the cells of a row, also where something is put around them."""
    for one in element:
        found = name_of(one)
        if found == name:
            yield one
        elif found == "mc:AlternateContent":
            form = chosen(one)
            yield from _members(form, name) if form is not None else ()
        elif found not in ("w:tc", "w:p") and not found.endswith("Pr"):
            yield from _members(one, name)


def _section_of(properties: etree._Element | None) -> etree._Element | None:
    return child(properties, "w:sectPr")


def _page_ends(root: etree._Element) -> Mapping[etree._Element | None, bool]:
    """Return the properties of the sections after which a page ends: the next one says how it begins."""
    following = pairwise(descendants(root, "w:sectPr"))
    return {one: True for one, after in following if value(after, "w:type") != "continuous"}
