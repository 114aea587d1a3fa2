"""All stand-off markup of a document: mentions, emphasis, places, line ends, page breaks, insertions."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping

from rubricator.encoding.certainty import cert
from rubricator.encoding.editing import insertion_markup, signs_after
from rubricator.encoding.header import RESPONSIBILITY
from rubricator.encoding.inline import Markup
from rubricator.encoding.names import element
from rubricator.encoding.people import DocumentPerson, pointer
from rubricator.encoding.pointing import Pointers
from rubricator.encoding.points import start_of_line
from rubricator.encoding.proposers import responsible
from rubricator.encoding.responsibility import Responsibilities
from rubricator.reading.description import place_in
from rubricator.reading.view import View
from rubricator.recognition.mention import Mention
from rubricator.source import Span
from rubricator.transcription import Emphasis, Insertion, Metadata, Role, Transcription

_EMPHASIS = {"_": ("hi", {"rend": "italic"}), "=": ("hi", {"rend": "bold"}), "*": ("emph", {})}
_LINED = frozenset({Role.TITLE, Role.HEAD, Role.DATELINE, Role.CLOSING, Role.SIGNED, Role.SALUTE})
_LINE_END = re.compile(r"\n[^\S\n]*+")


def mention_markup(
    view: View,
    insertions: Iterable[Insertion],
    mentions: Iterable[Mention],
    people: Mapping[str, DocumentPerson],
    pointers: Pointers,
) -> Iterator[Markup]:
    """Yield the persName and date elements of the mentions; ``view`` is how the text reads."""
    signs = signs_after(insertions)
    for mention in mentions:
        attributes = mention.value.markup() if mention.value else {}
        if mention.kind == "persName":
            attributes |= pointer(mention, view, people, pointers)
        by = responsible(mention)
        attributes |= {"resp": by} if by else {}
        span = Span(mention.span.start, signs.get(mention.span.end, mention.span.end))
        yield _wrap(span, mention.kind, attributes | cert(mention.certainty))


def layout_markup(
    transcription: Transcription, mentions: Iterable[Mention], answering: Responsibilities
) -> Iterator[Markup]:
    """Yield what the typist's signs stand for: line ends that count, page numbers, emphasis, insertions, places."""
    text = transcription.source.text
    dates = [mention.span for mention in mentions if mention.kind == "date"]
    lines = {line.offset for line in transcription.lines}
    for page in transcription.page_breaks:
        if not len(page.span):
            continue  # nothing is typed for it; see points.py
        number = {"n": page.n} if page.n else {}
        yield _point(page.span, "pb", number | {"rend": " ".join(page.span.of(text).split())})
    for offset in transcription.divisions:
        if start_of_line(text, offset) not in lines:
            yield _point(Span(offset, offset), "lb", {"break": "no"})
    for block in transcription.blocks:
        if isinstance(block, Metadata):
            yield from _line_ends(text, block.span, lines)
    for passage in transcription.passages():
        if passage.role in _LINED:
            yield from _line_ends(text, passage.span, lines)
        if passage.role is Role.DATELINE:
            place = place_in(text, passage.span, dates)
            if len(place):
                yield _wrap(place, "placeName", {"resp": RESPONSIBILITY})
    yield from insertion_markup(transcription, answering)
    yield from (_emphasis(emphasis) for emphasis in transcription.emphases)


def _line_ends(text: str, span: Span, lines: Container[int]) -> Iterator[Markup]:
    """Yield the ends of lines in a stretch; where a format says that a line begins, that is said already."""
    for match in _LINE_END.finditer(text, span.start, span.end):
        if match.end() not in lines:
            yield _point(Span(match.start(), match.start()), "lb", {})


def _emphasis(emphasis: Emphasis) -> Markup:
    name, attributes = _EMPHASIS[emphasis.mark]
    inner = Span(emphasis.span.start + 1, emphasis.span.end - 1)
    return Markup(emphasis.span, inner, lambda: element(name, attributes))


def _wrap(span: Span, name: str, attributes: Mapping[str, str]) -> Markup:
    return Markup(span, span, lambda: element(name, attributes))


def _point(span: Span, name: str, attributes: Mapping[str, str]) -> Markup:
    return Markup(span, Span(span.end, span.end), lambda: element(name, attributes))
