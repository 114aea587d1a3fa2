"""Surname first, as catalogues write: "Adams, Samuel", "Cf. Williams, John, ed."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.recognition.document import Document, Place
from rubricator.recognition.finding import Finding
from rubricator.source import Span
from rubricator.transcription import Role

NAME = "inverted name"
_WORD = r"[^\W\d_a-z][\w’'.-]*"
_GIVEN = rf"{_WORD}(?:[ ]+{_WORD}){{0,3}}"
_INVERTED = re.compile(rf"((?:(?:[Dd]e|[Vv]an|[Vv]on|[Ll]a)[ ]+)?{_WORD}(?:[ ]{_WORD})?),[ ]+({_GIVEN})")
_SOURCE = re.compile(r"\b(?:Cf|See|Vgl|Voir|Siehe|In)\.?[ \t]+$")


def find(place: Place, document: Document) -> Iterator[Finding]:
    """Yield a name that fills a metadata value, or follows "Cf." in a note, with the surname first."""
    token, role = place.run.tokens[0], place.passage.role
    if role is Role.METADATA:
        match = _INVERTED.fullmatch(document.text, token.start, place.passage.span.end)
        if token.start != place.passage.span.start or not match:
            return
    elif role is Role.NOTE and _SOURCE.search(document.text, max(0, token.start - 8), token.start):
        match = _INVERTED.match(document.text, token.start)
    else:
        return
    if match and place.run.kinds[0] in "SUBGKDP" and not match[2].isupper():
        given = tuple(match[2].rstrip(".").lower().split())
        yield Finding(Span(*match.span()).strip(document.text), NAME, 0.9, given, match[1].lower())
