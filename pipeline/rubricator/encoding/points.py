"""What stands in the text and has no length: page breaks and images that only a format knows of, beginnings of lines."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from lxml import etree

from rubricator.encoding.addresses import ImageAddresses
from rubricator.encoding.facsimile import Facsimile
from rubricator.encoding.figures import picture
from rubricator.encoding.inline import Markup
from rubricator.encoding.names import element
from rubricator.source import Span
from rubricator.transcription import LineBeginning, Note, PageBreak, Transcription

_SPACE = re.compile(r"\s*")
HARD = "hard"
"""The ``rend`` of a line's beginning that somebody wanted, as in an address; other lines of prose were only full."""


@dataclass(frozen=True, slots=True)
class Point:
    """Something at a place between two blocks, or between two parts of one; ``make`` returns its element."""

    offset: int
    make: Callable[[], etree._Element]

    @property
    def span(self) -> Span:
        """The place, as that of a block."""
        return Span(self.offset, self.offset)

    def markup(self, offset: int) -> Markup:
        """Return it as markup inside of a passage."""
        return Markup(Span(offset, offset), Span(offset, offset), self.make)


def points_of(
    transcription: Transcription, stretches: Sequence[Span], facsimile: Facsimile, addresses: ImageAddresses
) -> tuple[tuple[Markup, ...], tuple[Point, ...]]:
    """Return the page breaks and images: those inside of a stretch of text as markup, and those between two.

    A note is written where its mark is. So what stands between the parts of one is markup of the next part.
    """
    notes = sorted(block.span for block in transcription.blocks if isinstance(block, Note))
    inside: list[Markup] = []
    between: list[Point] = []
    for point in sorted(_points(transcription, facsimile, addresses), key=lambda one: one.offset):
        place = _place_inside(point.offset, stretches, notes)
        if place is None:
            between.append(point)
        else:
            inside.append(point.markup(place))
    return tuple(inside), tuple(between)


def _place_inside(offset: int, stretches: Sequence[Span], notes: Sequence[Span]) -> int | None:
    """Return where in a stretch a point is to be written; None if it stands between stretches of the running text."""
    index = bisect_right(stretches, offset, key=lambda stretch: stretch.end)
    following = stretches[index] if index < len(stretches) else None
    if following and following.start < offset:
        return offset
    before = bisect_left(notes, offset, key=lambda one: one.start)
    note = notes[before - 1] if before else None
    return following.start if following and note and offset < note.end and following.start < note.end else None


def _points(transcription: Transcription, facsimile: Facsimile, addresses: ImageAddresses) -> Iterator[Point]:
    divided = {line.offset for line in transcription.lines if line.divides}
    text = transcription.source.text
    spans = sorted(passage.span for passage in transcription.passages())
    for page in transcription.page_breaks:
        offset = page.span.start
        if not len(page.span):
            word = offset in divided or _is_in_word(text, offset)
            yield Point(offset, partial(_page, page, {"break": "no"} if word else {}, facsimile))
        elif not _lies_in(page.span, spans):
            yield Point(offset, partial(_page, page, {"rend": " ".join(page.span.of(text).split())}, facsimile))
    for image in transcription.images:
        address = addresses(image.address)
        if address:
            yield Point(image.offset, partial(picture, address, image))


def _lies_in(page: Span, passages: Sequence[Span]) -> bool:
    """Return whether a typed page number stands in running text, and does not have a line of its own between two passages."""
    index = bisect_right(passages, page.start, key=lambda passage: passage.start) - 1
    return index >= 0 and passages[index].contains(page)


def _page(page: PageBreak, more: dict[str, str], facsimile: Facsimile) -> etree._Element:
    number = {"n": page.n} if page.n else {}
    return element("pb", number | more | facsimile.of_page(page.surface))


def line_markup(transcription: Transcription, facsimile: Facsimile) -> Iterator[Markup]:
    """Yield the beginnings of lines. One that a word goes on in says so, and so does one that no white space stands before.

    On a page that is pictured a line ends where it is full. Elsewhere a format breaks one only because somebody wanted it.
    """
    text = transcription.source.text
    joined = {start_of_line(text, offset) for offset in transcription.divisions}
    for line in transcription.lines:
        glued = line.offset > 0 and not text[line.offset - 1].isspace()
        divides = line.divides or glued or line.offset in joined
        kind = {"break": "no"} if divides else {} if transcription.surfaces else {"rend": HARD}
        yield Point(line.offset, partial(_line, line, kind, facsimile)).markup(line.offset)


def _line(line: LineBeginning, kind: dict[str, str], facsimile: Facsimile) -> etree._Element:
    return element("lb", kind | facsimile.of_zone(line.zone))


def start_of_line(text: str, offset: int) -> int:
    """Return where the next line begins, for an offset at the end of one."""
    match = _SPACE.match(text, offset)
    return match.end() if match else offset


def _is_in_word(text: str, offset: int) -> bool:
    return text[max(0, offset - 1) : offset].isalnum() and text[offset : offset + 1].isalnum()
