"""The document model: what a reader makes of a transcription, before anything is TEI.

A transcription is a sequence of blocks in the order of the text. Every block, and every part of one, is a span of
the source; the blocks together cover all of its characters but white space. Marks inside running text (note marks,
emphasis) are kept beside the blocks as spans of their own.
"""

from rubricator.transcription.attachments import Attachment
from rubricator.transcription.blocks import Block, Caption, Furniture, Interposed, Separator, passages_of
from rubricator.transcription.bodies import Head, Item, Listing, Paragraph, Quotation, Row, Table, Verse, cells_of
from rubricator.transcription.description import Description, Publication
from rubricator.transcription.facsimile import Pictured, Surface, Zone
from rubricator.transcription.fronts import Field, Front, Headnote, Metadata, TitlePart
from rubricator.transcription.inline import Emphasis, Image, LineBeginning, Link, PageBreak, Rendition, Tagged
from rubricator.transcription.insertions import Insertion, Intervention
from rubricator.transcription.letters import Closer, Opener, Part, Postscript
from rubricator.transcription.notes import Attribution, Note, NoteBlock, Reference
from rubricator.transcription.passages import Passage, Role
from rubricator.transcription.transcription import Transcription

__all__ = [
    "Attachment",
    "Attribution",
    "Block",
    "Caption",
    "Closer",
    "Description",
    "Emphasis",
    "Field",
    "Front",
    "Furniture",
    "Head",
    "Headnote",
    "Image",
    "Insertion",
    "Interposed",
    "Intervention",
    "Item",
    "LineBeginning",
    "Link",
    "Listing",
    "Metadata",
    "Note",
    "NoteBlock",
    "Opener",
    "PageBreak",
    "Paragraph",
    "Part",
    "Passage",
    "Pictured",
    "Postscript",
    "Publication",
    "Quotation",
    "Reference",
    "Rendition",
    "Role",
    "Row",
    "Separator",
    "Surface",
    "Table",
    "Tagged",
    "TitlePart",
    "Transcription",
    "Verse",
    "Zone",
    "cells_of",
    "passages_of",
]
