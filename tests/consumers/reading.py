"""What a program that is not ours makes of a citation, in terms that all formats share.

The same dataclass holds what is true of a document (``keys/NAME.toml``, written by a person from the document) and what was
read back from a format, so that the two can be compared field by field.

A name is ``Family, Given`` or ``Family, Given, Suffix``, the family name with its particle (``von Harnack, Adolf``); or the
whole name, where it cannot be divided. A date is EDTF. A title and its subtitle are one, with a colon between them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

KEYS = Path(__file__).parent / "keys"

Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A citation, read. A field is None where the format says nothing, or nothing was said; names are then empty."""

    title: str | None = None
    authors: Names = ()
    editors: Names = ()
    translators: Names = ()
    #: Of a letter.
    recipients: Names = ()
    #: When the text was written; when the printed source came out; when the file was published.
    created: str | None = None
    published: str | None = None
    edited: str | None = None
    #: For a format with one date: the first there is of published, created, edited.
    issued: str | None = None
    #: The periodical, or the book that the text is a part of: never the text itself.
    container: str | None = None
    volume: str | None = None
    issue: str | None = None
    first_page: str | None = None
    last_page: str | None = None
    #: Who published what is cited: the printed source, where there is one; and who published the file.
    publisher: str | None = None
    edition_publisher: str | None = None
    #: BCP 47.
    language: str | None = None
    #: SPDX identifier, else address, else words. A key lists all that say it, with "" where silence does.
    licence: str | Names | None = None
    #: article, chapter, book, letter, manuscript or text.
    kind: str | None = None
    doi: str | None = None
    url: str | None = None


FIELDS = tuple(field.name for field in fields(Reading))
#: What a format loses of a field, as a function of its true value.
Losses = Mapping[str, Callable[[Any], Any]]


def read_key(name: str) -> Reading:
    """Return what is true of a document."""
    table = tomllib.loads((KEYS / f"{name}.toml").read_text(encoding="utf-8"))
    return Reading(**{name: tuple(value) if isinstance(value, list) else value for name, value in table.items()})


#: Fields that a format has, but not for these kinds.
Lacks = Mapping[str, Collection[str]]


def differences(
    key: Reading, reading: Reading, says: frozenset[str], loses: Losses, lacks: Lacks = MappingProxyType({})
) -> tuple[str, ...]:
    """Return in which fields a reading is not what the key says, each in words.

    ``says`` are the fields that the format has a place for; the others must be empty in the reading. ``loses`` has a function
    for each field of which the format keeps only something, such as the year of a date; ``lacks`` names kinds of texts for
    which it has no place for a field.
    """
    empty = Reading()
    found = []
    for name in FIELDS:
        value = getattr(reading, name)
        true = getattr(key if name in says and key.kind not in lacks.get(name, ()) else empty, name)
        if name in loses and true:
            true = tuple(map(loses[name], true)) if isinstance(true, tuple) else loses[name](true)
        if not (_licence_agrees(true, value) if name == "licence" else value == true):
            found.append(f"{name}: {value!r}, not {true!r}")
    return tuple(found)


def _licence_agrees(true: str | Names | None, value: object) -> bool:
    """Tell whether a licence is one of those listed; silence is listed as the empty string."""
    return (value or "") in (true or ("",))


def licence_address(address: str) -> str:
    """Return the address of a licence without what its copies differ in: the protocol, and the deed's language."""
    return "https://" + address.split("://", 1)[-1].split("/deed", 1)[0].split("/legalcode", 1)[0].rstrip("/") + "/"


def to_year(edtf: str) -> str:
    """Return what a format keeps of a date that has room for a year alone: that of the start."""
    return next(part[:4] for part in edtf.strip("[]").replace("/", "..").split("..") if part)


def to_month(edtf: str) -> str:
    """Return what a format keeps of a date that has room for a month and nothing else; of several dates, the year."""
    return to_year(edtf) if edtf.startswith("[") or "/" in edtf else to_plain(edtf)[:7]


def to_start(edtf: str) -> str:
    """Return what a format keeps of a date that has room for one day, and none for doubts: the start."""
    return next(part for part in to_plain(edtf).strip("[]").replace("/", "..").split("..") if part)


def to_primary(tag: str) -> str:
    """Return what a format keeps of a language that has names for languages, but for hardly any of their forms."""
    return tag.split("-")[0]


def to_plain(edtf: str) -> str:
    """Return a date without its doubts."""
    return edtf.translate(str.maketrans("", "", "?~%"))


def spoken(name: str) -> str:
    """Return what a format keeps of a name that has it in the order of speech only."""
    family, *rest = name.split(", ")
    return " ".join((*rest[:1], family, *rest[1:]))
