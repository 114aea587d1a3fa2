"""Where a clause ends, since a function word that closes one may be a surname: "John Most.", "Mrs. Hannah More,"."""

from __future__ import annotations

from rubricator.recognition.document import Document, Place
from rubricator.recognition.tokens import Token


def closes_clause(token: Token, place: Place, document: Document) -> bool:
    """Return whether a word of three letters and more with a capital ends its sentence or clause."""
    after = document.text[token.end : token.end + 1]
    return len(token.word) > 2 and (token.end >= place.passage.span.end or (bool(after) and after in ".,;:)"))
