"""What lies over the words of lines: how they are set, their language, and what somebody tagged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rubricator.reading.layout.pages import Style, Tag
from rubricator.reading.layout.remarks import NOT_ENCODED, Remark, quoted
from rubricator.reading.layout.styles import merged
from rubricator.reading.layout.writing import WrittenLine
from rubricator.source import Span
from rubricator.transcription import Insertion, Intervention, Rendition

RULE = "tagged"
"""How it is known what these words are: somebody tagged them."""

_KINDS = {
    "add": Intervention.ADDITION, "addition": Intervention.ADDITION,
    "del": Intervention.DELETION, "deleted": Intervention.DELETION, "deletion": Intervention.DELETION,
    "strikethrough": Intervention.DELETION, "supplied": Intervention.SUPPLIED, "unclear": Intervention.UNCLEAR,
    "sic": Intervention.SIC, "gap": Intervention.GAP,
}  # fmt: skip
_ATTRIBUTES = {"reason": "reason", "place": "place", "unit": "unit", "quantity": "quantity"}
_CONTINUED = "continued"


def renditions(text: str, passages: Iterable[Sequence[WrittenLine]], language: str) -> Iterator[Rendition]:
    """Yield how the words of passages are set; lines in another language than the text's have theirs."""
    for lines in passages:
        found = [
            Style(line.span.start + one.start, line.span.start + one.end, one.css, one.language)
            for line in lines
            for one in line.line.styles
        ]
        found += [
            Style(line.span.start, line.span.end, "", line.line.language)
            for line in lines
            if line.line.language and line.line.language != language
        ]
        for style in merged(found, text):
            if style.css or style.language not in ("", language):
                yield Rendition(Span(style.start, style.end), style.css, style.language)


def insertions(text: str, passages: Iterable[Sequence[WrittenLine]]) -> Iterator[Insertion]:
    """Yield what tags say is added, deleted, unclear and so on; what goes on in the next line is one."""
    for lines in passages:
        last: Insertion | None = None
        for span, tag in _tagged(lines):
            kind = _KINDS.get(tag.name.lower())
            if kind is None or (kind is not Intervention.GAP and not len(span)):
                continue
            one = Insertion(span, span, kind, RULE, attributes=tuple(_attributes(tag)))
            if (
                last
                and last.kind is kind
                and tag.get(_CONTINUED) == "true"
                and not text[last.span.end : span.start].strip()
            ):
                joined = Span(last.span.start, span.end)
                last = replace(last, span=joined, inner=joined)
                continue
            if last:
                yield last
            last = one
        if last:
            yield last


def not_encoded(text: str, lines: Iterable[WrittenLine], files: Sequence[str]) -> Iterator[Remark]:
    """Yield the tags, and what belongs to them, that have no place in the encoding."""
    for line in lines:
        for span, tag in _tagged([line]):
            known = tag.name.lower() in _KINDS
            left = [
                f"{key}: {value}" for key, value in tag.attributes if value and key not in (*_ATTRIBUTES, _CONTINUED)
            ]
            if known and not left:
                continue
            said = f" ({', '.join(left)})" if left else ""
            subject = (
                f"what the tag “{tag.name}” says is not encoded" if known else f"the tag “{tag.name}” is not encoded"
            )
            yield Remark(NOT_ENCODED, files[line.page], line.line.position, subject, f"{quoted(span.of(text))}{said}")


def _tagged(lines: Iterable[WrittenLine]) -> Iterator[tuple[Span, Tag]]:
    for line in lines:
        for tag in line.line.tags:
            yield Span(line.span.start + tag.start, line.span.start + tag.end), tag


def _attributes(tag: Tag) -> Iterator[tuple[str, str]]:
    return ((_ATTRIBUTES[key], value) for key, value in tag.attributes if key in _ATTRIBUTES and value)
