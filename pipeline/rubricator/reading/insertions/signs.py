"""The signs of an insertion, and the words that it keeps."""

from __future__ import annotations

import re

from rubricator.source import Span
from rubricator.transcription import Insertion

ALTERNATIVES = re.compile(r"([^\W\d_]{2,})\s?/\s?[^\W\d_]{2,}")
"""Two readings of one word: "Tappen/Taffer"."""

# What can be kept in rend: no control or format characters, and none that an older Unicode does not know.
_PLAIN = re.compile(
    r"[\x21-\x7e\xa1-\xac\xae-\u024f\u2010-\u2025\u2027\u2030-\u205e\u2191\u2193\u27e6-\u27e9\u2329\u232a\u3008\u3009\s]*"
)


def kept_words(insertion: Insertion) -> tuple[Span, ...]:
    """Return the words of an insertion that its element keeps."""
    return (insertion.inner, insertion.correction) if insertion.correction else (insertion.inner,)


def read_words(insertion: Insertion, text: str) -> Span:
    """Return the words of an insertion that are read: the correction, or the first of two readings."""
    if insertion.correction:
        return insertion.correction
    first = ALTERNATIVES.fullmatch(text, insertion.inner.start, insertion.inner.end)
    return Span(*first.span(1)) if first else insertion.inner


def signs(insertion: Insertion, text: str) -> tuple[str, ...]:
    """Return what was typed around the words of an insertion, in order; empty for one that has no words."""
    if not len(insertion.inner):
        return ()
    kept = (offset for span in kept_words(insertion) for offset in (span.start, span.end))
    edges = [insertion.span.start, *kept, insertion.span.end]
    return tuple(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))


def can_be_kept(insertion: Insertion, text: str) -> bool:
    """Return whether the signs can stand in an attribute, with an ellipsis for the words between them."""
    return all(map(_PLAIN.fullmatch, signs(insertion, text)))
