"""Page breaks typed into the running text: ``[Pg 12]``, ``[fol. 2v]``, ``[over]``, or bare numbers where that is the habit."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set

from rubricator.source import Span
from rubricator.transcription import PageBreak

_PAGE = re.compile(
    r"""\[\s*(?:(?:pg|pages?|p\.|pag\.|seite|s\.)\s*(?P<page>\d{1,4}[a-z]?|[ivxlc]{1,6})
        |(?:fol(?:io)?\.?|f\.|bl(?:att)?\.?|leaf|feuillet)\s*(?P<leaf>\d{1,4}\s?(?:[rv]|recto|verso)?)
        |(?P<side>\d{1,4}[rv])
        |(?:new|next)\s+page|page\s+break|neue\s+seite|seiten(?:wechsel|umbruch)|(?:nouvelle\s+page|page\s+suivante|saut\s+de\s+page)
        |(?:over|verso|p\.\s?t\.\s?o\.|t\.\s?s\.\s?v\.\s?p\.|bitte\s+wenden)\s*(?=\]\s*(?:\n|$)))\s*\]
      |^\((?:page|p\.|pg\.?|seite|fol(?:io)?\.?)\s*(?P<alone>\d{1,4}\s?[rv]?)\)(?=[^\S\n]*(?:\n|\Z))
      |\{(?P<brace>\d{1,4})\}""",
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)
_NUMBER = re.compile(r"(?<!\S)\[(\d{1,4})\](?!\S)")
_ANY_NUMBER = re.compile(r"\[\d{1,4}\]")
_FEWEST = 3


def page_breaks(text: str, span: Span) -> Iterator[PageBreak]:
    """Yield the page breaks that say what they are in a passage, in order."""
    for match in _PAGE.finditer(text, span.start, span.end):
        n = next((group for group in match.groups() if group), "")
        yield PageBreak(Span(*match.span()), "".join(n.split()))


def numbered_pages(text: str, passages: Iterable[Span], notes: Set[str]) -> tuple[PageBreak, ...]:
    """Return the page breaks of a text whose habit it is to give pages as bare numbers in brackets; else nothing.

    Such numbers stand free of the words around them and count up by one from more than one: notes begin with one, and
    their marks stand at a word. One that has a paragraph to itself needs no others. ``notes`` are the labels of notes.
    """
    spans = tuple(passages)
    alone = [match for span in spans if (match := _NUMBER.fullmatch(text, span.start, span.end)) and int(match[1]) > 1]
    if alone and not any(match[1] in notes for match in alone):
        return tuple(PageBreak(Span(*match.span()), match[1]) for match in alone)
    if any(label.isdigit() for label in notes):
        return ()
    found = [match for span in spans for match in _NUMBER.finditer(text, span.start, span.end)]
    total = sum(1 for span in spans for _ in _ANY_NUMBER.finditer(text, span.start, span.end))
    numbers = [int(match[1]) for match in found]
    counted = numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False
    if len(found) < _FEWEST or len(found) < total or numbers[0] < 2 or not counted:
        return ()
    return tuple(PageBreak(Span(*match.span()), match[1]) for match in found)


def between(passages: Iterable[Span], pages: Sequence[PageBreak]) -> Iterator[Span]:
    """Yield the passages, cut where a page break, which come in the order of the text, stands in them."""
    spans = [page.span for page in pages]
    for passage in passages:
        first, last = (bisect_left(spans, edge, key=lambda span: span.start) for edge in (passage.start, passage.end))
        within = spans[first:last]
        ends = [*(page.start for page in within), passage.end]
        starts = [passage.start, *(page.end for page in within)]
        yield from (Span(start, end) for start, end in zip(starts, ends, strict=True) if start < end)
