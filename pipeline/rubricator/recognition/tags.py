"""What the source itself tags as names of persons and as dates, where it stands in the view; it is taken at its word.

Who transcribed a text and tagged it knows more than a rule can. No other name or date is found where a tag is.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_offset
from rubricator.reading.view import View
from rubricator.source import Source, Span
from rubricator.transcription import Passage, Role, Tagged

TAGGED = "tagged in the source"
"""The rule of a mention that the source has: nothing was concluded."""

SURE = 0.99
"""How certain a name or date is that a person tagged."""

NOT_TAKEN = Rule(
    "REC003",
    Severity.WARNING,
    "A tag of the source could not be taken over",
    "Names and dates are marked up in running text, one beside the other. A tag that lies in what is no running text, such as the label "
    "of a note or a page number, or that overlaps another tag, is left out; of two that overlap the longer is taken.",
    hint="mark the words up in the encoded document, or correct the tags in the source",
    wrong="person {offset:0; length:21;} date {offset:12; length:9;} in the line “Karl Marx, 5 May 1818”",
    right="person {offset:0; length:9;} date {offset:11; length:10;} in the line “Karl Marx, 5 May 1818”",
)
RULES = (NOT_TAKEN,)

_LINE, _ANYTHING = re.compile(r"[^\n]+"), re.compile(r"(?s:.+)")
_AFTER_NAME = re.compile(r"(?:[’'´`]s)?[\s,;:!?]*\Z")


@dataclass(frozen=True, slots=True)
class Tags:
    """The tags that are taken, in text order and without overlaps, each within a passage; and those that cannot be."""

    taken: tuple[Tagged, ...] = ()
    lost: tuple[Tagged, ...] = ()

    def of_kind(self, kind: str) -> Iterator[Tagged]:
        """Yield the tags of persons, or those of dates."""
        return (tag for tag in self.taken if tag.kind == kind)

    def within(self, span: Span) -> tuple[Tagged, ...]:
        """Return the tags that begin in a stretch of the view."""
        return self.taken[slice(*(bisect_left(self.taken, edge, key=_start) for edge in (span.start, span.end)))]

    def leave(self, span: Span) -> bool:
        """Return whether a stretch of the view shares no character with what is tagged."""
        return _is_free(self.taken, span)


def tags_of(tagged: Iterable[Tagged], passages: Iterable[Passage], view: View) -> Tags:
    """Return what is tagged in the passages of a view."""
    ordered = sorted(passages, key=lambda passage: passage.span)
    shown = (replace(tag, span=view.shown(tag.span)) for tag in tagged)
    taken: list[Tagged] = []
    lost: list[Tagged] = []
    for tag in sorted(shown, key=lambda tag: (-len(tag.span), tag.span, tag.kind, -_told(tag))):
        parts = list(_parts(tag, ordered, view.text))
        free = [replace(tag, span=span) for span in parts if _is_free(taken, span)]
        for part in free:
            insort(taken, part, key=_start)
        if len(free) < max(1, len(parts)) and not _is_said(tag, parts, taken):
            lost.append(tag)
    return Tags(tuple(taken), tuple(lost))


def _told(tag: Tagged) -> int:
    return sum(map(bool, (tag.value, tag.reference, tag.name)))


def _is_said(tag: Tagged, parts: Sequence[Span], taken: Sequence[Tagged]) -> bool:
    """Return whether another tag says all that of the same words."""
    places = ((span, bisect_left(taken, span.start, key=_start)) for span in parts)
    same = (one for span, at in places for one in taken[at : at + 1] if (one.span, one.kind) == (span, tag.kind))
    return any(
        tag.value in (None, one.value) and tag.reference in ("", one.reference) and tag.name in ("", one.name)
        for one in same
    )


def _is_free(taken: Sequence[Tagged], span: Span) -> bool:
    following = bisect_left(taken, span.end, key=_start)
    return not following or taken[following - 1].span.end <= span.start


def _start(tag: Tagged) -> int:
    return tag.span.start


def losses(tags: Tags, source: Source) -> Iterator[Diagnostic]:
    """Yield a finding for each tag that is not taken; ``source`` is the view."""
    for tag in tags.lost:
        words = " ".join(tag.span.of(source.text).split())
        kind = "person" if tag.kind == "persName" else "date"
        said = f" ({tag.reference or tag.name})" if tag.reference or tag.name else ""
        message = f"the tag of a {kind} “{words}”{said} could not be taken over"
        yield at_offset(source, tag.span.start, NOT_TAKEN, message)


def _parts(tag: Tagged, passages: Sequence[Passage], text: str) -> Iterator[Span]:
    """Yield what of a tag lies in each passage, and of an address in each line, without what is no part of a name."""
    first = bisect_right(passages, tag.span.start, key=lambda passage: passage.span.start) - 1
    for passage in passages[max(first, 0) :]:
        if passage.span.start >= tag.span.end:
            return
        inside = max(tag.span.start, passage.span.start), min(tag.span.end, passage.span.end)
        for match in (_LINE if passage.role is Role.ADDRESS else _ANYTHING).finditer(text, *inside):
            span = Span(match.start(), match.start() + len(_AFTER_NAME.sub("", match[0]))).strip(text)
            if len(span):
                yield span
