"""The order in which the regions of a page are read (PAGE content schema, ReadingOrderType)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rubricator.reading.layout.tree import Element

_GROUPS = ("OrderedGroup", "OrderedGroupIndexed", "UnorderedGroup", "UnorderedGroupIndexed")
_REFERENCES = ("RegionRef", "RegionRefIndexed")
_ORDERED = ("OrderedGroup", "OrderedGroupIndexed")


def referred(page: Element) -> list[str]:
    """Return the identifiers of regions in the order that ReadingOrder gives; of an unordered group as they are written."""
    order = page.first("ReadingOrder")
    return list(dict.fromkeys(_of_group(order))) if order else []


def _of_group(group: Element) -> Iterator[str]:
    if group.get("regionRef"):
        yield group.get("regionRef")
    for member in _members(group):
        if member.name in _REFERENCES:
            yield member.get("regionRef")
        else:
            yield from _of_group(member)


def _members(group: Element) -> Sequence[Element]:
    found = list(group.each(*_GROUPS, *_REFERENCES))
    return sorted(found, key=_index) if group.name in _ORDERED else found


def _index(member: Element) -> int:
    written = member.get("index")
    return int(written) if written.isdecimal() and len(written) < 10 else 0
