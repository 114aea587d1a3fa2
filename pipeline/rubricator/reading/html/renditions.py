"""How words are set, by elements, classes and styles; and the language that they are said to be in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence

from rubricator.reading.html.elements import Element, language_of_element, lineage, style_of, tag_of
from rubricator.reading.html.runs import Kind, Passage
from rubricator.reading.html.sites import AT_RIGHT, BOLD, ITALIC, SMALL_CAPITALS, SPACED, is_one_of
from rubricator.reading.html.writing import Written
from rubricator.source import Span
from rubricator.transcription import Rendition

_ITALIC, _BOLD, _UNDERLINE = "font-style: italic", "font-weight: bold", "text-decoration: underline"
_BY_TAG = {
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), _ITALIC),
    **dict.fromkeys(("b", "strong"), _BOLD),
    "u": _UNDERLINE,
    **dict.fromkeys(("s", "strike"), "text-decoration: line-through"),
    **dict.fromkeys(("tt", "code", "kbd", "samp"), "font-family: monospace"),
    "sup": "vertical-align: super",
    "sub": "vertical-align: sub",
}
_BY_CLASS = (
    (SMALL_CAPITALS, "font-variant: small-caps"),
    (ITALIC, _ITALIC),
    (BOLD, _BOLD),
    (SPACED, "letter-spacing: 0.2em"),
)
_PROPERTIES = {
    "font-style": re.compile(r"italic|oblique|normal"),
    "font-weight": re.compile(r"bold|normal|[1-9]00"),
    "font-variant": re.compile(r"small-caps"),
    "font-variant-caps": re.compile(r"small-caps|all-small-caps"),
    "text-decoration": re.compile(r"underline|line-through|overline"),
    "text-transform": re.compile(r"uppercase|lowercase|capitalize"),
    "vertical-align": re.compile(r"super|sub"),
    "letter-spacing": re.compile(r"0?\.\d+em|[1-9]\d?(?:\.\d+)?(?:px|pt)"),
}


def is_at_right(block: Element) -> bool:
    """Return whether a block is set to the right, as datelines and signatures are."""
    align = style_of(block).get("text-align") or block.get("align", "").lower()
    return align == "right" or (not align and is_one_of(block, AT_RIGHT))


def style_said(element: Element) -> str:
    """Return how an element sets its words, as CSS; empty if it sets them as those around it."""
    declared = style_of(element)
    said = {name: value for name, form in _PROPERTIES.items() if form.fullmatch(value := declared.get(name, ""))}
    by_tag = [_BY_TAG[tag_of(element)]] if tag_of(element) in _BY_TAG else []
    for style in (*by_tag, *(style for selectors, style in _BY_CLASS if is_one_of(element, selectors))):
        name, _, value = style.partition(": ")
        said.setdefault(name, value)
    return "; ".join(f"{name}: {value}" for name, value in sorted(said.items()))


Extents = Mapping[tuple[int, Element], Span]
"""The words of an element in one passage, by the passage's number and the element."""


def extents_of(passages: Sequence[Passage], written: Written) -> Extents:
    """Return where the words of every element stand, passage by passage."""
    extents: dict[tuple[int, Element], Span] = {}
    for i, passage in enumerate(passages):
        for run in passage.runs:
            span = written.runs.get(run)
            if run.kind is Kind.WORDS and span:
                for element in lineage(run.element):
                    known = extents.setdefault((i, element), span)
                    extents[i, element] = Span(known.start, span.end)
    return extents


def renditions_in(extents: Extents, text: str, signs: Sequence[Span], language: str) -> tuple[Rendition, ...]:
    """Return how words are set, in the order of the text; ``signs`` are marks and labels of notes, for which it means nothing."""
    style, tongue = _remembered(style_said), _remembered(language_of_element)
    said = _said(extents, text, sorted(signs), language, style, tongue)
    return tuple(sorted(said, key=lambda rendition: (rendition.span.start, -rendition.span.end)))


def at_right(passages: Sequence[Passage], written: Written) -> Iterator[Rendition]:
    """Yield the passages that are set to the right."""
    for passage, span in zip(passages, written.passages, strict=True):
        blocks = (element for element in lineage(passage.block) if tag_of(element) not in ("table", "body", "html"))
        if len(span) and any(map(is_at_right, blocks)):
            yield Rendition(span, "text-align: right")


def _said(
    extents: Extents,
    text: str,
    signs: Sequence[Span],
    language: str,
    style: Callable[[Element], str],
    tongue: Callable[[Element], str],
) -> Iterator[Rendition]:
    for (_, element), span in extents.items():
        if tag_of(element) in ("html", "body"):
            continue
        other = tongue(element) if tongue(element).lower() != language.lower() else ""
        words = span.strip(text)
        if (style(element) or other) and len(words) and not is_within_one(words, signs):
            yield Rendition(words, style(element), other)


def is_within_one(span: Span, signs: Sequence[Span]) -> bool:
    """Return whether a span lies within one of some that do not overlap and are in order."""
    before = bisect_right(signs, span.start, key=lambda sign: sign.start)
    return before > 0 and signs[before - 1].contains(span)


def _remembered(function: Callable[[Element], str]) -> Callable[[Element], str]:
    """Return a function that asks another once only for every element."""
    known: dict[Element, str] = {}

    def remembering(element: Element) -> str:
        if element not in known:
            known[element] = function(element)
        return known[element]

    return remembering
