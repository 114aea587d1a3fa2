"""What a page shows of words only under the mouse, in ``title``: of an abbreviation what it is short for, of a slip what is right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_offset
from rubricator.reading.html.elements import Element, has_words, tag_of
from rubricator.reading.html.renditions import Extents
from rubricator.source import Source, Span

UNDER_MOUSE = Rule(
    "READ106",
    Severity.INFO,
    "What a page shows only under the mouse was left out",
    "Browsers show these words only when the mouse rests on others: what an abbreviation is short for, perhaps, or a note. They are "
    "no part of the text.",
    hint="if they belong to the text, write them into it, in brackets or as a note",
    wrong='<abbr title="Messieurs">Messrs.</abbr> Smith',
    right="Messrs. [Messieurs] Smith",
)
RULES = (UNDER_MOUSE,)

_ELEMENTS = frozenset("abbr acronym b big dfn del em font i ins mark s small span strong sub sup u".split())


def shown_under_mouse(source: Source, extents: Extents) -> Iterator[Diagnostic]:
    """Yield the finding that there are such words in a page."""
    shown = {element: span for (_, element), span in extents.items() if _says_more(element, span.of(source.text))}
    spans = sorted(shown.items(), key=lambda item: item[1])
    if spans:
        yield at_offset(source, spans[0][1].start, UNDER_MOUSE, _message(source, spans))


def _message(source: Source, shown: Sequence[tuple[Element, Span]]) -> str:
    element, span = shown[0]
    more = f" and {len(shown) - 1} more" if len(shown) > 1 else ""
    return f"“{_said(element)[:60]}”, shown under the mouse of “{span.of(source.text)[:40]}”,{more} was left out"


def _says_more(element: Element, words: str) -> bool:
    """Return whether an element has other words in its title than in the text; what it says of links is where they lead."""
    alone = tag_of(element) in _ELEMENTS or (tag_of(element) == "a" and element.get("href", "#").strip() in ("", "#"))
    said = _said(element)
    return alone and has_words(said) and said not in " ".join(words.split())


def _said(element: Element) -> str:
    return " ".join((element.get("title") or "").split())
