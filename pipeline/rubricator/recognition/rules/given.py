"""A given name alone: "Lucy", "dear Mary"."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.recognition.document import Document, Place
from rubricator.recognition.finding import Finding
from rubricator.recognition.parsing import finding
from rubricator.recognition.rules.titled import SAINTS

NAME = "given name"


def find(place: Place, document: Document) -> Iterator[Finding]:
    """Yield the given names that stand by themselves, unless a neighbour makes a place or a work of them."""
    run = place.run
    for index, token in enumerate(run.tokens):
        if token.kind != "G":
            continue
        before = run.kinds[index - 1] if index else ""
        after = run.kinds[index + 1] if index + 1 < len(run.tokens) else ""
        if before == "D" and document.preposition(run.tokens[index - 1]):
            before = ""
        if (before and before in "CNHPUSBD") or (after and after in "CNHPB"):
            continue
        if index and run.tokens[index - 1].word in SAINTS:
            continue
        span = run.span(index, index + 1)
        if not document.quoted(span) and not document.names_place(span) and not document.emphasized(span):
            yield finding(run, index, index + 1, NAME, 0.8)
