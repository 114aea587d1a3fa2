"""One occurrence of a word that may be a name, with the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rubricator.recognition.document import Document, Place
from rubricator.recognition.tokens import Token
from rubricator.source import Span

_BEFORE, _AFTER = 40, 64
_LAST_WORD = re.compile(r"([^\W\d_]+)([.,;:]?)[\s“\"‘'(»_]*$")
_POSSESSIVE = re.compile(r"['’´`]s(?![^\W_])")
_NEXT_WORD = re.compile(r"(?:['’´`]s)?[\s”\"’'«)_]*([^\W\d_]*)")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A capitalised word standing alone, within its passage.

    ``before`` and ``after`` are the text around it, ``previous`` and ``following`` the nearest words in lower case
    as they are typed; ``previous`` is empty when punctuation other than quotation marks divides it off.
    """

    token: Token
    place: Place
    before: str
    after: str
    previous: str
    following: str
    beside_person: bool

    @property
    def span(self) -> Span:
        """Where the word stands."""
        return Span(self.token.start, self.token.end)

    @property
    def possessive(self) -> bool:
        """Whether 's follows."""
        return bool(_POSSESSIVE.match(self.after))


def occurrence(token: Token, place: Place, document: Document, beside_person: bool) -> Occurrence:
    """Return the word with its surroundings; ``beside_person`` tells that a name is listed next to it."""
    passage = place.passage.span
    before = document.text[max(passage.start, token.start - _BEFORE) : token.start]
    after = document.text[token.end : min(passage.end, token.end + _AFTER)]
    last = _LAST_WORD.search(before)
    previous = last[1] if last and not last[2] else ""
    following = _NEXT_WORD.match(after)
    return Occurrence(token, place, before, after, previous, following[1] if following else "", beside_person)
