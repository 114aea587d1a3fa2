"""Which addresses lead into the page itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from posixpath import basename
from urllib.parse import unquote

from rubricator.reading.html.elements import Element, is_block, lineage, names_of


class Here:
    """Tells which addresses lead into the page itself.

    Those with the name of its file do, and with that of the address at which it says it stands. Browsers and archives that save
    a page write its links within it as addresses on the web: of these, those of a place that lead to one another.
    """

    def __init__(self, name: str, root: Element) -> None:
        canonical = [e.get("href", "") for e in root.iter("link") if e.get("rel", "").lower() == "canonical"]
        self._files = {_file_of(place.partition("#")[0]) for place in (name.replace("\\", "/"), *canonical)} - {""}
        self._saved = frozenset(_leading_to_one_another(root))

    def name(self, address: str) -> str:
        """Return the name of the place in the page that an address leads to, empty if it leads elsewhere."""
        place, _, fragment = address.strip().partition("#")
        own = not place or place in self._saved or _file_of(place) in self._files
        return unquote(fragment) if own else ""


def _file_of(place: str) -> str:
    return basename(unquote(place))


def _leading_to_one_another(root: Element) -> Iterator[str]:
    """Yield the places of which two links lead to the blocks of one another."""
    blocks = {name: _block_of(element) for element in root.iter("*") for name in names_of(element)}
    leading: dict[str, set[tuple[Element, Element]]] = defaultdict(set)
    for link in root.iter("a"):
        place, _, fragment = (link.get("href") or "").strip().partition("#")
        target = blocks.get(unquote(fragment)) if place else None
        if target is not None:
            leading[place].add((_block_of(link), target))
    for place, ways in leading.items():
        if any(start is not target and (target, start) in ways for start, target in ways):
            yield place


def _block_of(element: Element) -> Element:
    return next((around for around in lineage(element) if is_block(around)), element)
