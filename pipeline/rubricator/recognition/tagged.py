"""Names and dates that the source itself tags, as findings and mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rubricator.authority.folding import form_key, straight
from rubricator.dates import Datable, FoundDate, find_dates
from rubricator.recognition import lexicon
from rubricator.recognition.called import Called, called_in
from rubricator.recognition.document import Document
from rubricator.recognition.finding import Finding
from rubricator.recognition.mention import Mention
from rubricator.recognition.tags import SURE, TAGGED
from rubricator.transcription import Tagged

READ = "its words, as they are read"
"""What the value of a date rests on where its tag has none, or says less."""

_FIGURES = re.compile(r"(?P<year>\d{4}|-)(?:-(?P<month>\d\d)|-)?(?:-(?P<day>\d\d))?")


def persons(document: Document) -> Iterator[Finding]:
    """Yield the names that are tagged, with their parts: those that the tag gives, else those that the words show."""
    for tag in document.tags.of_kind("persName"):
        shown = called_in(" ".join(tag.span.of(document.text).split()))
        name = called_in(straight(tag.name)) if tag.name else shown
        given, surname = _catalogued(tag.name) or _parts(name)
        female = shown.female if shown.title else name.female
        found = Finding(tag.span, TAGGED, SURE, given, surname, bool(shown.title), female)
        yield replace(found, name=straight(tag.name), reference=tag.reference)


def dates(document: Document, found: Sequence[FoundDate]) -> Iterator[Mention]:
    """Yield the dates that are tagged; ``found`` are those that the rules find."""
    for tag in document.tags.of_kind("date"):
        read = _as_read(tag, document, found)
        if read and read.value and _agrees(tag.value, read.value):
            concluded = tag.value is None or tag.value.when != read.value.when
            certainty, clue = (min(SURE, read.certainty), READ) if concluded else (SURE, "")
            yield Mention(tag.span, "date", TAGGED, certainty, read.value, clue=clue)
        else:
            yield Mention(tag.span, "date", TAGGED, SURE, tag.value)


def _catalogued(name: str) -> tuple[tuple[str, ...], str] | None:
    """Return forenames and surname, in lower case, of a name that says which is which: "Marx, Karl"."""
    last, comma, first = name.partition(", ")
    return (tuple(form_key(first).split()), form_key(last)) if comma else None


def _parts(name: Called) -> tuple[tuple[str, ...], str]:
    """Return forenames and surname; a word alone is a forename if it is known for one."""
    if not name.given and not name.title and name.surname in lexicon.given_names():
        return (name.surname,), ""
    return name.given, name.surname


def _as_read(tag: Tagged, document: Document, found: Sequence[FoundDate]) -> FoundDate | None:
    """Return the one date that the words of a tag are read as, with what stands around them or by themselves."""
    inside = [one for one in found if tag.span.contains(one.span)]
    if not inside:
        said = document.transcription.description
        inside = list(find_dates(tag.span.of(document.text), said.language, said.date, tag.span.start))
    return inside[0] if len(inside) == 1 else None


def _agrees(said: Datable | None, read: Datable) -> bool:
    """Return whether a date that is read is the one that a tag gives, or tells more of the same: the day beside the year."""
    if said is None:
        return True
    figures, others = (_FIGURES.fullmatch(value.when or "") for value in (said, read))
    if figures is None or others is None:
        return False
    return all(figure in (None, "-", other) for figure, other in zip(figures.groups(), others.groups(), strict=True))
