"""What a page says beside its blocks, one thing a line, as the literate cases write it."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.transcription import Listing, Transcription


def saying(transcription: Transcription) -> str:
    """Return the renditions, links, images, pages and further marks of notes in a text, and what it says of itself."""
    return "".join(f"{line}\n" for line in _lines(transcription))


def _lines(transcription: Transcription) -> Iterator[str]:
    text = transcription.source.text
    for one in transcription.renditions:
        said = "; ".join(filter(None, (one.style, f"lang {one.language}" if one.language else "")))
        yield f"{said}: {one.span.of(text)}"
    for link in transcription.links:
        yield f"link: {link.span.of(text)} -> {link.target}"
    for image in transcription.images:
        yield f"image: {image.address} ({image.description}) before “{text[image.offset : image.offset + 12]}”"
    for page in transcription.page_breaks:
        yield f"page {page.n} before “{text[page.span.end : page.span.end + 12]}”"
    for reference in transcription.references:
        yield f"further mark: {reference.span.of(text)} of “{reference.note.of(text)[:20]}”"
    for block in transcription.blocks:
        if isinstance(block, Listing) and any(item.level for item in block.items):
            yield "levels: " + " ".join(str(item.level) for item in block.items)
    described = transcription.description
    for name in ("title", "author", "date_text", "language"):
        if getattr(described, name):
            yield f"{name}: {getattr(described, name)}"
