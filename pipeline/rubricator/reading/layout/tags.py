"""What somebody tagged in the lines of a passage: each tag once, however many lines it goes over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rubricator.reading.layout.pages import Tag
from rubricator.reading.layout.writing import WrittenLine
from rubricator.source import Span

CONTINUED = "continued"
"""What Transkribus says of a tag that goes over the end of a line, in each of the lines."""

_LINE_END = re.compile(r"[-‐=¬⸗\u00ad]?\n?")


@dataclass(frozen=True, slots=True)
class TaggedWords:
    """A tag, the words that it is about, and the line that these begin in."""

    span: Span
    tag: Tag
    line: WrittenLine


def tagged_words(text: str, lines: Sequence[WrittenLine]) -> tuple[TaggedWords, ...]:
    """Return what is tagged in the lines of a passage, in text order."""
    found: list[TaggedWords] = []
    last: dict[str, int] = {}
    for words in _in_lines(lines):
        before = last.get(words.tag.name)
        if before is not None and _goes_on(text, found[before], words):
            found[before] = _joined(found[before], words)
        else:
            last[words.tag.name] = len(found)
            found.append(words)
    return tuple(found)


def _in_lines(lines: Sequence[WrittenLine]) -> Iterator[TaggedWords]:
    for line in lines:
        for tag in sorted(line.line.tags, key=lambda tag: (tag.start, tag.end)):
            yield TaggedWords(Span(tag.start, tag.end).shift(line.span.start), tag, line)


def _goes_on(text: str, before: TaggedWords, words: TaggedWords) -> bool:
    """Return whether a tag at the beginning of a line is the rest of one that the line before ends with."""
    same = words.tag.ident == before.tag.ident if words.tag.ident else words.tag.get(CONTINUED) == "true"
    from_line_before = not words.tag.start and before.span.end <= words.span.start
    return same and from_line_before and _LINE_END.fullmatch(text, before.span.end, words.span.start) is not None


def _joined(before: TaggedWords, words: TaggedWords) -> TaggedWords:
    attributes = dict(words.tag.attributes) | dict(before.tag.attributes)
    tag = replace(before.tag, attributes=tuple(attributes.items()))
    return replace(before, span=Span(before.span.start, words.span.end), tag=tag)
