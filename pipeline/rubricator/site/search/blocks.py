"""The blocks of a page's text, each in one line, with the links of the names in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from lxml import etree

_BLOCKS = frozenset(
    "address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5"
    " h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_APART = frozenset({"br", "img"})
_SILENT = frozenset({"button", "math", "script", "style", "svg", "template"})
_NO_TEXT = frozenset({"by", "diplomatic", "footnote", "judged", "label", "mark", "number", "pb", "return"})
"""Classes of what the page adds to the text, says a second time, or shows only where a reader asks for it."""

_SPACE = re.compile(r"\s+")
_SOFT = str.maketrans("", "", "\u00ad\u200b")


@dataclass(frozen=True, slots=True)
class Block:
    """A block's text in one line, the id of the innermost element with one around it, and the names in it.

    A name is the places in the text where it begins and ends (half-open), and the id that its link leads to.
    """

    id: str
    text: str
    names: tuple[tuple[int, int, str], ...]


@dataclass(slots=True)
class _Line:
    text: str = ""
    names: list[tuple[int, int, str]] = field(default_factory=list)

    def add(self, characters: str | None) -> None:
        folded = _SPACE.sub(" ", (characters or "").translate(_SOFT))
        self.text += folded.lstrip() if not self.text or self.text.endswith(" ") else folded

    def name(self, start: int, element: etree._Element) -> None:
        """Enter what was read since ``start`` as a name, if the element is a link to a place in the page."""
        href = element.get("href") or ""
        if element.tag == "a" and href.startswith("#") and start < len(self.text):
            self.names.append((start, len(self.text), unquote(href[1:])))

    def block(self, identifier: str) -> Iterator[Block]:
        if self.text.strip():
            yield Block(identifier, self.text.rstrip(), tuple(self.names))


def blocks_of(main: etree._Element) -> Iterator[Block]:
    """Yield the blocks in an element that have any text, in the order of the page."""
    line, ids, begun = _Line(), [""], [0]
    walk = etree.iterwalk(main, events=("start", "end"))
    for event, element in walk:
        if element.tag in _BLOCKS:
            yield from line.block(ids[-1])
            line = _Line()
        if event == "start":
            ids.append(element.get("id") or ids[-1] if element.tag in _BLOCKS - {"main"} else ids[-1])
            begun.append(len(line.text))
            if _is_silent(element):
                walk.skip_subtree()
            else:
                line.add(" " if element.tag in _APART else element.text)
        else:
            ids.pop()
            line.name(begun.pop(), element)
            line.add(element.tail if element is not main else "")


def _is_silent(element: etree._Element) -> bool:
    classes = (element.get("class") or "").split()
    return element.tag in _SILENT or element.get("hidden") is not None or not _NO_TEXT.isdisjoint(classes)
