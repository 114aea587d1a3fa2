"""Verse: the lines of a poem's passages, stanza by stanza."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rubricator.reading.html.elements import Element, tag_of
from rubricator.source import Span
from rubricator.transcription import Verse


def verse_of(text: str, poem: Element, passages: Sequence[tuple[Element, Span]]) -> Verse:
    """Return the verse of a poem. A paragraph is a stanza, and so are lines that are blocks of their own in one element."""
    stanzas = [
        tuple(line for _, (_, span) in run for line in lines_of(text, span))
        for _, run in groupby(enumerate(passages), key=lambda at: _stanza(poem, at))
    ]
    return Verse(Span(passages[0][1].start, passages[-1][1].end), tuple(stanzas))


def _stanza(poem: Element, at: tuple[int, tuple[Element, Span]]) -> Element | int:
    """Return what the lines of a stanza have in common: the element around them, or that they are one passage."""
    number, (block, _) = at
    if block is poem or tag_of(block) in ("p", "pre"):
        return number
    around = block.getparent()
    return number if around is None else around


def lines_of(text: str, span: Span) -> Iterator[Span]:
    """Yield the lines of a passage."""
    start = span.start
    for line in span.of(text).split("\n"):
        yield Span(start, start + len(line)).strip(text)
        start += len(line) + 1
