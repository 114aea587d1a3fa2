"""A TextLine of PAGE XML → a line, with its styles and tags."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rubricator.reading.layout.characters import folded
from rubricator.reading.layout.geometry import points_in
from rubricator.reading.layout.kinds import kind_of
from rubricator.reading.layout.languages import tag_of
from rubricator.reading.layout.pages import Kind, Line, Points, Style, Tag
from rubricator.reading.layout.remarks import LEVELS, NO_OUTLINE, OUTSIDE, Remarks, quoted
from rubricator.reading.layout.styles import STRUCK, css_of, merged
from rubricator.reading.layout.tree import Element
from rubricator.reading.page.custom import Custom, customs, index_of, structure
from rubricator.reading.page.readings import Reading, reading_of, reading_of_line

_STRUCTURAL = frozenset({"readingOrder", "structure"})
_STYLE = "textStyle"
_Place = Callable[[int], int]


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
    words = [(word, reading) for word in element.each("Word") if (reading := reading_of(word, remarks))]
    reading = reading_of_line(element, [reading for _, reading in words], remarks)
    text, place = folded(reading.text if reading else "")
    type_ = structure(element.get("custom"))
    styles = [*_own_styles(element, text, place), *_styles_of_words(words, text)]
    return Line(
        text,
        (reading.element if reading else element).position,
        outline(element, remarks),
        _other_kind(kind_of(type_), region),
        type_,
        tuple(merged(styles, text)),
        tuple(_tags(element, text, place, remarks)),
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


def _own_styles(element: Element, text: str, place: _Place) -> Iterator[Style]:
    whole = _style_of(element)
    if whole:
        yield Style(0, len(text), whole)
    for rule, start, end in _ranges(element, text, place):
        if rule.name == _STYLE:
            yield Style(start, end, css_of(_switched_on(rule)))


def _tags(element: Element, text: str, place: _Place, remarks: Remarks) -> Iterator[Tag]:
    for rule, start, end in _ranges(element, text, place):
        own = tuple((key, value) for key, value in rule.properties.items() if key not in ("offset", "length"))
        if rule.name == _STYLE:
            yield from [Tag("strikethrough", start, end)] if STRUCK & set(_switched_on(rule)) else []
        elif start < len(text) or not rule.number("length"):
            yield Tag(rule.name, start, end, own)
        else:
            remarks.add(OUTSIDE, element.position, f"a tag “{rule.name}” lies behind the end of its line", quoted(text))


def _ranges(element: Element, text: str, place: _Place) -> Iterator[tuple[Custom, int, int]]:
    """Yield the rules about characters of the line, with the offsets of these, at most those of its end."""
    for rule in customs(element.get("custom")):
        offset, length = rule.number("offset"), rule.number("length")
        if rule.name not in _STRUCTURAL and offset is not None and length is not None:
            yield rule, place(offset), place(offset + length)


def _switched_on(rule: Custom) -> list[str]:
    return [key for key, value in rule.properties.items() if value == "true"]


def _styles_of_words(words: Sequence[tuple[Element, Reading]], text: str) -> Iterator[Style]:
    """Yield the styles that single words have, where the line has these words."""
    cursor = 0
    for element, reading in words:
        word = " ".join(reading.text.split())
        start = text.find(word, cursor)
        if start < 0:
            continue
        cursor = start + len(word)
        rules = [name for rule in customs(element.get("custom")) if rule.name == _STYLE for name in _switched_on(rule)]
        css = css_of([*rules, *_named(element)])
        if css:
            yield Style(start, cursor, css)


def _style_of(element: Element) -> str:
    return css_of(_named(element))


def _named(element: Element) -> list[str]:
    """Return what the element TextStyle of a line or word says."""
    style = element.first("TextStyle")
    return [name for name, value in style.attributes.items() if value == "true"] if style else []
