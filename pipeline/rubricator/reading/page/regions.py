"""The regions of a page of PAGE XML, in the order of reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rubricator.diagnostics import Rule, Severity
from rubricator.reading.layout.kinds import kind_of
from rubricator.reading.layout.markings import NOT_ENCODED
from rubricator.reading.layout.ordering import by_position, placed, without
from rubricator.reading.layout.pages import FURNITURE, Cell, Kind, Region
from rubricator.reading.layout.remarks import Remarks
from rubricator.reading.layout.tree import Element
from rubricator.reading.page.custom import about_words, index_of, structure
from rubricator.reading.page.lines import lines_of, outline
from rubricator.reading.page.order import referred

NO_TEXT = Rule(
    "READ155",
    Severity.INFO,
    "A region is no text",
    "Formulas, music, maps and advertisements have a place on the page but no text that could be encoded. The zone is in the "
    "facsimile.",
    hint="encode by hand what the edition should have of it",
    wrong="<MusicRegion …/>",
    right="<figure><notatedMusic>…</notatedMusic></figure>",
)
BY_POSITION = Rule(
    "READ156",
    Severity.INFO,
    "The order of reading was told from positions",
    "The file does not say in which order the regions of a page are read, or not for all of them. They were ordered by where "
    "they stand: by columns from left to right, in each from top to bottom.",
    hint="look at the order of the paragraphs, and give the page a reading order if it is wrong",
    wrong="<Page> without <ReadingOrder>, its regions as they were drawn",
    right='<ReadingOrder><OrderedGroup id="o"><RegionRefIndexed index="0" regionRef="r1"/>…',
)
RULES = (
    NO_TEXT,
    BY_POSITION,
)

_SUFFIX = "Region"
_BY_ELEMENT = {
    "TableRegion": Kind.TABLE,
    "ImageRegion": Kind.IMAGE,
    "GraphicRegion": Kind.IMAGE,
    "LineDrawingRegion": Kind.IMAGE,
    "ChartRegion": Kind.IMAGE,
    "MapRegion": Kind.IMAGE,
    "SeparatorRegion": Kind.RULE,
    "NoiseRegion": Kind.RULE,
}


def regions_of(page: Element, remarks: Remarks) -> tuple[Region, ...]:
    """Return the regions of a page in the order in which they are read."""
    elements = list(_elements(page))
    regions = [_region(element, remarks) for element in elements]
    joined = _joined(page)
    regions = [replace(region, continues=True) if region.ident in joined else region for region in regions]
    return tuple(_ordered(page, elements, regions, remarks))


def _elements(parent: Element) -> Iterator[Element]:
    """Yield regions, those inside of one after it."""
    for child in parent.children:
        if child.name.endswith(_SUFFIX):
            yield child
            yield from _elements(child)


def _region(element: Element, remarks: Remarks) -> Region:
    type_ = structure(element.get("custom")) or element.get("type")
    kind = _kind(element, type_)
    lines = lines_of(element, remarks)
    cells = tuple(_cell(cell, remarks) for cell in element.each("TableCell")) if kind is Kind.TABLE else ()
    region = Region(
        element.get("id"),
        kind,
        element.position,
        outline(element, remarks),
        type_ or element.name.removesuffix(_SUFFIX),
        lines,
        cells,
        element.get("continuation") == "true" or "continued" in type_.lower(),
    )
    for rule in about_words(element.get("custom")):
        remarks.add(NOT_ENCODED, element.position, f"the tag “{rule.name}” of a region is not encoded")
    if element.name not in ("TextRegion", *_BY_ELEMENT) and not region.has_text:
        remarks.add(NO_TEXT, element.position, f"a {element.name} has no text that could be encoded")
    return region


def _kind(element: Element, type_: str) -> Kind:
    told = kind_of(type_)
    if element.name == "TextRegion":
        return told if told and told is not Kind.IMAGE and told is not Kind.TABLE else Kind.PARAGRAPH
    return _BY_ELEMENT.get(element.name, Kind.PARAGRAPH)


def _cell(element: Element, remarks: Remarks) -> Cell:
    row, column = (int(value) if value.isdecimal() and len(value) < 6 else 0 for value in _place_in_table(element))
    return Cell(row, column, lines_of(element, remarks), kind_of(structure(element.get("custom"))) is Kind.HEADING)


def _place_in_table(cell: Element) -> tuple[str, str]:
    return cell.get("row") or cell.get("rowIndex"), cell.get("col") or cell.get("columnIndex")


def _joined(page: Element) -> set[str]:
    """Return the regions that a relation of type join ties to the one before."""
    relations = (one for one in page.within("Relation") if one.get("type") == "join")
    ends = ([*one.within("RegionRef", "SourceRegionRef", "DestRegionRef")] for one in relations)
    return {found[-1].get("regionRef") for found in ends if len(found) > 1}


def _ordered(
    page: Element, elements: Sequence[Element], regions: Sequence[Region], remarks: Remarks
) -> Sequence[Region]:
    given = _given_order(page, elements, regions)
    if not given:
        ordered = by_position(regions)
        if [region.ident for region in _text(ordered)] != [region.ident for region in _text(regions)]:
            remarks.add(
                BY_POSITION, page.position, "the page has no reading order; its regions were ordered by position"
            )
        return ordered
    left = without(regions, given)
    missing = [region for region in _text(left) if region.kind not in FURNITURE]
    for region in missing:
        remarks.add(BY_POSITION, region.position, "a region is not in the reading order; it was placed by position")
    return placed(given, left)


def _text(regions: Sequence[Region]) -> list[Region]:
    return [region for region in regions if region.has_text]


def _given_order(page: Element, elements: Sequence[Element], regions: Sequence[Region]) -> list[Region]:
    """Return the regions in the order that the file gives, without those of which it says nothing."""
    by_name = {region.ident: region for region in reversed(regions) if region.ident}
    found = [by_name[name] for name in referred(page) if name in by_name]
    if found:
        return found
    indexed = [(index_of(one.get("custom")), region) for one, region in zip(elements, regions, strict=True)]
    told = [(index, region) for index, region in indexed if index is not None]
    return [region for _, region in sorted(told, key=lambda pair: pair[0])]
