"""A transcription as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rubricator.source import Source
from rubricator.transcription.attachments import Attachment
from rubricator.transcription.blocks import Block, passages_of
from rubricator.transcription.description import Description
from rubricator.transcription.facsimile import Pictured, Surface
from rubricator.transcription.inline import Emphasis, Image, LineBeginning, Link, PageBreak, Rendition, Tagged
from rubricator.transcription.insertions import Insertion
from rubricator.transcription.notes import Reference
from rubricator.transcription.passages import Passage


@dataclass(frozen=True, slots=True)
class Transcription:
    """A transcription read: the source, its blocks in text order, the marks inside them, and what it says of itself.

    ``divisions`` are the offsets after hyphens at line ends that divide a word; empty unless they were asked for. From
    ``renditions`` on stands what only formats say that are more than plain text.
    """

    source: Source
    blocks: tuple[Block, ...]
    description: Description
    emphases: tuple[Emphasis, ...] = ()
    page_breaks: tuple[PageBreak, ...] = ()
    divisions: tuple[int, ...] = ()
    insertions: tuple[Insertion, ...] = ()
    references: tuple[Reference, ...] = ()
    renditions: tuple[Rendition, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    lines: tuple[LineBeginning, ...] = ()
    surfaces: tuple[Surface, ...] = ()
    pictured: tuple[Pictured, ...] = ()
    tagged: tuple[Tagged, ...] = ()
    attachments: tuple[Attachment, ...] = ()

    def passages(self) -> Iterator[Passage]:
        """Yield every passage of running text, in text order."""
        for block in self.blocks:
            yield from passages_of(block)
