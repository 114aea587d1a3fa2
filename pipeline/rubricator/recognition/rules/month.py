"""A given name that is a month too, before a surname and away from any date: "August Bebel", "May Morris"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.recognition.document import Document, Place
from rubricator.recognition.finding import Finding
from rubricator.recognition.parsing import finding

NAME = "month as given name"
_NAME = re.compile(r"N[GI]{0,2}p*[SU](?=[FJRV]|$)")
_NAMED_SO = frozenset({"april", "august", "june", "may"})
_DATED = re.compile(
    r"(?:\d|\d(?:st|nd|rd|th|d)|\b(?:in|on|of|since|until|till|by|last|next|this|from|to|early|late|im|am|bis|seit|ab|en))[.,]?\s+$",
    re.IGNORECASE,
)


def find(place: Place, document: Document) -> Iterator[Finding]:
    """Yield such a month with the surname after it, unless a day or a word of time stands before."""
    if "N" not in place.run.kinds:
        return
    for match in _NAME.finditer(place.run.kinds):
        token, last = place.run.tokens[match.start()], place.run.tokens[match.end() - 1]
        if token.word not in _NAMED_SO or (last.kind == "U" and token.word != "august"):
            continue
        if not document.text[last.start : last.end].isalpha():
            continue
        if not _DATED.search(document.text, max(place.passage.span.start, token.start - 12), token.start):
            yield finding(place.run, match.start(), match.end(), NAME, 0.85)
