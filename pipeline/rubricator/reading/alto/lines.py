"""A TextLine of ALTO → a line: its strings and the spaces between them, its hyphen, its styles."""

from __future__ import annotations

from collections.abc import Sequence

from rubricator.reading.alto.markings import Part, styles, tags
from rubricator.reading.alto.styles import Definitions
from rubricator.reading.layout.geometry import Points, points_in, rectangle
from rubricator.reading.layout.kinds import kind_of
from rubricator.reading.layout.languages import tag_of
from rubricator.reading.layout.pages import Kind, Line
from rubricator.reading.layout.remarks import ALTERNATIVES, DOUBTFUL, NO_OUTLINE, Remarks, quoted
from rubricator.reading.layout.styles import merged
from rubricator.reading.layout.tree import Element

_SURE = 0.5
_FIRST_PART, _HYPHENS = "HypPart1", ("-", "‐", "=", "¬", "⸗", "\u00ad")
_MEASURES = ("HPOS", "VPOS", "WIDTH", "HEIGHT")


def lines_of(block: Element, known: Definitions, remarks: Remarks) -> tuple[Line, ...]:
    """Return the lines of a block that have text, in their order."""
    found = (_line(element, block, known, remarks) for element in block.each("TextLine"))
    return tuple(line for line in found if line.text)


def outline(element: Element, remarks: Remarks) -> Points:
    """Return the points of an element: of its shape if it has one, else of its rectangle."""
    polygon = next((one for shape in element.each("Shape") for one in shape.within("Polygon")), None)
    written = polygon.get("POINTS") if polygon else ""
    measures = [element.get(name) for name in _MEASURES]
    points = points_in(written) or rectangle(*measures)
    if not points and (written or any(measures)):
        remarks.add(NO_OUTLINE, element.position, "coordinates cannot be used", quoted(written or " ".join(measures)))
    return points


def _line(element: Element, block: Element, known: Definitions, remarks: Remarks) -> Line:
    text, parts = _text(element)
    types = known.types(element)
    kind = next((kind for type_ in types if (kind := kind_of(type_))), None)
    first = parts[0].element if parts else element
    for part in parts:
        _remark(part.element, remarks)
    return Line(
        text,
        first.position,
        outline(element, remarks),
        None if kind is Kind.PARAGRAPH else kind,
        types[0] if types else "",
        tuple(merged(styles(block, element, parts, known, len(text)), text)),
        tuple(tags(element, parts, known, len(text))),
        divided=_divided(parts),
        language=tag_of(element.get("LANG") or block.get("LANG") or block.get("language")),
    )


def _text(line: Element) -> tuple[str, list[Part]]:
    """Return the characters of a line, and where its strings stand in them.

    Spaces are elements; where a program writes none at all there is one between all strings, but before punctuation.
    """
    text, parts = "", list[Part]()
    spaced, before = line.first("SP") is not None, None
    for child in line.children:
        if child.name == "String":
            content = " ".join(child.attributes.get("CONTENT", "").split())
            if text and not text.endswith(" ") and content and not _is_attached(before, child, content, spaced):
                text += " "
            parts.append(Part(child, len(text), len(text) + len(content)))
            text, before = text + content, child
        elif child.name == "SP" and text:
            text, before = text.rstrip() + " ", None
        elif child.name == "HYP":
            text = _with_hyphen(text.rstrip(), child)
    return text.rstrip(), [part for part in parts if part.start < part.end]


def _is_attached(before: Element | None, string: Element, content: str, spaced: bool) -> bool:
    """Return whether a string follows the one before without a space: no space where others are, or signs that touch it."""
    if before is None:
        return False
    signs = not any(character.isalnum() for character in content)
    return spaced or (signs and _touch(before, string))


def _touch(before: Element, string: Element) -> bool:
    left, width, right = before.get("HPOS"), before.get("WIDTH"), string.get("HPOS")
    try:
        return float(right) <= float(left) + float(width)
    except ValueError:
        return False


def _with_hyphen(text: str, hyphen: Element) -> str:
    content = hyphen.get("CONTENT") or "-"
    return text if text.endswith(_HYPHENS) else text + content


def _divided(parts: Sequence[Part]) -> bool | None:
    """Return whether the file says that the last word is the first part of one; None if it says nothing."""
    return True if parts and parts[-1].element.get("SUBS_TYPE") == _FIRST_PART else None


def _remark(string: Element, remarks: Remarks) -> None:
    content = string.get("CONTENT")
    for other in string.each("ALTERNATIVE"):
        if other.text.strip() not in ("", content):
            shown = f"{quoted(other.text.strip())} for {quoted(content)}"
            remarks.add(ALTERNATIVES, string.position, "another reading is left out", shown)
    try:
        doubtful = float(string.get("WC")) < _SURE
    except ValueError:
        return
    if doubtful:
        remarks.add(DOUBTFUL, string.position, "the recogniser was less than half sure", quoted(content))
