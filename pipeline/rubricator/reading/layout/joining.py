"""Pieces that go over the end of a page or column are one; notes may stand between their parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rubricator.reading.layout.geometry import Box, box_of
from rubricator.reading.layout.pages import NOTES, Kind
from rubricator.reading.layout.pieces import Piece

_DIVIDED = re.compile(r"[^\W\d_][-‐=¬⸗\u00ad]$")
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»«›‹)\]]*$")
_FARTHEST_BACK = 60
_LITTLE = 0.03
_FULL = 0.88


def joined(pieces: Iterable[Piece]) -> list[Piece]:
    """Return pieces with those made one that go on in each other."""
    result: list[Piece] = []
    for piece in pieces:
        _add(result, piece)
    return result


def _add(pieces: list[Piece], piece: Piece) -> None:
    """Add a piece, or its lines to the piece that it goes on with: notes may stand between the two."""
    if piece.kind is Kind.FOOTNOTE_CONTINUED:
        piece = replace(piece, kind=Kind.FOOTNOTE, continues=True)
    before = _open(pieces, piece)
    if before is None or not _goes_on(pieces[before], piece):
        pieces.append(piece)
        return
    last = pieces[before]
    kind = piece.kind if last.kind is Kind.DROP_CAPITAL else last.kind
    pieces[before] = replace(
        last, kind=kind, lines=last.lines + piece.lines, zones=last.zones + piece.zones, box=piece.box
    )


def _open(pieces: Sequence[Piece], piece: Piece) -> int | None:
    """Return the index of the piece that another could go on with."""
    for i in range(len(pieces) - 1, max(-1, len(pieces) - _FARTHEST_BACK), -1):
        other = pieces[i]
        if other.kind is piece.kind or (other.kind is Kind.DROP_CAPITAL and piece.kind is Kind.PARAGRAPH):
            return i
        if other.kind not in NOTES and not (piece.kind in NOTES and piece.continues):
            return None
    return None


def _goes_on(last: Piece, piece: Piece) -> bool:
    if last.kind is Kind.DROP_CAPITAL:
        return piece.kind is Kind.PARAGRAPH
    if piece.continues:
        return True
    if piece.kind is not Kind.PARAGRAPH or not last.lines or not piece.lines or last.region is piece.region:
        return False
    before, after = last.lines[-1].line.text, piece.lines[0].line.text
    elsewhere = last.lines[-1].page != piece.page or _is_in_next_column(last.box, piece.box)
    if after[:1].islower():
        return _DIVIDED.search(before) is not None or (elsewhere and not _SENTENCE_END.search(before))
    return elsewhere and not _SENTENCE_END.search(before) and _has_no_room(last, after) and _begins_at_edge(last, piece)


def _has_no_room(piece: Piece, following: str) -> bool:
    """Return whether the first of these words has no room behind the last line of a piece, by the other lines on that page."""
    page = piece.lines[-1].page
    boxes = [box for one in piece.lines if one.page == page and (box := box_of(one.line.points))]
    if len(boxes) < 2:
        return False
    last, left, right = boxes[-1], min(box.left for box in boxes), max(box.right for box in boxes)
    letter = last.width / max(1, len(piece.lines[-1].line.text))
    return last.right + letter * (len(following.split(None, 1)[0]) + 1) >= left + _FULL * (right - left)


def _begins_at_edge(last: Piece, piece: Piece) -> bool:
    """Return whether the first line of a piece is not indented, by its other lines, or by those of the one before."""
    boxes = [box for one in piece.lines[:4] if (box := box_of(one.line.points))]
    others = boxes[1:] or [box for one in last.lines[1:] if (box := box_of(one.line.points))]
    return bool(boxes and others) and boxes[0].left <= min(box.left for box in others) + _LITTLE * max(
        box.width for box in others
    )


def _is_in_next_column(last: Box | None, box: Box | None) -> bool:
    return last is not None and box is not None and box.top < last.bottom and box.left >= last.right
