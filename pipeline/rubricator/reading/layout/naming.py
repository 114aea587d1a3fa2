"""Persons and dates that somebody tagged: who is meant and which day, as far as the tag says.

Source: the tags of Transkribus (``person {firstname; lastname; wikiData}``, ``date {year; month; day}``, 0 for what is not said),
and those of ALTO, of which the reader makes the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from rubricator.dates import Datable
from rubricator.dates.parts import Parts
from rubricator.idno import ADDRESSES, address_of
from rubricator.reading.layout.pages import Tag
from rubricator.reading.layout.tags import TaggedWords
from rubricator.transcription import Tagged

_KINDS: dict[str, Literal["persName", "date"]] = {
    "person": "persName", "persname": "persName", "per": "persName", "pers": "persName", "date": "date",
}  # fmt: skip
NAME, ADDRESS, DAY = "name", "uri", "when"
"""What belongs to a tag in every format: the person's name in full, an address of the person, a date in ISO 8601."""

_FIRST, _LAST = "firstname", "lastname"
_FIGURES = ("year", "month", "day")
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_FIGURE = re.compile(r"\d{1,4}")
_IDENTIFIERS = frozenset({*ADDRESSES, ADDRESS, "url", "ref", "idno"})


def kind_of_tag(name: str) -> Literal["persName", "date"] | None:
    """Return what the words are by a tag's name, None for another tag than of persons and dates."""
    return _KINDS.get(name.strip().lower())


def tagged(found: Iterable[TaggedWords]) -> Iterator[Tagged]:
    """Yield the words that are tagged as a person or a date, with what their tags say."""
    for words in found:
        kind, tag = kind_of_tag(words.tag.name), words.tag
        if kind == "persName" and len(words.span):
            yield Tagged(words.span, kind, reference=_reference(tag)[1], name=_name(tag))
        elif kind == "date" and len(words.span):
            yield Tagged(words.span, kind, _date(tag))


def is_impossible(tag: Tag) -> bool:
    """Return whether a tag of a date has figures that are no date: the 30th of February, a month in words."""
    return kind_of_tag(tag.name) == "date" and any(_figures(tag)) and _date(tag) is None


def taken_over(tag: Tag) -> frozenset[str]:
    """Return the names of what belongs to a tag of a person or a date and is in what ``tagged`` says of it."""
    if kind_of_tag(tag.name) == "date":
        return frozenset() if is_impossible(tag) else frozenset((*_FIGURES, DAY))
    return frozenset((_FIRST, _LAST, _reference(tag)[0], *((NAME,) if _name(tag) == tag.get(NAME) else ())))


def _name(tag: Tag) -> str:
    """Return the person's name, surname first where the tag says which part is which."""
    return ", ".join(filter(None, (tag.get(_LAST), tag.get(_FIRST)))) or tag.get(NAME)


def _reference(tag: Tag) -> tuple[str, str]:
    """Return the first address that belongs to a tag, or that an identifier makes; and before it what it is called there."""
    found = ((key, address_of(key, value)) for key, value in tag.attributes if key.lower() in _IDENTIFIERS)
    return next((pair for pair in found if pair[1]), ("", ""))


def _date(tag: Tag) -> Datable | None:
    figures = _figures(tag)
    if any(figure and not _FIGURE.fullmatch(figure) for figure in figures):
        return None
    year, month, day = (int(figure) if figure else None for figure in figures)
    if year and day and not month:
        return None
    parts = Parts(year, month, day)
    value = parts.iso()
    return Datable(value) if value and (parts.full() or not (year and day)) else None


def _figures(tag: Tag) -> tuple[str, ...]:
    """Return year, month and day as they are written, empty where the tag does not say them."""
    whole = tag.get(DAY)
    match = _ISO.fullmatch(whole)
    written = match.groups("") if match else (whole, "", "") if whole else map(tag.get, _FIGURES)
    return tuple(figure.lstrip("0") for figure in written)
