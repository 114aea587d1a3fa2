"""The text of a TEI document as it is read, and the way back to where it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from rubricator.reading.tei.pieces import Flow, Piece
from rubricator.source import Position, Source, Span

_BETWEEN = "\n\n"
_NOTHING = Source("", "")


@dataclass(frozen=True)
class TeiSource(Source):
    """The text of a TEI document as it is read, with the places of its pieces in the document.

    ``starts`` has the offset in ``text`` at which each of ``pieces`` begins; ``document`` the characters of the file.
    """

    document: Source = _NOTHING
    pieces: tuple[Piece, ...] = ()
    starts: tuple[int, ...] = ()

    def position(self, offset: int) -> Position:
        """Return line and column in the document of an offset in the text."""
        if not self.pieces:
            return Position(1, 1)
        piece, start = self.piece(offset)
        return self.document.position(piece.start if piece.whole else piece.start + offset - start)

    def piece(self, offset: int) -> tuple[Piece, int]:
        """Return the piece that holds the character at an offset of the text, and where the piece begins in the text."""
        index = max(bisect_right(self.starts, offset) - 1, 0)
        return self.pieces[index], self.starts[index]


def joined(document: Source, flows: Sequence[Flow]) -> tuple[TeiSource, list[Span]]:
    """Return the flows as one text, an empty line apart, and the span of each."""
    pieces: list[Piece] = []
    spans: list[Span] = []
    offset = 0
    for flow in flows:
        if pieces:
            last = pieces[-1]
            pieces.append(Piece(_BETWEEN, last.end, last.end, last.parent, last.event, True))
            offset += len(_BETWEEN)
        pieces += flow.pieces
        length = sum(len(piece.text) for piece in flow.pieces)
        spans.append(Span(offset, offset + length))
        offset += length
    text = "".join(piece.text for piece in pieces)
    starts = tuple(accumulate((len(piece.text) for piece in pieces[:-1]), initial=0)) if pieces else ()
    source = TeiSource(document.name, text, document=document, pieces=tuple(pieces), starts=starts)
    return source, [span.strip(text) for span in spans]
