"""What lies over the running text or between its characters: how words are set, where they lead, where lines and pages begin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rubricator.dates import Datable
from rubricator.source import Span


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words typed between marks of emphasis: ``span`` with the marks, ``mark`` the character used (``_``, ``*``, ``=``)."""

    span: Span
    mark: str


@dataclass(frozen=True, slots=True)
class Rendition:
    """How words were set, where a format says so and nothing is typed for it; ``style`` is CSS, such as ``font-style: italic``.

    ``language`` is the tag of BCP 47 that the format gives these words, empty if none.
    """

    span: Span
    style: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that a format makes a link, and the address that it leads to (no link of notes)."""

    span: Span
    target: str


@dataclass(frozen=True, slots=True)
class Image:
    """An image in the text: where it stands, its address, and what is said of it in words that are no part of the text."""

    offset: int
    address: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class LineBeginning:
    """Where a line of the source begins inside of a passage: at ``offset``, the first character of the line.

    ``zone`` is the zone of the facsimile that shows it. ``divides``: a word goes on in it.
    """

    offset: int
    zone: str = ""
    divides: bool = False


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A page break: typed into the running text, such as ``[Pg 12]``, or said by the format, and then its span is empty.

    ``n`` is empty where no number is given; ``surface`` is the page of the facsimile that begins.
    """

    span: Span
    n: str
    surface: str = ""


@dataclass(frozen=True, slots=True)
class Tagged:
    """Words that the source itself marks as a person's name or a date.

    ``name`` is the person's as the source gives it beside the words, surname first where it says which part is which:
    ``Marx, Karl``. ``reference`` is an address that says who is meant (Wikidata, GND), ``value`` the date as the source
    gives it. Each is empty where the source gives none.
    """

    span: Span
    kind: Literal["persName", "date"]
    value: Datable | None = None
    reference: str = ""
    name: str = ""
