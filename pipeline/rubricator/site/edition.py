"""All that a site is made of: what the project says of it, the documents in their order, and the people."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rubricator.building.places import in_address
from rubricator.site.joining import People, Person
from rubricator.site.records import Name, Record

TEXTS = "texts"
"""The folder of the documents' pages, and of all that can be had of them."""

_DAY = re.compile(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?[?~%]?")

Facts = Mapping[str, Any]
"""What is to be made JSON of."""


@dataclass(frozen=True, slots=True)
class About:
    """What the site says of itself; ``address`` ends with a slash, or is empty where it is not known."""

    title: str
    description: str = ""
    address: str = ""
    language: str = "en"
    publisher: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """The documents in the order of the site, and the people who are named in them."""

    about: About
    records: tuple[Record, ...]
    people: People

    def text(self, number: int) -> Facts:
        """Return what lists show of a document (xslt/site/listed.xsl)."""
        record = self.records[number]
        wanted = {key: record.facts[key] for key in ("title", "language", "place", "start") if key in record.facts}
        return {**wanted, "href": self.href(number), **_date(record.facts.get("created"))}

    def text_in_full(self, number: int) -> Facts:
        """Return the same with the names and the first words."""
        record = self.records[number]
        more = {key: record.facts[key] for key in ("description", "kind") if key in record.facts}
        return {
            **self.text(number),
            **more,
            "authors": self.names(record.authors),
            "recipients": self.names(record.recipients),
        }

    def href(self, number: int) -> str:
        """Return the address of a document's page, from the root of the site."""
        return in_address(f"{TEXTS}/{self.records[number].name}.html")

    def names(self, names: tuple[Name, ...]) -> list[Facts]:
        """Return names with the addresses of the pages of those who have one."""
        return [self._name(name) for name in names]

    def changed(self, number: int) -> str:
        """Return the day on which a document was last changed by its header, or published; empty if it does not say."""
        facts = self.records[number].facts
        return next((day for key in ("revised", "edited") if (day := day_of(facts.get(key, "")))), "")

    def _name(self, name: Name) -> Facts:
        person = self.people.of(name)
        return {"name": name.name, "href": person_href(person)} if person else {"name": name.name}


def person_href(person: Person) -> str:
    """Return the address of a person's page, from the root of the site."""
    return in_address(f"persons/{person.page}.html")


def year_of(moment: int) -> int:
    """Return the year of a number by which documents are sorted (r:order in xslt/html/chronology.xsl)."""
    return moment // (13 * 32)


def day_of(edtf: str) -> str:
    """Return the first day that a date may mean; empty for one that is none, or before our era."""
    found = _DAY.fullmatch(edtf)
    if not found or edtf.startswith(("-", "0000")):
        return ""
    return f"{found[1]}-{found[2] or '01'}-{found[3] or '01'}"


def _date(edtf: str | None) -> Facts:
    return {"date": edtf} if edtf else {}
