"""Rank and seat: "the Duke of Bedford", "the Bishop of Salisbury"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document, Place
from rubricator.recognition.finding import Finding
from rubricator.source import Span

NAME = "rank and seat"
_OF = re.compile(r"(?:[ \t]+|[ \t]*\n[ \t]*)of(?:[ \t]+|[ \t]*\n[ \t]*)(?=[A-Z])")
_SEAT = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def find(place: Place, document: Document) -> Iterator[Finding]:
    """Yield a peer or bishop named by the seat: the run ends in the rank, and "of" and a capital follow."""
    rank = place.run.tokens[-1]
    if rank.word not in lexicon.titles("noble"):
        return
    of = _OF.match(document.text, rank.end, place.passage.span.end)
    if not of:
        return
    seat = _SEAT.match(document.text, of.end(), place.passage.span.end)
    if seat:
        word = seat[0].removesuffix("'s").removesuffix("’s")
        yield Finding(Span(rank.start, of.end() + len(word)), NAME, 0.7, surname=f"{rank.word} of {word.lower()}")
