"""What elements stand in, found for all of them in one walk: asked of each one by itself, deep documents would take forever."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from rubricator.validation.outline import Element


def nearest(elements: Iterable[Element], names: Set[str]) -> Mapping[Element, Element | None]:
    """Return for each element the innermost one with one of these names around it; ``elements`` are in document order."""
    found: dict[Element, Element | None] = {}
    for element in elements:
        parent = element.parent
        found[element] = parent if parent is None or parent.name in names else found[parent]
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
