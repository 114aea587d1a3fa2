"""Pages → pieces of text in the order of reading: paragraphs, headings, notes, tables, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from rubricator.reading.layout.geometry import Box, box_of
from rubricator.reading.layout.pages import FURNITURE, NOTES, Cell, Kind, Line, Page, Region
from rubricator.reading.layout.paragraphs import headings_of, paragraphs_of
from rubricator.reading.layout.zones import line_zone, region_zone

_NOTE_LABEL = re.compile(
    r"(?:\[[\w*†‡§]{1,4}\]|\([\w*†‡]{1,3}\)|[\dA-Za-z]{1,3}\)|[*†‡§]{1,3}\)?|[⁰¹²³⁴⁵⁶⁷⁸⁹]+\)?)(?=\s|\w|[„“\"»])"
)
_NUMBER = re.compile(r"(\d{1,3})[.:]?\s+\S")


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line, the page that it is on (by its index), and the zone that shows it, empty if none does."""

    line: Line
    page: int
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text or a picture: what it is, its lines, and the zones that show it.

    ``region`` is the one it begins in, ``index`` its place on the page; ``box`` is where its last part stands.
    """

    kind: Kind
    region: Region
    page: int
    index: int
    lines: tuple[PlacedLine, ...] = ()
    cells: tuple[Cell, ...] = ()
    zones: tuple[str, ...] = ()
    box: Box | None = None
    continues: bool = False


def pieces_of(pages: Sequence[Page]) -> Iterator[Piece]:
    """Yield the pieces of all pages, without what belongs to the page alone."""
    for number, page in enumerate(pages):
        yield from _with_captions_behind(list(_of_page(number, page)))


def _with_captions_behind(pieces: list[Piece]) -> list[Piece]:
    """Return pieces of a page with each caption that stands above its picture behind that: a picture has no words."""
    for i in range(1, len(pieces)):
        above = [piece.kind for piece in pieces[max(0, i - 2) : i]]
        if pieces[i].kind is Kind.IMAGE and above[-1] is Kind.CAPTION and above[0] is not Kind.IMAGE:
            pieces[i - 1 : i + 1] = [pieces[i], pieces[i - 1]]
    return pieces


def furniture_of(page: Page) -> Iterator[tuple[Kind, Region, Sequence[Line]]]:
    """Yield what belongs to a page and not to the text: running titles, page numbers, catchwords, signatures."""
    for region in page.regions:
        for kind, lines in groupby(region.lines, key=lambda line: line.kind or region.kind):
            if kind in FURNITURE:
                yield kind, region, list(lines)


def _of_page(number: int, page: Page) -> Iterator[Piece]:
    for index, region in enumerate(page.regions):
        zone = region_zone(number, index, region)
        zones = (zone,) if zone else ()
        whole = Piece(
            region.kind, region, number, index, (), region.cells, zones, box_of(region.points), region.continues
        )
        if region.kind is Kind.IMAGE or (region.kind is Kind.TABLE and region.cells):
            yield whole
        placed = [
            PlacedLine(_initial(line, region), number, line_zone(number, index, i, line))
            for i, line in enumerate(region.lines)
        ]
        for kind, lines in groupby(placed, key=lambda one: _kind(one.line, region)):
            if kind not in FURNITURE:
                yield from _split(replace(whole, kind=kind, cells=()), tuple(lines))


def _initial(line: Line, region: Region) -> Line:
    return replace(line, kind=Kind.DROP_CAPITAL) if region.kind is Kind.DROP_CAPITAL else line


def _kind(line: Line, region: Region) -> Kind:
    """Return what a line is; pictures and tables may have lines of text, which are read as paragraphs."""
    kind = line.kind or region.kind
    if (line.kind is Kind.DROP_CAPITAL and region.kind is not line.kind) or kind in (Kind.IMAGE, Kind.TABLE, Kind.RULE):
        return Kind.PARAGRAPH
    return kind


def _split(whole: Piece, lines: tuple[PlacedLine, ...]) -> Iterator[Piece]:
    """Yield the paragraphs, or the notes, of a run of lines of one kind."""
    if whole.kind is Kind.PARAGRAPH:
        runs = paragraphs_of([one.line for one in lines])
    elif whole.kind is Kind.HEADING:
        runs = headings_of([one.line for one in lines])
    elif whole.kind in NOTES:
        runs = list(_notes([one.line for one in lines]))
    else:
        runs = [tuple(one.line for one in lines)]
    cursor = 0
    for run in runs:
        own = lines[cursor : cursor + len(run)]
        yield replace(whole, lines=own, continues=whole.continues and not cursor)
        cursor += len(run)


def _notes(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """Yield lines by notes: one begins with its label, or with the number that comes next."""
    run: list[Line] = []
    last = 0
    for line in lines:
        number = _NUMBER.match(line.text)
        if run and (_NOTE_LABEL.match(line.text) or (number and int(number[1]) == last + 1)):
            yield tuple(run)
            run = []
        last = int(number[1]) if number and not run else last
        run.append(line)
    if run:
        yield tuple(run)
