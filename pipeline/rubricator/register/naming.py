"""A person named in a document: where, how, and what the words around are."""

from __future__ import annotations

from dataclasses import dataclass

from rubricator.recognition.called import Called, called_in
from rubricator.source import Position, Span

_AROUND = 40


@dataclass(frozen=True, slots=True)
class Named:
    """A mention of a person.

    ``file`` and ``position`` say where it begins; ``name`` is how it calls the person. ``key`` is shared by all mentions
    of the person in the file; ``ref`` is the id in the authority file or empty, ``clue`` why that one. ``before`` and
    ``after`` are the words around in one line, ``date`` that of the document in EDTF or empty. ``address`` is one that the
    document itself gives of somebody who is not in the authority file.
    """

    file: str
    position: Position
    name: Called
    key: str
    ref: str
    clue: str
    certainty: float
    before: str
    after: str
    date: str
    address: str = ""


def name_in(words: str) -> Called:
    """Return how words of a text call a person."""
    return called_in(" ".join(words.split()))


def around(text: str, span: Span) -> tuple[str, str]:
    """Return the words before and after a span, in one line, none of them cut; nothing from beyond an empty line."""
    before = text[max(0, span.start - _AROUND) : span.start].rpartition("\n\n")[2]
    after = text[span.end : span.end + _AROUND].partition("\n\n")[0]
    if len(before) == _AROUND and not text[span.start - _AROUND - 1 : span.start - _AROUND].isspace():
        before = before.lstrip()[len(before.lstrip().split(" ")[0]) :]
    if len(after) == _AROUND and not text[span.end + _AROUND : span.end + _AROUND + 1].isspace():
        after = after.rstrip()[: len(after.rstrip()) - len(after.rstrip().split(" ")[-1])]
    return _in_line(before), _in_line(after)


def _in_line(text: str) -> str:
    """Return text with its white space folded, at the edges too, where it parts words."""
    line = " ".join(text.split())
    return f"{' ' * text[:1].isspace()}{line}{' ' * (text[-1:].isspace() and bool(line))}"
