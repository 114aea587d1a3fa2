"""The blocks of a transcription that the passages of a TEI document are."""

from __future__ import annotations

from rubricator.source import Span
from rubricator.transcription import (
    Block,
    Closer,
    Head,
    Item,
    Listing,
    Note,
    Opener,
    Paragraph,
    Part,
    Postscript,
    Quotation,
    Role,
    TitlePart,
    Verse,
)


def block_of(span: Span, role: Role) -> Block:
    """Return the block of a transcription that has one passage, of this role."""
    match role:
        case Role.HEAD:
            return Head(span)
        case Role.TITLE:
            return TitlePart(span, "main")
        case Role.AUTHOR:
            return TitlePart(span, "author")
        case Role.DOC_DATE:
            return TitlePart(span, "date")
        case Role.DATELINE | Role.ADDRESS | Role.SALUTE:
            return Opener(span, (Part(span, role),))
        case Role.CLOSING | Role.SIGNED:
            return Closer(span, (Part(span, role),))
        case Role.VERSE:
            return Verse(span, ((span,),))
        case Role.QUOTATION:
            return Quotation(span, (span,))
        case Role.ITEM:
            return Listing(span, (Item(None, span),))
        case Role.POSTSCRIPT:
            return Postscript(span, (span,))
        case Role.NOTE:
            return Note(span, "", Span(span.start, span.start), (Paragraph(span),))
        case _:
            return Paragraph(span)
