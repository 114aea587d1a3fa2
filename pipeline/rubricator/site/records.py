"""What the site knows of a document, as its record has it (xslt/site/record.xsl)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_LAST = 10**9
"""Later than any date: where documents stand of which nobody knows when they were written."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name of somebody as a document has it, and by what the person is known in others too."""

    name: str
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody whom a document names; ``known`` is the id in an authority file, ``mentions`` are a JSON array.

    ``facts`` are what the index of the document tells of the person.
    """

    name: Name
    sort: str
    known: str
    facts: Mapping[str, Any]
    mentions: str = "[]"
    count: int = 0


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter that a document is, or tells of: ``facts`` are its date, places, and what CMIF says of it."""

    senders: tuple[Name, ...]
    recipients: tuple[Name, ...]
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of a document, whose files have this name: ``facts`` are its title, dates and the like."""

    name: str
    facts: Mapping[str, Any]
    authors: tuple[Name, ...]
    recipients: tuple[Name, ...]
    people: tuple[Named, ...]
    letters: tuple[Letter, ...]

    @property
    def place(self) -> tuple[int, int, str]:
        """Where the document stands among all: by when it was written, then by its name."""
        return self.facts.get("start", _LAST), self.facts.get("end", _LAST), self.name


def record_in(data: str, name: str) -> Record:
    """Return the record of a document; a page that a project's own stylesheet makes may say nothing."""
    values = json.loads(data)
    return Record(
        name,
        {"title": name, **{key: value for key, value in values.items() if not isinstance(value, list)}},
        _names(values.get("authors", [])),
        _names(values.get("recipients", [])),
        tuple(map(named, values.get("people", []))),
        tuple(map(_letter, values.get("letters", []))),
    )


def named(values: Mapping[str, Any]) -> Named:
    """Return a person of a record, or of an authority file."""
    facts = {key: values[key] for key in _FACTS if values.get(key)}
    mentions = values.get("mentions", [])
    return Named(
        Name(values["name"], tuple(values["keys"])),
        values["sort"],
        values.get("known", ""),
        facts,
        json.dumps(mentions, ensure_ascii=False),
        len(mentions),
    )


_FACTS = ("life", "forms", "descriptions", "identifiers")


def _letter(values: Mapping[str, Any]) -> Letter:
    facts = {key: value for key, value in values.items() if not isinstance(value, list)}
    return Letter(_names(values["from"]), _names(values["to"]), facts)


def _names(values: list[Mapping[str, Any]]) -> tuple[Name, ...]:
    return tuple(Name(one["name"], tuple(one["keys"])) for one in values)
