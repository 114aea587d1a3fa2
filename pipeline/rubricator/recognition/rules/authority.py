"""A form that the authority file has: "L.D. Trotsky", "L.T.", "Napoleon III", "Klim"."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.authority import Authority
from rubricator.recognition.document import Document, Place
from rubricator.recognition.finding import Finding
from rubricator.source import Span

NAME = "authority file"


def find(place: Place, document: Document, authority: Authority) -> Iterator[Finding]:
    """Yield the longest forms of the authority file in a run."""
    words = [token.word for token in place.run.tokens]
    start = 0
    while start < len(words):
        end = min(len(words), start + authority.longest_form)
        while end > start and " ".join(words[start:end]) not in authority.by_form:
            end -= 1
        if end > start and not _doubtful(place, start, end, document):
            yield _finding(place.run.span(start, end), words[start:end])
        start = max(end, start + 1)


def _doubtful(place: Place, start: int, end: int, document: Document) -> bool:
    """Return whether a form of one word is a common word at the start of a sentence, or the name of a place or thing."""
    if end - start > 1:
        return False
    token = place.run.tokens[start]
    if place.run.kinds[end : end + 1] == "H" or token.kind == "F":
        return True
    return token.kind in "BCKHPN" and document.opens_sentence(token.start)


def _finding(span: Span, words: list[str]) -> Finding:
    return Finding(span, NAME, 0.97, tuple(words[:-1]), words[-1])
