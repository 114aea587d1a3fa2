"""Editors' and transcribers' insertions as TEI (TEI P5, 3.5 and 11.3).

The brackets, and words such as ``sic``, are no content: ``rend`` keeps them as they were typed, with an ellipsis where
the element's content stood among them, so that ``<supplied rend="[…]">eo</supplied>`` was ``[eo]``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from lxml import etree

from rubricator.encoding.inline import Markup
from rubricator.encoding.names import element
from rubricator.encoding.responsibility import Responsibilities
from rubricator.reading.insertions.signs import signs
from rubricator.source import Span
from rubricator.transcription import Insertion, Intervention, Transcription

CONTENT = "…"
"""What stands for the content of an element in its ``rend``."""
NOTHING = "none"
"""The ``rend`` of a gap for which nothing was typed, since without any it would be given back as ``[…]``."""

_OFFERED = {Intervention.SIC: "corr", Intervention.ABBREVIATION: "expan"}
"""The element of a reading that a format offers beside the words."""


def insertion_markup(transcription: Transcription, answering: Responsibilities) -> Iterator[Markup]:
    """Yield the elements of the insertions."""
    for insertion in transcription.insertions:
        yield from _markup(insertion, transcription.source.text, answering)


def signs_after(insertions: Iterable[Insertion]) -> Mapping[int, int]:
    """Return where a sign about a word ends, by where the word does: ``[sic]`` belongs to the name that it is about."""
    about = (one for one in insertions if one.kind in (Intervention.SIC, Intervention.CORRECTION, Intervention.UNCLEAR))
    return {one.inner.end: one.span.end for one in about if one.inner.start == one.span.start}


def _markup(insertion: Insertion, text: str, answering: Responsibilities) -> Iterator[Markup]:
    attributes = _attributes(insertion, text, answering)
    if insertion.correction:
        between = Span(insertion.inner.start, insertion.correction.start)
        yield _element("choice", insertion.span, insertion.span, attributes)
        yield _element("sic", between, insertion.inner, {})
        yield _element("corr", Span(between.end, insertion.span.end), insertion.correction, {})
    elif insertion.offered:
        offered = partial(_with_text, _OFFERED[insertion.kind], insertion.offered)
        yield Markup(insertion.span, insertion.span, partial(element, "choice"), offered)
        yield _element(insertion.kind.value, insertion.span, insertion.inner, attributes)
    else:
        yield _element(insertion.kind.value, insertion.span, insertion.inner, attributes)


def _element(name: str, span: Span, inner: Span, attributes: Mapping[str, str]) -> Markup:
    return Markup(span, inner, partial(element, name, attributes))


def _with_text(name: str, text: str) -> etree._Element:
    made = element(name)
    made.text = text
    return made


def _attributes(insertion: Insertion, text: str, answering: Responsibilities) -> dict[str, str]:
    own = dict(insertion.attributes)
    if insertion.kind is Intervention.NOTE and own.get("place") == "inline" and not insertion.attribution:
        own = {"type": "editorial"} | own
    by = answering.attributes(insertion.attribution)
    if insertion.kind is not Intervention.NOTE:
        by.pop("type", None)
    typed = _typed(insertion, text)
    return by | own | ({"rend": typed} if typed else {})


def _typed(insertion: Insertion, text: str) -> str:
    """Return what was typed, for rend: a format may say the same of words, or of a gap, without any sign."""
    if not len(insertion.inner):
        return " ".join(insertion.span.of(text).split()) or NOTHING
    around = signs(insertion, text)
    return " ".join(CONTENT.join(around).split()) if any(around) or insertion.kind is Intervention.NOTE else ""
