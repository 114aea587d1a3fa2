"""Notes as they were planned, in the text as it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from rubricator.reading.html.blocks import Blocks, Piece
from rubricator.reading.html.elements import Element
from rubricator.reading.html.inner import InnerLink
from rubricator.reading.html.notes import Plan, PlannedNote
from rubricator.reading.html.renditions import Extents
from rubricator.reading.html.runs import Kind, Passage
from rubricator.reading.html.writing import Additions, Written
from rubricator.source import Span
from rubricator.transcription import Note, Reference

_BRACKETS = {"[": "]", "(": ")", "{": "}"}
_BEHIND_LABEL = re.compile(r"[\])}.:]*")


def additions_for(plan: Plan, passages: Sequence[Passage]) -> Additions:
    """Return what is to be written for notes whose mark or label the page does not have in words."""
    labels: dict[int, str] = {}
    marks: dict[Element, str] = {}
    for number, note in enumerate(plan.notes, start=1):
        shown = next(
            (link.words for link in note.marks if link.bare), note.label.words if note.label else f"[{number}]"
        )
        marks |= {link.element: shown for link in note.marks if not link.words}
        if note.label is None and _typed_label(passages[note.first], shown) is None:
            labels[note.first] = shown
    return Additions(labels, marks)


def _typed_label(passage: Passage, mark: str) -> re.Match[str] | None:
    text = "".join(run.text for run in passage.runs if run.kind is Kind.WORDS)
    return label_in(text.lstrip(), mark)


def label_in(text: str, mark: str) -> re.Match[str] | None:
    """Match the label that a note begins with if it is that of a mark."""
    bare = re.escape(mark.strip("[](){}.: "))
    if not bare:
        return None
    return re.match(rf"{re.escape(mark)}[\])}}.:]*(?=\s|$)|[\[({{]?{bare}[\])}}.:]+(?=\s|\w)", text)


class Noting:
    """Makes the notes of one page."""

    def __init__(self, plan: Plan, written: Written, extents: Extents, blocks: Blocks) -> None:
        self._plan, self._written, self._extents, self._blocks = plan, written, extents, blocks
        self._text = written.source.text

    def notes(self, pieces: Mapping[int, Piece]) -> Iterator[tuple[Note, Sequence[Reference], Sequence[Piece]]]:
        """Yield the notes, each with its further marks and its pieces; ``pieces`` are the passages that have words."""
        for planned in self._plan.notes:
            marks = sorted(span for span in (self._mark(link) for link in planned.marks) if span is not None)
            own = [pieces[i] for i in range(planned.first, planned.end) if i in pieces]
            note = self._note(planned, own, marks[0] if marks else None) if own else None
            if note is not None:
                yield note, [Reference(span, note.span) for span in marks[1:]], own

    def _note(self, planned: PlannedNote, own: Sequence[Piece], mark: Span | None) -> Note | None:
        label = self._label(planned, own[0].span, mark)
        body = Span(label.end, own[0].span.end).strip(self._text)
        first = [Piece(own[0].number, own[0].passage, body)] if len(body) else []
        blocks = tuple(self._blocks.of_note([*first, *own[1:]])) if [*first, *own[1:]] else ()
        if not blocks:
            return None
        n = next((link.bare for link in (planned.label, *planned.marks) if link and link.bare), "")
        return Note(
            Span(label.start, own[-1].span.end), n or label.of(self._text).strip("[]"), label, blocks, mark=mark
        )

    def _label(self, planned: PlannedNote, first: Span, mark: Span | None) -> Span:
        """Return the label of a note, which is where its first passage begins."""
        if planned.first in self._written.labels:
            return self._written.labels[planned.first]
        linked = self._extents.get((planned.first, planned.label.element)) if planned.label else None
        if linked is not None:
            return Span(first.start, self._behind(linked.end, first.end))
        typed = label_in(first.of(self._text), mark.of(self._text)) if mark else None
        return Span(first.start, first.start + (typed.end() if typed else 0))

    def _behind(self, offset: int, end: int) -> int:
        match = _BEHIND_LABEL.match(self._text, offset, end)
        return match.end() if match else offset

    def _mark(self, link: InnerLink) -> Span | None:
        """Return where a mark stands, with the brackets around it."""
        span = self._written.marks.get(link.element) or self._extents.get((link.place[0], link.element))
        if span is None:
            return None
        span = span.strip(self._text)
        before, behind = self._text[span.start - 1 : span.start], self._text[span.end : span.end + 1]
        enclosed = before in _BRACKETS and _BRACKETS[before] == behind
        return Span(span.start - 1, span.end + 1) if enclosed else span
