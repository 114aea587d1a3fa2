"""Sovereigns: "Charles the First", "Mary Queen of Scots", "Nicholas I"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document, Place
from rubricator.recognition.finding import Finding
from rubricator.source import Span

NAME = "regnal name"
_STYLE = re.compile(
    r" the (?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Great|Conqueror|Bold|1st|2n?d|3r?d|[4-9]th)\b"
    r"| [IVX]{2,5}(?![^\W_])|,? Queen of [A-Z]\w+| I(?=[,.;:)]|\s+(?:of|and)\b)"
)


def find(place: Place, document: Document) -> Iterator[Finding]:
    """Yield given names that a number or a style of sovereigns follows."""
    for token in place.run.tokens:
        if token.kind not in "GKS" or (token.kind == "S" and token.word not in lexicon.famous()):
            continue
        style = _STYLE.match(document.text, token.end)
        if style:
            words = (token.word, *re.findall(r"\w+", style[0].lower()))
            yield Finding(Span(token.start, style.end()), NAME, 0.75, surname=" ".join(words))
