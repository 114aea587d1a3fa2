"""Flows: text that is read in one go, in pieces of which each knows its place in the document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from rubricator.reading.tei.roles import LINED
from rubricator.reading.tei.tree import Characters, Element
from rubricator.transcription import Role

_SPACE = re.compile(r"[ \t\r\n]*[\t\r\n][ \t\r\n]*| {2,}")
_HYPHENS = "-‐¬⸗="
UNREADABLE = "\ufffc"


class Piece(NamedTuple):
    """Characters of a flow that stand together in the document, from offset ``start`` to ``end`` of it.

    ``whole``: only the piece as such has places, as a reference, folded white space, or (``start == end``) a space that
    the document does not write. ``event`` is the index of the event that the characters come from.
    """

    text: str
    start: int
    end: int
    parent: Element
    event: int
    whole: bool


@dataclass(slots=True)
class Flow:
    """Text that is read in one go, and what it is."""

    role: Role
    pieces: list[Piece] = field(default_factory=list)
    joined: bool = False

    def add(self, piece: Piece) -> None:
        """Append characters; white space at the start, after white space, or at a divided word is left out."""
        if self.joined:
            text = piece.text.lstrip(" \t\r\n")
            if not text:
                return
            if not piece.whole:
                piece = piece._replace(text=text, start=piece.end - len(text))
            self.joined = False
        if not piece.text.isspace() or (self.pieces and not self.pieces[-1].text[-1:].isspace()):
            self.pieces.append(piece)

    def line_end(self, position: int, element: Element, event: int) -> None:
        """Append what a line break is in this passage."""
        if self.role not in LINED:
            self.add(Piece(" ", position, position, element, event, True))
        elif self.pieces:
            self.pieces.append(Piece("\n", position, position, element, event, True))

    def join(self) -> None:
        """Take away the white space and the hyphen before a break inside a word, and what white space comes next."""
        self._strip(" \t\r\n")
        if self.pieces and self.pieces[-1].text[-1:] in _HYPHENS and len(self.pieces[-1].text) > 1:
            self._cut(1)
        self.joined = True

    def _strip(self, characters: str) -> None:
        while self.pieces and (stripped := self.pieces[-1].text.rstrip(characters)) != self.pieces[-1].text:
            self._cut(len(self.pieces[-1].text) - len(stripped))

    def _cut(self, count: int) -> None:
        last = self.pieces.pop()
        if len(last.text) > count:
            end = last.end if last.whole else last.end - count
            self.pieces.append(last._replace(text=last.text[:-count], end=end))


def pieces_of(event: Characters, index: int) -> Iterator[Piece]:
    """Yield the pieces of a run of characters: what stands as written, and white space folded into one space."""
    text, offset, parent = event.text, event.span.start, event.parent
    if event.whole:
        if text:
            yield Piece(text, offset, event.span.end, parent, index, True)
        return
    cursor = 0
    for match in _SPACE.finditer(text):
        start, end = match.span()
        if cursor < start:
            yield Piece(text[cursor:start], offset + cursor, offset + start, parent, index, False)
        yield Piece(" ", offset + start, offset + end, parent, index, True)
        cursor = end
    if cursor < len(text):
        yield Piece(text[cursor:], offset + cursor, offset + len(text), parent, index, False)
