"""What somebody is called: "Wilhelm Wolff, nicknamed Lupus", "Joseph Weydemeyer, dit Weywy", "“Toady” Bracher"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.recognition.document import Document, Place
from rubricator.recognition.finding import Finding
from rubricator.source import Span

NAME = "nickname"
_ANNOUNCING = frozenset(["nicknamed", "surnamed", "alias", "as", "dit", "dite", "surnommé", "surnommée", "genannt", ""])
_QUOTES = ("”", '"', "“")
_CALLED = re.compile(
    r"[^\W\d_][,(]?\s+(?:nicknamed|surnamed|alias|known\s+as|better\s+known\s+as|dit|dite|surnommée?|genannt)\s+[“\"‘'„«_]?$"
)
_QUOTED = re.compile(r"[“\"„]([^\W\d_a-z]\w+)[”\"“] $")


def find(place: Place, document: Document) -> Iterator[Finding]:
    """Yield a nickname that a phrase after a name announces, or a surname with the nickname quoted before it."""
    found = _with_quoted(place, document) or _announced(place, document)
    if found:
        yield found


def _with_quoted(place: Place, document: Document) -> Finding | None:
    """Return the surname that begins the run with a nickname in quotation marks before it."""
    token = place.run.tokens[0]
    if token.kind not in "SUBGKA" or document.text[token.start - 2 : token.start - 1] not in _QUOTES:
        return None
    nickname = _QUOTED.search(document.text, max(place.passage.span.start, token.start - 24), token.start)
    return (
        Finding(Span(nickname.start(), token.end), NAME, 0.8, (nickname[1].lower(),), token.word) if nickname else None
    )


def _announced(place: Place, document: Document) -> Finding | None:
    """Return the run of one word that a phrase such as "nicknamed" after a capitalised word announces."""
    token = place.run.tokens[0]
    if len(place.run.tokens) > 1 or token.kind in "FTWHN" or place.before.rstrip("“\"‘'„«_") not in _ANNOUNCING:
        return None
    start = max(place.passage.span.start, token.start - 40)
    called = _CALLED.search(document.text, start, token.start)
    name = document.text[start : called.start() + 1].split()[-1:] if called else []
    return Finding(Span(token.start, token.end), NAME, 0.8, (), token.word) if name and name[0][0].isupper() else None
