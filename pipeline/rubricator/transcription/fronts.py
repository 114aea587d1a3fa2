"""What stands before a text: its title, what it says of itself, an introduction."""

from __future__ import annotations

from dataclasses import dataclass

from rubricator.source import Span
from rubricator.transcription.notes import Attribution


@dataclass(frozen=True, slots=True)
class TitlePart:
    """A line of the title block: ``type`` is main, sub, number, author or date."""

    span: Span
    type: str


@dataclass(frozen=True, slots=True)
class Field:
    """A metadata line, ``label: value``; ``key`` is the label's meaning (see ``reading.metadata``)."""

    key: str
    label: Span
    value: Span


@dataclass(frozen=True, slots=True)
class Metadata:
    """The metadata lines at the top of a transcription."""

    span: Span
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Headnote:
    """An editor's introduction set before the text; its attribution lies inside one of its paragraphs."""

    span: Span
    paragraphs: tuple[Span, ...]
    attribution: Attribution | None = None


Front = TitlePart | Metadata | Headnote
