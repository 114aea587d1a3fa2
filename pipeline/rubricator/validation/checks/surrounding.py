"""What elements stand in, found for all of them in one walk: asked of each one by itself, deep documents would take forever."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from rubricator.validation.outline import Element


def nearest(elements: Iterable[Element], names: Set[str]) -> Mapping[Element, Element | None]:
    """Return for each element, and for those around it, the innermost one with one of these names around it."""
    found: dict[Element, Element | None] = {}
    for element in elements:
        inward = []
        inner: Element | None = element
        while inner is not None and inner not in found:
            inward.append(inner)
            inner = inner.parent
        for one in reversed(inward):
            found[one] = inner if inner is None or inner.name in names else found[inner]
            inner = one
    return found


def around(elements: Iterable[Element]) -> Set[Element]:
    """Return the elements that some elements stand in."""
    found: set[Element] = set()
    for element in elements:
        for ancestor in element.ancestors():
            if ancestor in found:
                break
            found.add(ancestor)
    return found
