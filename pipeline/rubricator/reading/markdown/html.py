"""A block of HTML: its text, in paragraphs and headings."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape

from rubricator.reading.markdown.findings import HTML, Findings
from rubricator.reading.markdown.inline import Inline
from rubricator.reading.markdown.places import Cursor
from rubricator.reading.markdown.tags import BLOCKS, HEADINGS, PLAIN_BLOCKS, scan
from rubricator.reading.writing import Text
from rubricator.source import Span
from rubricator.transcription import Head, Paragraph


def html_blocks(
    content: str, text: Text, inline: Inline, cursor: Cursor, findings: Findings, gap: str
) -> Iterator[Head | Paragraph]:
    """Yield the blocks in a block of HTML; ``gap`` sets them apart."""
    told: set[str] = set()
    level = 0
    stretch = text.begin()
    for written, tag, _ in scan(content):
        if tag is None:
            inline.words(unescape(written))
        elif tag.name not in BLOCKS:
            inline.markup(tag)
        else:
            yield from _block(text.end(stretch), level)
            text.set_apart(gap)
            stretch, level = text.begin(), HEADINGS.get(tag.name, 0) * (not tag.closes)
            if tag.name not in PLAIN_BLOCKS and tag.name not in told:
                told.add(tag.name)
                findings.add(
                    HTML,
                    cursor.find(written.split("\n", 1)[0]),
                    f"<{tag.name}> is not understood; what is in it was read as paragraphs",
                )
    inline.write(())
    yield from _block(text.end(stretch), level)


def _block(span: Span, level: int) -> Iterator[Head | Paragraph]:
    if len(span):
        yield Head(span, level=level) if level else Paragraph(span)
