"""What is read of pages, in a few lines: the blocks with what lies over their words, and the facsimile.

In the text ``|`` is where a line begins, ``¦`` where one begins in the middle of a word, ``‖12‖`` where page 12 begins;
``{italic:…}`` are words set so, ``{unclear:…}`` words tagged so, with what the tag says: ``{abbr or=Doctor:Dr}`` another reading,
``{persName name=Marx, Karl ref=https://…:Marx}`` who it is, ``{date when=1848:…}`` which day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rubricator.diagnostics import Diagnostic
from rubricator.source import Span
from rubricator.transcription import Block, Caption, Furniture, Head, Listing, Note, Paragraph, Table, Transcription

PAGE_NAMESPACE = "http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15"
ALTO_NAMESPACE = "http://www.loc.gov/standards/alto/ns-v4#"


def shown(transcription: Transcription) -> str:
    """Return the blocks of a transcription, one in a line."""
    overlay = _Overlay(transcription)
    found = [(block.span.start, line) for block in transcription.blocks for line in _block(block, overlay)]
    found += [(image.offset - 1, f"image: {image.address}") for image in transcription.images]
    return "".join(f"{line}\n" for _, line in sorted(found, key=lambda pair: pair[0]))


def facsimile(transcription: Transcription) -> str:
    """Return the surfaces and zones, and which zones show what."""
    return "".join(f"{line}\n" for line in _facsimile(transcription))


def _facsimile(transcription: Transcription) -> Iterator[str]:
    blocks = defaultdict(list)
    for pictured in transcription.pictured:
        blocks[pictured.zone].append(" ".join(pictured.span.of(transcription.source.text).split())[:24])
    for line in transcription.lines:
        blocks[line.zone].append(transcription.source.text[line.offset :].split("\n")[0][:12])
    for surface in transcription.surfaces:
        yield f"{surface.ident}: {surface.image} {surface.width}×{surface.height}"
        for zone in surface.zones:
            points = " ".join(f"{x},{y}" for x, y in zone.points)
            yield f"  {zone.ident} {zone.type} {points}: {' / '.join(blocks[zone.ident])}"


class _Overlay:
    """The text with what lies over it set into it."""

    def __init__(self, transcription: Transcription) -> None:
        self.text = transcription.source.text
        self.before: dict[int, list[str]] = defaultdict(list)
        self.after: dict[int, list[str]] = defaultdict(list)
        for page in transcription.page_breaks:
            self.before[page.span.start].append(f"‖{page.n}‖")
        for line in transcription.lines:
            self.before[line.offset].append("¦" if line.divides else "|")
        for one in transcription.renditions:
            self._around(one.span, ", ".join(filter(None, (one.style, one.language))))
        for insertion in transcription.insertions:
            said = "".join(f" {key}={value}" for key, value in insertion.attributes)
            said += f" or={insertion.offered}" if insertion.offered else ""
            self._around(insertion.span, f"{insertion.kind.value}{said}")
        for tag in transcription.tagged:
            told = {"name": tag.name, "ref": tag.reference, "when": tag.value.edtf() if tag.value else ""}
            self._around(tag.span, f"{tag.kind}{''.join(f' {key}={value}' for key, value in told.items() if value)}")

    def _around(self, span: Span, name: str) -> None:
        self.before[span.start].append(f"{{{name}:" if len(span) else f"{{{name}}}")
        if len(span):
            self.after[span.end].insert(0, "}")

    def over(self, span: Span) -> str:
        """Return a stretch of the text with all that; line ends in it are spaces."""
        parts = []
        for offset in range(span.start, span.end + 1):
            parts += self.after[offset] if offset > span.start else []
            if offset < span.end or not len(span):
                parts += self.before[offset]
            parts.append(self.text[offset] if offset < span.end else "")
        return " ".join("".join(parts).split())


def _block(block: Block, overlay: _Overlay) -> Iterator[str]:
    match block:
        case Head(span):
            yield f"head: {overlay.over(span)}"
        case Caption(span):
            yield f"caption: {overlay.over(span)}"
        case Paragraph(span):
            yield f"p: {overlay.over(span)}"
        case Note(span, n, label, _, _, mark, place):
            where = "margin" if place == "margin" else f"of {mark.of(overlay.text)}" if mark else "of no mark"
            number = f"{n} " if n else ""
            yield f"note {number}({where}): {overlay.over(Span(label.end, span.end))}"
        case Listing(_, items):
            yield from (f"item: {overlay.over(item.span)}" for item in items)
        case Table(_, rows):
            for row in rows:
                yield f"row{' of labels' * row.label}: " + " / ".join(overlay.over(cell) for cell in row.cells)
        case Furniture(span):
            yield f"furniture: {overlay.over(span)}"
        case _:
            yield f"{type(block).__name__}: {overlay.over(block.span)}"


def page_file(regions: str) -> bytes:
    """Return a file of PAGE XML with these regions; its second line is the first of theirs."""
    head = f'<PcGts xmlns="{PAGE_NAMESPACE}"><Page imageFilename="0001.jpg" imageWidth="1000" imageHeight="1500">'
    return f"{head}\n{regions}</Page></PcGts>".encode()


def alto_file(inside: str) -> bytes:
    """Return a file of ALTO with this; its second line is the first of that."""
    return f'<alto xmlns="{ALTO_NAMESPACE}">\n{inside}</alto>'.encode()


def results(transcription: Transcription, findings: Sequence[Diagnostic], with_facsimile: bool) -> dict[str, str]:
    """Return what a literate case has beside its input."""
    found = "".join(f"{f.code} {f.position.line}:{f.position.column} {f.message}\n" for f in findings)
    blocks = {"read": shown(transcription)}
    blocks |= {"facsimile": facsimile(transcription)} if with_facsimile else {}
    return blocks | ({"findings": found} if found else {})
