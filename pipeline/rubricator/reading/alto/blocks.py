"""The blocks of a page of ALTO, in the order of reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rubricator.reading.alto.lines import lines_of, outline
from rubricator.reading.alto.styles import Definitions
from rubricator.reading.layout.kinds import kind_of
from rubricator.reading.layout.ordering import placed, without
from rubricator.reading.layout.pages import Kind, Region
from rubricator.reading.layout.remarks import Remarks
from rubricator.reading.layout.tree import Element

_SPACES = ("TopMargin", "PrintSpace", "LeftMargin", "RightMargin", "BottomMargin")
_MARGINS = {
    "TopMargin": Kind.HEADER,
    "LeftMargin": Kind.MARGINALIA,
    "RightMargin": Kind.MARGINALIA,
    "BottomMargin": Kind.FOOTER,
}
_BLOCKS = {"TextBlock": None, "Illustration": Kind.IMAGE, "GraphicalElement": Kind.RULE}
_FIGURES = frozenset("0123456789ivxlcIVXLC")


def regions_of(page: Element, order: Sequence[str], known: Definitions, remarks: Remarks) -> tuple[Region, ...]:
    """Return the blocks of a page in the order of the file, or in that which it gives; those of side margins beside the text.

    ``order`` are the identifiers of blocks in the order of reading, if the file gives one.
    """
    spaces = [space for name in _SPACES for space in page.each(name)]
    found: dict[str, list[Region]] = {space.name: [] for space in spaces}
    for space in spaces:
        blocks = list(_blocks(space, ""))
        found[space.name] += [_region(block, around, space.name, known, remarks) for block, around in _in_order(blocks)]
    main = [region for name in _SPACES if name not in ("LeftMargin", "RightMargin") for region in found.get(name, [])]
    notes = [region for name in ("LeftMargin", "RightMargin") for region in found.get(name, [])]
    return tuple(placed(_as_given(order, main), notes))


def _blocks(parent: Element, around: str) -> Iterator[tuple[Element, str]]:
    """Yield the blocks inside of an element, at any depth, with the tags of the blocks around them."""
    for child in parent.children:
        if child.name in _BLOCKS:
            yield child, around
        elif child.name == "ComposedBlock":
            yield from _blocks(child, child.get("TAGREFS") or around)


def _in_order(blocks: list[tuple[Element, str]]) -> Iterator[tuple[Element, str]]:
    """Yield blocks in the order of the file, and each that another names as its next right after that."""
    by_name = {block.get("ID"): (block, around) for block, around in reversed(blocks)}
    named = {block.get("IDNEXT") for block, _ in blocks} & by_name.keys()
    seen: set[int] = set()
    starts = [pair for pair in blocks if pair[0].get("ID") not in named]
    for start in (*starts, *blocks):
        following: tuple[Element, str] | None = start
        while following and id(following[0]) not in seen:
            seen.add(id(following[0]))
            yield following
            following = by_name.get(following[0].get("IDNEXT"))


def order_in(root: Element) -> list[str]:
    """Return the identifiers of blocks in the order of reading; nothing in a file without it (before ALTO 4.3)."""
    orders = root.within("ReadingOrder")
    return list(dict.fromkeys(one.get("REF") for order in orders for one in order.within("ElementRef")))


def _as_given(order: Sequence[str], regions: Sequence[Region]) -> Sequence[Region]:
    by_name = {region.ident: region for region in reversed(regions) if region.ident}
    given = [by_name[name] for name in order if name in by_name]
    return placed(given, without(regions, given)) if given else regions


def _region(block: Element, around: str, space: str, known: Definitions, remarks: Remarks) -> Region:
    types = known.types(block) or [known.labels[name] for name in around.split() if known.labels.get(name)]
    kinds = (kind_of(type_) for type_ in types)
    told = next((kind for kind in kinds if kind), None)
    lines = lines_of(block, known, remarks)
    kind = _BLOCKS[block.name] or told or _MARGINS.get(space, Kind.PARAGRAPH)
    if kind is Kind.HEADER and not told and set("".join(line.text for line in lines)) <= _FIGURES | set(" ().-–—[]"):
        kind = Kind.PAGE_NUMBER
    return Region(
        block.get("ID"),
        Kind.PARAGRAPH if kind is Kind.TABLE else kind,
        block.position,
        outline(block, remarks),
        types[0] if types else block.name,
        lines,
        continues=any("continued" in type_.lower() for type_ in types),
    )
