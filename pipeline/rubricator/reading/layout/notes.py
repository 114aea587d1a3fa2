"""Notes at the foot of a page or in its margin, and the marks of those that have one on the page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rubricator.reading.layout.pages import NOTES, Kind
from rubricator.reading.layout.styles import SUPERSCRIPT
from rubricator.reading.layout.writing import WrittenLine, WrittenPiece
from rubricator.reading.marks import Mark, marks_in
from rubricator.source import Span
from rubricator.transcription import Note, Paragraph

_LABEL = re.compile(
    r"\[(?P<a>[\w*†‡§]{1,4})\]|\((?P<b>[\w*†‡]{1,3})\)|(?P<c>[\dA-Za-z]{1,3})\)|(?P<d>[*†‡§]{1,3})\)?"
    r"|(?P<e>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)\)?|(?P<f>\d{1,3})[.:]?(?=\s)"
)
_RAISED = re.compile(r"(?P<a>\w{1,4}|[*†‡§]{1,3})(?=\W|$)")
_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_IN_TEXT = re.compile(
    r"(?:(?<=\S)(?P<figures>\d{1,3})|(?<=\S)(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)|(?<!\()(?P<sign>[*†‡§]{1,3}))\)"
)


def notes_of(text: str, written: Sequence[WrittenPiece]) -> Mapping[Span, Note]:
    """Return the notes by their spans; the mark of one is the first with its label on its page that no other note has."""
    marks = _marks_by_page(text, written)
    notes = {}
    for piece in written:
        if piece.piece.kind in NOTES:
            notes[piece.span] = _note(text, piece, marks)
    return notes


def _note(text: str, written: WrittenPiece, marks: Mapping[int, list[Mark]]) -> Note:
    span = written.span
    if written.piece.kind is Kind.MARGINALIA:
        return Note(span, "", Span(span.start, span.start), (Paragraph(span),), place="margin")
    match = _raised(text, written.lines[0]) or _LABEL.match(text, span.start, span.end)
    label, n = (Span(*match.span()), _bare(match)) if match else (Span(span.start, span.start), "")
    body = Span(label.end, span.end).strip(text)
    if not len(body):
        label, n, body = Span(span.start, span.start), "", span
    own = marks[written.lines[0].page]
    mark = next((one for one in own if n and one.n == n), None)
    if mark:
        own.remove(mark)
    return Note(span, n, label, (Paragraph(body),), mark=mark.span if mark else None)


def _raised(text: str, line: WrittenLine) -> re.Match[str] | None:
    """Return the label that a line begins with in superior figures or letters."""
    style = next((one for one in line.line.styles if one.start == 0 and SUPERSCRIPT in one.css), None)
    end = line.span.start + style.end if style else 0
    return _RAISED.match(text, line.span.start, end) if style else None


def _bare(match: re.Match[str]) -> str:
    return next(group for group in match.groups() if group).translate(_FIGURES)


def _marks_by_page(text: str, written: Sequence[WrittenPiece]) -> Mapping[int, list[Mark]]:
    marks: dict[int, list[Mark]] = defaultdict(list)
    if any(piece.piece.kind in NOTES for piece in written):
        for piece in written:
            for line in piece.lines if piece.piece.kind not in NOTES else ():
                marks[line.page] += sorted(set(_marks(text, line)), key=lambda mark: mark.span)
    return marks


def _marks(text: str, line: WrittenLine) -> Iterator[Mark]:
    set_above = list(_raised_marks(text, line))
    raised = {mark.span.start for mark in set_above}
    yield from set_above
    typed = {mark.span.start: mark for mark in marks_in(text, line.span)}
    for match in _IN_TEXT.finditer(text, line.span.start, line.span.end):
        typed[match.start()] = Mark(Span(*match.span()), _bare(match))
    yield from (mark for start, mark in typed.items() if start not in raised)


def _raised_marks(text: str, line: WrittenLine) -> Iterator[Mark]:
    """Yield the words of a line that are set above it: figures, or signs, with or without a bracket."""
    for style in line.line.styles:
        span = Span(line.span.start + style.start, line.span.start + style.end).strip(text)
        n = span.of(text).strip("()[]. ")
        if SUPERSCRIPT in style.css and style.start and n and (n.isdecimal() or set(n) <= set("*†‡§")):
            yield Mark(span, n)
