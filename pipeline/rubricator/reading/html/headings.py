"""Lines that a page sets as headings without saying that they are: in the middle, and bold, large or in capitals."""

from __future__ import annotations

from rubricator.reading.html.elements import Element, has_words, is_block, lineage, style_of, tag_of
from rubricator.reading.html.runs import Kind, Passage, Run
from rubricator.reading.html.sites import CENTRED, LARGE, is_one_of

_LONGEST = 120
_MOST_LINES = 3
_LARGE_SIZES = frozenset(("+1", "+2", "+3", "+4", "+5", "+6", "4", "5", "6", "7"))


def is_set_as_heading(passage: Passage) -> bool:
    """Return whether a passage is a short line in the middle, all of it bold, large or in capitals."""
    words = [run for run in passage.runs if run.kind is Kind.WORDS and has_words(run.text)]
    text = "".join(run.text for run in words)
    lines = 1 + sum(run.kind is Kind.BREAK for run in passage.runs)
    if len(text) > _LONGEST or lines > _MOST_LINES or not any(c.isalpha() for c in text):
        return False
    return _is_centred(passage.block) and (text.isupper() or all(_is_large(run) for run in words))


def _is_centred(block: Element) -> bool:
    for element in lineage(block):
        align = style_of(element).get("text-align") or element.get("align", "").lower()
        if is_block(element) and align and tag_of(element) != "table":
            return align == "center"
        if is_one_of(element, CENTRED):
            return True
    return False


def _is_large(run: Run) -> bool:
    return any(_sets_large(element) for element in lineage(run.element))


def _sets_large(element: Element) -> bool:
    style = style_of(element)
    weight, size = style.get("font-weight", ""), style.get("font-size", "")
    heavy = weight in ("bold", "700", "800", "900") or size in ("large", "larger", "x-large", "xx-large")
    return heavy or is_one_of(element, LARGE) or (tag_of(element) == "font" and element.get("size") in _LARGE_SIZES)
