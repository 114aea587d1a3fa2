"""The blocks that a text is made of: headings, paragraphs, verse, quotations, lists and tables."""

from __future__ import annotations

from dataclasses import dataclass

from rubricator.source import Span


@dataclass(frozen=True, slots=True)
class Head:
    """A heading; ``type`` is "notes" above a section of notes, else empty.

    ``level`` is how deep the section below it lies, from 1; a plain text does not say.
    """

    span: Span
    type: str = ""
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of prose."""

    span: Span


@dataclass(frozen=True, slots=True)
class Verse:
    """Verse: stanzas of lines."""

    span: Span
    stanzas: tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation set off from the text: its paragraphs."""

    span: Span
    paragraphs: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A list item; ``label`` is its number or bullet as typed. ``level`` is how deep in lists of lists it stands, from 0."""

    label: Span | None
    span: Span
    level: int = 0


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of items, or of signatories (``type``)."""

    span: Span
    items: tuple[Item, ...]
    type: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its cells; ``label``: they say what stands in the columns. An empty cell has an empty span."""

    cells: tuple[Span, ...]
    label: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its rows, and the caption above or below them."""

    span: Span
    rows: tuple[Row, ...]
    caption: Span | None = None


def cells_of(table: Table) -> tuple[Span, ...]:
    """Return the passages of a table, its caption among them, in text order."""
    caption = (table.caption,) if table.caption else ()
    return tuple(sorted(span for span in (*caption, *(cell for row in table.rows for cell in row.cells)) if len(span)))
