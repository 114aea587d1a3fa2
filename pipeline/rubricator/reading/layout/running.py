"""Numbers and titles that run through the pages of a document, where the format does not say that they are such.

Programs that recognise text without looking for its structure leave the page number and the running title in the text. What counts up
with the pages at their edge is their number; a short line that stands at the top of many of them in the same words is a running title.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from rubricator.reading.layout.pages import FURNITURE, Kind, Line, Page, Region

_NUMBER = re.compile(r"[\W_]{0,3}(?P<n>\d{1,4})[\W_]{0,3}")
_FIGURES = re.compile(r"[\W\d_]+")
_FEWEST_NUMBERS = 2
_FEWEST_TITLES = 3
_LONGEST_TITLE = 60
_SHORTER = 0.8
_Place = tuple[int, int]
"""The index of a region on its page, and that of a line in it."""


def with_running(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Return pages with their numbers and running titles marked as such, where none are marked by the format."""
    if any(_is_furniture(region) for page in pages for region in page.regions):
        return tuple(pages)
    edges = [list(_edges(page)) for page in pages]
    numbers = _numbers(pages, edges)
    titles = _titles(pages, edges, numbers)
    return tuple(_marked(page, numbers.get(i), titles.get(i)) for i, page in enumerate(pages))


def _is_furniture(region: Region) -> bool:
    return region.kind in FURNITURE or any(line.kind in FURNITURE for line in region.lines)


def _edges(page: Page) -> Iterator[_Place]:
    """Yield the first two lines of a page and the last one."""
    places = [(i, k) for i, region in enumerate(page.regions) if not region.cells for k in range(len(region.lines))]
    yield from dict.fromkeys((*places[:2], *places[-1:]))


def _line(page: Page, place: _Place) -> Line:
    return page.regions[place[0]].lines[place[1]]


def _numbers(pages: Sequence[Page], edges: Sequence[Iterable[_Place]]) -> Mapping[int, _Place]:
    """Return the places of page numbers, by the index of the page: figures that count with the pages, or with their sides."""
    found = [
        (i, place, int(match["n"]))
        for i, places in enumerate(edges)
        for place in places
        if (match := _NUMBER.fullmatch(_line(pages[i], place).text))
    ]
    best: dict[int, _Place] = {}
    for step in (1, 2):
        counted = Counter(start for _, start in {(i, number - step * i) for i, _, number in found})
        start, _ = min(counted.items(), key=lambda pair: (-pair[1], pair[0]), default=(0, 0))
        own = {i: place for i, place, number in reversed(found) if number - step * i == start}
        if len(own) >= _FEWEST_NUMBERS and len(own) > max(len(best), len(pages) // 3):
            best = own
    return best


def _titles(
    pages: Sequence[Page], edges: Sequence[Iterable[_Place]], numbers: Mapping[int, _Place]
) -> Mapping[int, _Place]:
    """Return the places of running titles: the first line of a page but for its number, if most pages of a side have it."""
    first: dict[int, tuple[str, _Place]] = {}
    for i, places in enumerate(edges):
        place = next((one for one in places if one != numbers.get(i)), None)
        if place and _may_be_title(_line(pages[i], place).text, pages[i]):
            first[i] = _FIGURES.sub(" ", _line(pages[i], place).text).strip().lower(), place
    counted = Counter(text for text, _ in first.values())
    running = {text for text, count in counted.items() if count >= max(_FEWEST_TITLES, len(pages) // 4)}
    return {i: place for i, (text, place) in first.items() if text in running}


def _may_be_title(text: str, page: Page) -> bool:
    """Return whether a line is shorter than those of the text, and begins as a title does."""
    words = _FIGURES.sub(" ", text).strip()
    longest = max(len(line.text) for region in page.regions for line in region.lines)
    return bool(words) and not words[0].islower() and len(text) <= min(_LONGEST_TITLE, _SHORTER * longest)


def _marked(page: Page, number: _Place | None, title: _Place | None) -> Page:
    kinds = {place: kind for place, kind in ((number, Kind.PAGE_NUMBER), (title, Kind.HEADER)) if place}
    return (
        replace(page, regions=tuple(_with_kinds(region, i, kinds) for i, region in enumerate(page.regions)))
        if kinds
        else page
    )


def _with_kinds(region: Region, index: int, kinds: Mapping[_Place, Kind]) -> Region:
    lines = (
        replace(line, kind=kinds[index, k]) if (index, k) in kinds else line for k, line in enumerate(region.lines)
    )
    return replace(region, lines=tuple(lines)) if any(i == index for i, _ in kinds) else region
