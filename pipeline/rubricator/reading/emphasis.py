"""Emphasis typed as ``_italics_``, ``*emphasis*`` or ``=bold=``, and page numbers typed into the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.source import Span
from rubricator.transcription import Emphasis, PageBreak

# A mark opens before a word and closes after one; between them lies no second mark and no blank line.
_EMPHASIS = re.compile(
    r"(?<![\w_*=])(?P<mark>[_*=])(?P<words>(?=[^\s_*=])(?:(?!(?P=mark)|\n\s*\n).){1,400}?(?<=\S))(?P=mark)(?![\w_*=])",
    re.DOTALL,
)
_PAGE = re.compile(r"\[(?:Pg|Page|p\.|S\.|Seite)\s*(?P<n>[\divxlc]{1,6})\]|\{(?P<brace>\d{1,4})\}", re.IGNORECASE)


def emphases(text: str, span: Span) -> Iterator[Emphasis]:
    """Yield the emphasised stretches of a passage, in order; they do not nest."""
    for match in _EMPHASIS.finditer(text, span.start, span.end):
        yield Emphasis(Span(*match.span()), match["mark"])


def page_breaks(text: str, span: Span) -> Iterator[PageBreak]:
    """Yield the page numbers typed into a passage, in order."""
    for match in _PAGE.finditer(text, span.start, span.end):
        yield PageBreak(Span(*match.span()), match["n"] or match["brace"])
