"""Emphasis typed as ``_italics_``, ``*emphasis*`` or ``=bold=``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.source import Span
from rubricator.transcription import Emphasis

# A mark opens before a word and closes after one; between them lies no second mark and no blank line.
_EMPHASIS = re.compile(
    r"(?<![\w_*=])(?P<mark>[_*=])(?P<words>(?=[^\s_*=])(?:(?!(?P=mark)|\n\s*\n).){1,400}?(?<=\S))(?P=mark)(?![\w_*=])",
    re.DOTALL,
)


def emphases(text: str, span: Span) -> Iterator[Emphasis]:
    """Yield the emphasised stretches of a passage, in order; they do not nest."""
    for match in _EMPHASIS.finditer(text, span.start, span.end):
        yield Emphasis(Span(*match.span()), match["mark"])
