"""Sets a transcription as pages, and writes these as PAGE XML or ALTO: a way to have files whose text is known.

Pages have lines of equal width in characters of one width, words divided at line ends, and regions that the file has in another
order than that of reading. ``python tests/reading/typesetting.py TEXTS DIR`` writes each as it is set in every way.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parents[2] / "pipeline")]

from rubricator.reading import read
from rubricator.transcription import Head, Note, Paragraph, TitlePart, Transcription

WIDTH, LINES = 60, 32
LETTER, LEADING, HEIGHT, LEFT, TOP, INDENT = 16, 50, 40, 100, 200, 3


@dataclass(frozen=True)
class SetLine:
    """A line where it is set: its text, its column of letters and its row."""

    text: str
    column: int
    row: int

    @property
    def box(self) -> tuple[int, int, int, int]:
        left, top = LEFT + self.column * LETTER, TOP + self.row * LEADING
        return left, top, left + len(self.text) * LETTER, top + HEIGHT


@dataclass
class SetRegion:
    """A region of lines; ``type`` in PAGE's words."""

    type: str
    lines: list[SetLine] = field(default_factory=list)

    @property
    def box(self) -> tuple[int, int, int, int]:
        boxes = [line.box for line in self.lines]
        return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


Page = list[SetRegion]


def passages(transcription: Transcription) -> Iterator[tuple[str, str]]:
    """Yield what stands in the text one below the other, with a type: the typist's lines only where they count."""
    text = transcription.source.text
    for block in transcription.blocks:
        words = block.span.of(text)
        kind = "heading" if isinstance(block, Head | TitlePart) else "paragraph"
        if isinstance(block, Paragraph | Head | TitlePart):
            yield kind, " ".join(words.split())
        elif isinstance(block, Note):
            yield "paragraph", " ".join(words.split())
        else:
            yield from ((kind, part) for part in words.split("\n\n") if part.strip())


