"""What the pages of the texts have open (xslt/site/page.xsl), filled."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape

from rubricator.rendering.left_open import RECORD, SLOT
from rubricator.site.edition import Edition, person_href

_PERSON = re.compile(r'(?<=<a class="to-person" href=")person:(\d+)(?=")')
"""What the stylesheet writes, and no document can: its tags are written as text."""


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """What goes into the open places: those of all pages by their names, and those of each page by its number."""

    of_all: Mapping[str, str]
    of_each: Mapping[str, Mapping[str, str]]

    def fill(self, page: str, number: int, people: Sequence[str]) -> str:
        """Return the page of a text; ``people`` are the addresses of the pages of those it names, from the root."""
        content = {**self.of_all, **self.of_each[str(number)]}
        filled = SLOT.sub(lambda slot: content.get(slot[1], ""), RECORD.sub("", page))
        return _PERSON.sub(lambda person: f"../{people[int(person[1]) - 1]}", filled)


def record_of(page: str) -> str:
    """Return the record that stands in a page (xslt/site/record.xsl)."""
    found = RECORD.search(page)
    return unescape(found[1]) if found else "{}"


def left_open(text: str) -> LeftOpen:
    """Return what the stylesheet gives for the open places of all pages (xslt/site/places-left-open.xsl)."""
    values = json.loads(text)
    return LeftOpen({key: value for key, value in values.items() if key != "texts"}, values["texts"])


def people_of_texts(edition: Edition) -> Sequence[Sequence[str]]:
    """Return, for each document, the addresses of the pages of those it names, in the order of its record."""
    people = [[""] * len(record.people) for record in edition.records]
    for person in edition.people.everybody:
        for one in person.mentioned:
            people[one.document][one.place - 1] = person_href(person)
    return people
