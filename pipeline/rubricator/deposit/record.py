"""What the header of a document says, as a package needs it: read from the JSON that xslt/deposit/record.xsl writes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rubricator.rendering import Format

RECORD = Format("record", "deposit/record.xsl", ".json", "application/json", ("authorities", "record"))


@dataclass(frozen=True, slots=True)
class Name:
    """A person or a body, divided (``family``, ``given``) or as it is written (``literal``).

    ``uri`` says who is meant on the web; ``ref`` is the reference as the document has it, or several with a space between.
    """

    family: str = ""
    given: str = ""
    literal: str = ""
    uri: str = ""
    ref: str = ""
    is_body: bool = False

    @property
    def words(self) -> str:
        """The name as one says it."""
        return self.literal or " ".join(filter(None, (self.given, self.family)))


@dataclass(frozen=True, slots=True)
class Program:
    """A program that the header names: its identifier, its version, and what it is called."""

    ident: str
    version: str
    label: str


@dataclass(frozen=True, slots=True)
class Record:
    """What a header says; an empty string where it says nothing. Dates are EDTF, languages BCP 47."""

    title: str = ""
    subtitle: str = ""
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    translators: tuple[Name, ...] = ()
    transcribers: tuple[Name, ...] = ()
    created: str = ""
    published: str = ""
    edited: str = ""
    revised: str = ""
    languages: tuple[str, ...] = ()
    publisher: str = ""
    licence: str = ""
    licence_uri: str = ""
    licence_id: str = ""
    doi: str = ""
    url: str = ""
    abstract: str = ""
    keywords: tuple[str, ...] = ()
    programs: tuple[Program, ...] = ()


def read_record(text: str) -> Record:
    """Return the record that the stylesheet has written; every value of its JSON is an array."""
    values: Mapping[str, Sequence[Any]] = json.loads(text)

    def first(key: str) -> str:
        return _first(values, key)

    return Record(
        title=first("title"),
        subtitle=first("subtitle"),
        authors=_names(values, "authors"),
        editors=_names(values, "editors"),
        translators=_names(values, "translators"),
        transcribers=_names(values, "transcribers"),
        created=first("created"),
        published=first("published"),
        edited=first("edited"),
        revised=first("revised"),
        languages=tuple(values.get("languages") or values.get("language", ())),
        publisher=first("publisher"),
        licence=first("licence"),
        licence_uri=first("licence-uri"),
        licence_id=first("licence-id"),
        doi=first("doi"),
        url=first("url"),
        abstract=first("abstract"),
        keywords=tuple(values.get("keywords", ())),
        programs=tuple(Program(*(_first(one, key) for key in _PROGRAM)) for one in values.get("applications", ())),
    )


_PROGRAM = ("ident", "version", "label")


def _names(values: Mapping[str, Sequence[Any]], key: str) -> tuple[Name, ...]:
    return tuple(
        Name(
            **{part: _first(one, part) for part in ("family", "given", "literal", "uri", "ref")}, is_body="body" in one
        )
        for one in values.get(key, ())
    )


def _first(values: Mapping[str, Sequence[Any]], key: str) -> str:
    return str(next(iter(values.get(key, ())), ""))
