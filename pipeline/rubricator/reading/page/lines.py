"""A TextLine of PAGE XML → a line, with its styles and tags."""

from __future__ import annotations

from collections.abc import Sequence

from rubricator.reading.layout.characters import folded
from rubricator.reading.layout.geometry import Points, points_in
from rubricator.reading.layout.kinds import kind_of
from rubricator.reading.layout.languages import tag_of
from rubricator.reading.layout.pages import Kind, Line
from rubricator.reading.layout.remarks import NO_OUTLINE, Remarks, quoted
from rubricator.reading.layout.styles import merged
from rubricator.reading.layout.tree import Element
from rubricator.reading.page.custom import index_of, structure
from rubricator.reading.page.markings import placed_words, styles, tags
from rubricator.reading.page.readings import LEVELS, Reading, reading_of, reading_of_line


def lines_of(region: Element, remarks: Remarks) -> tuple[Line, ...]:
    """Return the lines of a region in their order; the text of the region itself if none of them has any."""
    elements = list(region.each("TextLine"))
    indices = [index_of(line.get("custom")) for line in elements]
    if all(index is not None for index in indices):
        elements = [line for _, line in sorted(zip(indices, elements, strict=True), key=lambda pair: pair[0] or 0)]
    lines = tuple(_line(element, region, remarks) for element in elements)
    whole = reading_of(region, remarks)
    if any(line.text for line in lines):
        _compare(region, whole, lines, remarks)
        return tuple(line for line in lines if line.text)
    written = whole.text.splitlines() if whole else []
    position = (whole.element if whole else region).position
    return tuple(Line(" ".join(text.split()), position) for text in written if text.strip())


def _compare(region: Element, whole: Reading | None, lines: Sequence[Line], remarks: Remarks) -> None:
    """Report a region whose own text has other characters than its lines."""
    of_lines = "".join("".join(line.text.split()) for line in lines)
    if whole and "".join(whole.text.split()) != of_lines:
        remarks.add(LEVELS, region.position, "a region and its lines differ", quoted(" ".join(whole.text.split())))


def outline(element: Element, remarks: Remarks) -> Points:
    """Return the points of a region, cell or line; of versions before 2013 too, which have an element for each point."""
    coords = element.first("Coords")
    if coords is None:
        return ()
    written = coords.get("points") or " ".join(f"{point.get('x')},{point.get('y')}" for point in coords.each("Point"))
    points = points_in(written)
    if written and not points:
        remarks.add(NO_OUTLINE, coords.position, "coordinates cannot be used", quoted(written))
    return points


def _line(element: Element, region: Element, remarks: Remarks) -> Line:
    found = [(word, reading) for word in element.each("Word") if (reading := reading_of(word, remarks))]
    reading = reading_of_line(element, [reading for _, reading in found], remarks)
    text, place = folded(reading.text if reading else "")
    words = tuple(placed_words(found, text))
    type_ = structure(element.get("custom"))
    return Line(
        text,
        (reading.element if reading else element).position,
        outline(element, remarks),
        _other_kind(kind_of(type_), region),
        type_,
        tuple(merged(styles(element, text, place, words), text)),
        tuple(tags(element, text, place, words, remarks)),
        language=_language(element, region),
    )


def _language(line: Element, region: Element) -> str:
    """Return the language of a line: its own, that of its region, or that of its first word."""
    word = line.first("Word")
    return tag_of(
        line.get("primaryLanguage") or region.get("primaryLanguage") or (word.get("language") if word else "")
    )


def _other_kind(kind: Kind | None, region: Element) -> Kind | None:
    """Return what a line is, unless it is no more than a line of its region."""
    own = kind_of(structure(region.get("custom")) or region.get("type")) or Kind.PARAGRAPH
    return None if kind in (own, Kind.PARAGRAPH) else kind
