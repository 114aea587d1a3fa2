"""Which mark belongs to which note."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_offset
from rubricator.reading.marks import Mark, figures_in, marks_in, marks_in_note
from rubricator.source import Source, Span
from rubricator.transcription import Note, Reference

MARK_WITHOUT_NOTE = Rule(
    "READ020",
    Severity.WARNING,
    "A note mark has no note",
    "The text has a mark such as [3], but no note begins with it. The mark stays in the text as it is.",
    hint="add the note, or remove the mark",
    wrong="He was in Berlin.[3]",
    right="He was in Berlin.[3]\n\n[3] In the spring of 1921.",
)
NOTE_WITHOUT_MARK = Rule(
    "READ021",
    Severity.WARNING,
    "A note has no mark in the text",
    "A note begins with a label that stands nowhere in the text before it. The note stays where it was found.",
    hint="set the mark where the note belongs",
    wrong="[3] In the spring of 1921. (and no [3] in the text)",
    right="He was in Berlin.[3]\n\n[3] In the spring of 1921.",
)
RULES = (MARK_WITHOUT_NOTE, NOTE_WITHOUT_MARK)

_SURE_MARK = re.compile(r"\[\^?[\w-]{1,12}\*?\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[*†‡§]+")


@dataclass(frozen=True, slots=True)
class Linked:
    """Notes with their marks, further marks of the same notes, and what has no partner."""

    notes: tuple[Note, ...]
    references: tuple[Reference, ...]
    diagnostics: tuple[Diagnostic, ...]


def link(source: Source, notes: tuple[Note, ...], running: Iterable[Span]) -> Linked:
    """Give each note the mark it belongs to: the nearest before it with the same label that no other note has.

    Where several notes with one label follow all the marks that they can have, as at the end of a book whose chapters
    number their notes anew, they have these marks in the order of the text. ``running`` are the passages of text, in
    order, in which marks may stand; a note without one there may have it in a note before it.
    """
    passages = tuple(running)
    found = [mark for span in passages for mark in marks_in(source.text, span)]
    queues = _Queues(found, notes)
    marks = deque(found)
    waiting: dict[str, list[Mark]] = defaultdict(list)
    linked = []
    for note in notes:
        while marks and marks[0].span.start < note.span.start:
            waiting[marks[0].n].append(marks.popleft())
        before = waiting[note.n] if note.place == "foot" else []
        linked.append(replace(note, mark=before.pop(-min(len(before), queues.at(note))).span) if before else note)
    left = sorted((*marks, *(mark for marks in waiting.values() for mark in marks)), key=lambda mark: mark.span)
    nested = _linked_in_notes(source.text, tuple(_linked_to_figures(source.text, linked, passages)))
    completed = tuple(_with_whole_mark(source.text, note) for note in nested)
    references = tuple(_references(source.text, left, completed))
    referring = {reference.span for reference in references}
    orphans = [mark for mark in left if mark.span not in referring]
    return Linked(completed, references, (*_orphan_notes(source, completed), *_orphan_marks(source, orphans)))


class _Queues:
    """How many notes with one label stand together, without a mark of that label between them."""

    def __init__(self, marks: Iterable[Mark], notes: Iterable[Note]) -> None:
        self._marks: dict[str, list[int]] = defaultdict(list)
        self._notes: dict[str, list[int]] = defaultdict(list)
        for mark in marks:
            self._marks[mark.n].append(mark.span.start)
        for note in notes:
            if note.place == "foot":
                self._notes[note.n].append(note.span.start)

    def at(self, note: Note) -> int:
        """Return the number of notes with a note's label from it on, up to the next mark with that label."""
        marks, notes = self._marks[note.n], self._notes[note.n]
        following = bisect_left(marks, note.span.start)
        end = bisect_left(notes, marks[following]) if following < len(marks) else len(notes)
        return end - bisect_left(notes, note.span.start)


def _linked_to_figures(text: str, notes: Sequence[Note], passages: Sequence[Span]) -> Iterator[Note]:
    """Yield the notes, those that no other mark was found for with a figure at the end of a word, in the order of the text."""
    wanting = {note.n for note in notes if note.mark is None and note.place == "foot" and note.n.isdigit()}
    figures = [mark for span in passages for mark in figures_in(text, span) if mark.n in wanting] if wanting else []
    reached = 0
    for note in notes:
        alone = note.mark is None and note.n in wanting
        between = (one for one in figures if alone and one.n == note.n and reached <= one.span.start < note.span.start)
        figure = next(between, None)
        reached = figure.span.end if figure else reached
        yield replace(note, mark=figure.span) if figure else note


def _linked_in_notes(text: str, notes: tuple[Note, ...]) -> Iterator[Note]:
    """Yield the notes, those on other notes with their marks in these."""
    waiting: dict[str, list[Mark]] = defaultdict(list)
    for note in notes:
        alone = note.mark is None and note.place == "foot" and waiting[note.n]
        yield replace(note, mark=waiting[note.n].pop().span) if alone else note
        for mark in marks_in_note(text, note):
            waiting[mark.n].append(mark)


def _with_whole_mark(text: str, note: Note) -> Note:
    """Return a note whose mark has the parenthesis that its label has too: "da.¹)" and "¹) Im Mai."."""
    if note.mark is None or text[note.mark.end : note.mark.end + 1] != ")" or not note.label.of(text).endswith(")"):
        return note
    goes_on = text[note.mark.start] != "(" and not note.mark.of(text).endswith(")")
    return replace(note, mark=Span(note.mark.start, note.mark.end + 1)) if goes_on else note


def _references(text: str, marks: Iterable[Mark], notes: tuple[Note, ...]) -> Iterator[Reference]:
    """Yield the marks that can only be a second mark of a note: no other note has that label, and both look the same."""
    labelled: dict[str, list[Note]] = defaultdict(list)
    for note in notes:
        labelled[note.n].append(note)
    for mark in marks:
        typed = mark.span.of(text)
        same = labelled[mark.n]
        if len(same) == 1 and same[0].mark and same[0].mark.of(text) == typed and _SURE_MARK.fullmatch(typed):
            yield Reference(mark.span, same[0].span)


def _orphan_notes(source: Source, notes: Iterable[Note]) -> Iterator[Diagnostic]:
    for note in notes:
        if note.mark is None and note.place == "foot" and note.n:
            message = f"the note “{note.label.of(source.text)}” has no mark in the text"
            yield at_offset(source, note.span.start, NOTE_WITHOUT_MARK, message)


def _orphan_marks(source: Source, marks: Iterable[Mark]) -> Iterator[Diagnostic]:
    """Report marks left over, but only those that can hardly be anything else: a number in square brackets."""
    for mark in marks:
        typed = mark.span.of(source.text)
        if re.fullmatch(r"\[\d{1,3}\]", typed):
            yield at_offset(source, mark.span.start, MARK_WITHOUT_NOTE, f"the mark “{typed}” has no note")
