"""Passages of running text, and what they are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rubricator.source import Span


class Role(StrEnum):
    """What a passage of running text is, in TEI's words where TEI has one."""

    TITLE = "titlePart"
    AUTHOR = "docAuthor"
    DOC_DATE = "docDate"
    METADATA = "metadata"
    HEADNOTE = "headnote"
    HEAD = "head"
    DATELINE = "dateline"
    ADDRESS = "address"
    SALUTE = "salute"
    PARAGRAPH = "p"
    VERSE = "l"
    QUOTATION = "quote"
    ITEM = "item"
    CELL = "cell"
    CLOSING = "closing"
    SIGNED = "signed"
    POSTSCRIPT = "postscript"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of running text that names and dates are looked for in."""

    span: Span
    role: Role