def wrapped(passage: str, divide: bool) -> list[str]:
    """Return a passage in lines; long words are divided where they do not fit."""
    lines, current = [], ""
    width = WIDTH - INDENT
    for word in passage.split():
        room = width - len(current) - 1
        if len(current) + 1 + len(word) <= width or not current:
            current = f"{current} {word}".strip()
            continue
        head, tail = word[: len(word) // 2], word[len(word) // 2 :]
        if divide and word.isalpha() and word.islower() and len(word) > 7 and len(head) + 1 <= room:
            lines.append(f"{current} {head}-")
            current = tail
        else:
            lines.append(current)
            current = word
        width = WIDTH
    return [*lines, current] if current else lines


def set_pages(transcription: Transcription, divide: bool = True, columns: bool = False) -> list[Page]:
    """Return the pages of a transcription; each passage is a region of its own, or with ``columns`` each page is one."""
    pages: list[Page] = [[]]
    row, apart = 0, False
    for type_, passage in passages(transcription):
        kept = "\n" in passage
        lines = [" ".join(line.split()) for line in passage.split("\n")] if kept else wrapped(passage, divide)
        indent = 0 if kept or type_ == "heading" or len(lines) == 1 else INDENT
        row += 1 if row and (not columns or len(lines) == 1 or kept or apart) else 0
        apart = len(lines) == 1 or kept
        for i, line in enumerate(lines):
            if row >= LINES:
                pages.append([])
                row = 0
            page = pages[-1]
            if not page or (not columns and i == 0) or (row == 0 and not page) or page[-1].type != type_:
                page.append(SetRegion(type_))
            page[-1].lines.append(SetLine(line, indent if i == 0 else 0, row))
            row += 1
    return [page for page in pages if page]


def _points(box: tuple[int, int, int, int]) -> str:
    left, top, right, bottom = box
    return f"{left},{top} {right},{top} {right},{bottom} {left},{bottom}"


def page_xml(number: int, page: Page, shuffle: random.Random, ordered: bool) -> str:
    """Return a page as PAGE XML, its regions in any order; ``ordered``: it says which order is right."""
    regions = [
        f'<TextRegion id="r{i}" type="{region.type}">\n<Coords points="{_points(region.box)}"/>\n'
        + "".join(
            f'<TextLine id="r{i}l{k}"><Coords points="{_points(line.box)}"/>'
            f"<TextEquiv><Unicode>{_escaped(line.text)}</Unicode></TextEquiv></TextLine>\n"
            for k, line in enumerate(region.lines)
        )
        + "</TextRegion>\n"
        for i, region in enumerate(page)
    ]
    references = [f'<RegionRefIndexed index="{i}" regionRef="r{i}"/>' for i in range(len(regions))]
    shuffle.shuffle(regions)
    shuffle.shuffle(references)
    order = (
        f'<ReadingOrder><OrderedGroup id="o">{"".join(references)}</OrderedGroup></ReadingOrder>\n' if ordered else ""
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">\n'
        f'<Page imageFilename="{number:04}.jpg" imageWidth="1200" imageHeight="2000">\n{order}{"".join(regions)}</Page></PcGts>'
    )


def alto_xml(number: int, page: Page) -> str:
    """Return a page as ALTO, with a string for each word and hyphens as elements."""
    blocks = "".join(
        f'<TextBlock ID="b{i}" {_measures(region.box)}{" TAGREFS=" + quoteattr("H") if region.type == "heading" else ""}>\n'
        + "".join(
            f'<TextLine ID="b{i}l{k}" {_measures(line.box)}>{_strings(line.text)}</TextLine>\n'
            for k, line in enumerate(region.lines)
        )
        + "</TextBlock>\n"
        for i, region in enumerate(page)
    )
    return (
        '<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">\n<Description><sourceImageInformation>'
        f"<fileName>{number:04}.jpg</fileName></sourceImageInformation></Description>\n"
        '<Tags><StructureTag ID="H" LABEL="heading"/></Tags>\n'
        f'<Layout><Page WIDTH="1200" HEIGHT="2000"><PrintSpace>\n{blocks}</PrintSpace></Page></Layout></alto>'
    )


def _measures(box: tuple[int, int, int, int]) -> str:
    left, top, right, bottom = box
    return f'HPOS="{left}" VPOS="{top}" WIDTH="{right - left}" HEIGHT="{bottom - top}"'


def _strings(text: str) -> str:
    divided = text.endswith("-") and text[-2:-1].isalpha()
    words = text.removesuffix("-").split(" ") if divided else text.split(" ")
    strings = [f"<String CONTENT={quoteattr(word)}/>" for word in words]
    return "<SP/>".join(strings) + ('<HYP CONTENT="-"/>' if divided else "")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def archive(files: Sequence[str]) -> bytes:
    """Return an archive of pages in their order."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as file:
        for number, text in enumerate(files, 1):
            file.writestr(f"page/{number:04}.xml", text)
    return written.getvalue()


WAYS = {
    "regions": {"divide": True, "columns": False, "ordered": True},
    "position": {"divide": True, "columns": False, "ordered": False},
    "columns": {"divide": True, "columns": True, "ordered": True},
    "undivided": {"divide": False, "columns": False, "ordered": True},
    "undivided-columns": {"divide": False, "columns": True, "ordered": True},
}


def as_page_xml(transcription: Transcription, way: str, seed: int = 0) -> bytes:
    """Return an archive of PAGE XML of a transcription set in one of the ``WAYS``."""
    chosen = WAYS[way]
    pages = set_pages(transcription, chosen["divide"], chosen["columns"])
    shuffle = random.Random(seed)
    return archive([page_xml(i, page, shuffle, chosen["ordered"]) for i, page in enumerate(pages, 1)])


def as_alto(transcription: Transcription, columns: bool = False) -> bytes:
    """Return an archive of ALTO of a transcription."""
    pages = set_pages(transcription, columns=columns)
    return archive([alto_xml(i, page) for i, page in enumerate(pages, 1)])


def main(texts: Path, folder: Path) -> None:
    """Write each text in a folder as it is set in every way."""
    for path in sorted(texts.glob("*.txt")):
        transcription, _ = read(path.name, path.read_bytes())
        assert transcription is not None
        made = {way: as_page_xml(transcription, way) for way in WAYS} | {"alto": as_alto(transcription)}
        for way, data in made.items():
            (folder / way).mkdir(parents=True, exist_ok=True)
            (folder / way / f"{path.stem}.zip").write_bytes(data)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
