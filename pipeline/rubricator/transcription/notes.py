"""Notes: what they are made of, the marks that lead to them, and whose they are."""

from __future__ import annotations

from dataclasses import dataclass

from rubricator.source import Span
from rubricator.transcription.bodies import Listing, Paragraph, Quotation, Verse

NoteBlock = Paragraph | Verse | Quotation | Listing


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose a note is, as it says itself: "– Ed.", "Translator's note:", "– F. E.".

    ``span`` is what says so; ``role`` is editor, translator, author, transcriber or publisher, and empty where only a
    name is given; ``name`` is the name or the initials, empty where only the role is given.
    """

    span: Span
    role: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A note where it stands in the transcription.

    ``label`` is what stands before it (``[19]``, ``*``, ``[Footnote 1:``), ``tail`` what closes it (``]``); ``n`` the
    bare label; ``mark`` the span of its mark in the text, None for an orphan or a note that needs none; ``place`` is
    foot or margin, or end for one on the whole text, which has no mark; ``attribution`` lies inside one of its blocks.
    """

    span: Span
    n: str
    label: Span
    blocks: tuple[NoteBlock, ...]
    tail: Span | None = None
    mark: Span | None = None
    place: str = "foot"
    attribution: Attribution | None = None

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """The spans of its blocks."""
        return tuple(block.span for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Reference:
    """A further mark of a note that has its place at another one; ``note`` is the note's span."""

    span: Span
    note: Span
