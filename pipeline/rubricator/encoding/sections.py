"""The divisions of a document, and what may stand where in one: what opens it, its text, smaller divisions, what closes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from rubricator.encoding.identifiers import Identifiers
from rubricator.encoding.names import XML_ID, child, element, is_empty, local_name
from rubricator.transcription import Block, Closer, Head, Postscript

_DEEPEST = 24


@dataclass(slots=True)
class _Division:
    """A division: ``begun``: it has text or a smaller division; ``closed``: it has a closer or a postscript."""

    element: etree._Element
    level: int
    begun: bool = False
    closed: bool = False


class Sections:
    """The body and the back of a document while they are written, and the division that is open in them.

    ``lettered``: a letter ends before the text does, so that it needs a division of its own.
    """

    def __init__(self, text: str, identifiers: Identifiers, lettered: bool) -> None:
        self._text, self._identifiers, self._lettered = text, identifiers, lettered
        self.body, self.back = element("body"), element("back")
        self._whole = _Division(self.body, 0)
        self._open = self._whole
        self._ladder: list[_Division] = []
        self._letter: _Division | None = None

    @property
    def is_untouched(self) -> bool:
        """Whether nothing of the text is written yet."""
        return self._open is self._whole and not self._lettered and is_empty(self.body)

    def place(self, block: Block | None = None) -> etree._Element:
        """Return where that stands which stands before a block, or at the end."""
        if not isinstance(block, Head) and self._open is self._whole and self._lettered:
            self._divide()
        return self._open.element

    def text(self) -> etree._Element:
        """Return where a block of text goes: the open division, or one after it if that is closed."""
        self.place()
        if self._open.closed:
            self._divide()
        self._open.begun = True
        return self._open.element

    def opening(self) -> etree._Element:
        """Return where an opener goes: the open division, or one after it if that has begun."""
        self.place()
        if self._open.begun or self._open.closed:
            self._divide()
        self._letter = self._open
        return self._open.element

    def closing(self) -> etree._Element:
        """Return where a closer stands: with the opener where that is about the whole text, else in the open division."""
        self.place()
        if self._letter is self._whole:
            self._open = self._whole
        if not self._open.begun:
            child(self._open.element, "p")
        self._open.begun = self._open.closed = True
        return self._open.element

    def heading(self, head: Head, in_back: bool) -> etree._Element:
        """Return where a heading goes: a division that has nothing but headings of its level, else one of its own."""
        if head.type or not self._has_only_headings(head.level):
            self._begin(head, in_back)
        return self._open.element

    def _has_only_headings(self, level: int) -> bool:
        node = self._open.element
        headings = not is_empty(node) and all(local_name(item) == "head" for item in node)
        return headings and self._open.level == level

    def _begin(self, head: Head, in_back: bool) -> None:
        if in_back:
            self._ladder = []
        while self._ladder and (self._ladder[-1].level >= head.level or len(self._ladder) >= _DEEPEST):
            self._ladder.pop()
        attributes = {"type": head.type} if head.type else {}
        attributes[XML_ID] = self._identifiers.of("div", head.span.of(self._text))
        self._open = _Division(child(self._parent(in_back), "div", attributes=attributes), head.level)
        self._ladder.append(self._open)

    def _parent(self, in_back: bool) -> etree._Element:
        """Return what a new division goes into: the smallest one above it that is not closed."""
        while self._ladder and self._ladder[-1].closed:
            self._ladder.pop()
        around = self._ladder[-1] if self._ladder else self._whole
        around.begun = around.begun or not in_back
        return self.back if in_back else around.element

    def _divide(self) -> None:
        """Begin a division without a heading after the open one."""
        if self._ladder and self._ladder[-1] is self._open:
            self._ladder.pop()
        self._open = _Division(child(self._parent(in_back=False), "div"), 0)


def is_lettered(blocks: Sequence[Block], end: int) -> bool:
    """Return whether a letter ends before the text does, whose last block has the index ``end``."""
    closing = [isinstance(block, Closer | Postscript) for block in blocks[: end + 1]]
    return True in closing and not all(closing[closing.index(True) :])
