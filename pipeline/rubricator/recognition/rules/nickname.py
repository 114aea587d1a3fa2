"""What somebody is called beside the full name: "Wilhelm Wolff, nicknamed Lupus", "Joseph Weydemeyer, dit Weywy"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.recognition.document import Document, Place
from rubricator.recognition.finding import Finding
from rubricator.source import Span

NAME = "nickname"
_CALLED = re.compile(
    r"[^\W\d_][,(]?\s+(?:nicknamed|surnamed|alias|known\s+as|better\s+known\s+as|dit|dite|surnommée?|genannt)\s+[“\"‘'„«_]?$"
)


def find(place: Place, document: Document) -> Iterator[Finding]:
    """Yield a run of one word that such a phrase after a capitalised word announces."""
    token = place.run.tokens[0]
    if len(place.run.tokens) > 1 or token.kind in "FTWHN":
        return
    start = max(place.passage.span.start, token.start - 40)
    called = _CALLED.search(document.text, start, token.start)
    if not called:
        return
    name = document.text[start : called.start() + 1].split()[-1:]
    if name and name[0][0].isupper():
        yield Finding(Span(token.start, token.end), NAME, 0.8, (), token.word)
