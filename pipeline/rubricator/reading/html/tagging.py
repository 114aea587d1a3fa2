"""Words that a page marks as a date (``time``: HTML, 4.5.14) or as a person's name, as pages made of TEI do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rubricator.dates import Datable
from rubricator.dates.parts import Parts
from rubricator.idno import ADDRESSES, comparable
from rubricator.reading.html.elements import Element, lineage, tag_of
from rubricator.reading.html.renditions import Extents, is_within_one
from rubricator.reading.html.sites import PERSONS, is_one_of
from rubricator.source import Span
from rubricator.transcription import Tagged

# A year, a month or a day, with the hour or without.
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ]\d\d.*)?)?)?")
_REGISTERS = tuple(comparable(address) + "/" for address in dict.fromkeys(ADDRESSES.values()))


def tagged_in(extents: Extents, text: str, signs: Sequence[Span]) -> Iterator[Tagged]:
    """Yield the dates and names that are marked, outside of ``signs``, the marks and labels of notes."""
    ordered = sorted(signs)
    for (_, element), span in extents.items():
        is_time, is_person = tag_of(element) == "time", is_one_of(element, PERSONS)
        words = span.strip(text)
        if not (is_time or is_person) or not len(words) or is_within_one(words, ordered):
            continue
        if is_person:
            yield Tagged(words, "persName", reference=_reference(element))
        elif date := _date(element.get("datetime") or words.of(text)):
            yield Tagged(words, "date", date)


def _date(said: str) -> Datable | None:
    """Return the date that is said for machines; None for an hour, a week, a span of time, and for what is no date at all."""
    match = _DATE.fullmatch(said.strip())
    if match is None:
        return None
    year, month, day = (int(figures) if figures else None for figures in match.groups())
    value = Parts(year, month, day).iso()
    return Datable(value) if value else None


def _reference(element: Element) -> str:
    """Return the address of an entry in a register, to which a name is linked; empty if it is not."""
    links = (one for one in (*element.iter("a"), *lineage(element)) if tag_of(one) == "a")
    addresses = ((link.get("href") or "").strip() for link in links)
    return next((one for one in addresses if comparable(one).startswith(_REGISTERS)), "")
