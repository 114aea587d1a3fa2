"""Lines and units: what belongs together before anyone asks what it is.

A unit is a run of lines that a typist meant as one: a wrapped paragraph, a line set alone, one line of verse. Whether
a line goes on in the next is told by the greedy rule of typesetting: it was broken where it was because the next word
had no room.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rubricator.dates import month_names
from rubricator.source import Span

_LINE = re.compile(r"[^\n]+")
_DIVIDED = re.compile(r"[^\W\d_][-¬]$")
_LONGEST_WRAPPED = 100
_SLACK = 0.88
_YEAR = re.compile(r"(?:1[4-9]|20)\d\d[.,;]?$")
# a month, and perhaps a day, at the end of a line; it may be run on from the place: "ReadingMarch two"
_ENDS_IN_MONTH = re.compile(
    rf"(?:\b|(?-i:(?<=[a-z])(?=[A-Z])))(?:{'|'.join(sorted(month_names(), key=len, reverse=True))})\.?,?(?:\s\S{{1,12}})?$",
    re.IGNORECASE,
)
# A line that only its indentation brings to the edge was set there, not broken there.
_NARROWEST = 0.3


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its span without white space at the edges, and how far it is indented."""

    span: Span
    indent: int
    text: str

    @property
    def edge(self) -> int:
        """The column after the last character, from 0."""
        return self.indent + len(self.text)


@dataclass(frozen=True, slots=True)
class Unit:
    """Lines that belong together. ``blank_before``: an empty line (or the start of the text) precedes it."""

    lines: tuple[Line, ...]
    blank_before: bool
    text: str

    @property
    def span(self) -> Span:
        """From the first character of the first line to the last of the last."""
        return Span(self.lines[0].span.start, self.lines[-1].span.end)

    @property
    def indent(self) -> int:
        """The smallest indentation of its lines."""
        return min(line.indent for line in self.lines)


def units_of(text: str) -> tuple[Unit, ...]:
    """Return the units of a text, in order; together they hold every character that is not white space."""
    chunks = list(_chunks(text))
    width = _wrap_width(chunks)
    return tuple(unit for chunk in chunks for unit in _units_of_chunk(text, chunk, width))


def single_lines(text: str, unit: Unit) -> Iterator[Unit]:
    """Yield the lines of a unit as units of their own."""
    for i, line in enumerate(unit.lines):
        yield unit_from(text, (line,), unit.blank_before and i == 0)


def unit_from(text: str, lines: tuple[Line, ...], blank_before: bool) -> Unit:
    """Return a unit of these lines."""
    return Unit(lines, blank_before, text[lines[0].span.start : lines[-1].span.end])


def unit_of(text: str, span: Span, indent: int = 0) -> Unit:
    """Return a stretch of text as the unit that it would be alone between blank lines, indented so far."""
    starts = [span.start, *(i + 1 for i in range(span.start, span.end) if text[i] == "\n")]
    pieces = (Span(start, end).strip(text) for start, end in zip(starts, [*starts[1:], span.end], strict=True))
    lines = tuple(Line(piece, indent, piece.of(text)) for piece in pieces if len(piece))
    return unit_from(text, lines or (Line(span, 0, ""),), blank_before=True)


def _chunks(text: str) -> Iterator[list[Line]]:
    chunk: list[Line] = []
    previous_end = -1
    for match in _LINE.finditer(text):
        line = match[0].strip()
        if not line:
            continue
        indent = len(match[0].expandtabs()) - len(match[0].expandtabs().lstrip())
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        if chunk and text.count("\n", previous_end, start) > 1:
            yield chunk
            chunk = []
        chunk.append(Line(Span(start, start + len(line)), indent, line))
        previous_end = start + len(line)
    if chunk:
        yield chunk


def _wrap_width(chunks: list[list[Line]]) -> int:
    """Return the column at which the typist broke lines, or 0 for a text of one paragraph a line.

    The column is the widest that at least two lines which another follows come close to.
    """
    edges = sorted(
        (line.edge for chunk in chunks for line in chunk[:-1] if line.edge <= _LONGEST_WRAPPED), reverse=True
    )
    broken = [edge for edge in edges if edge >= 40]
    unbroken = sum(len(line.text) > _LONGEST_WRAPPED for chunk in chunks for line in chunk)
    if len(broken) < 2 or unbroken * 3 > len(broken):
        return 0
    return broken[len(broken) // 50 + 1]


def _units_of_chunk(text: str, chunk: list[Line], width: int) -> Iterator[Unit]:
    start = 0
    for i in range(1, len(chunk) + 1):
        if i == len(chunk) or not _goes_on(chunk[i - 1], chunk[i], width):
            yield unit_from(text, tuple(chunk[start:i]), start == 0)
            start = i


def _goes_on(line: Line, following: Line, width: int) -> bool:
    if _DIVIDED.search(line.text) and following.text[0].isalpha():
        return True
    if _YEAR.match(following.text) and _ENDS_IN_MONTH.search(line.text):
        return True
    if not width or line.edge > _LONGEST_WRAPPED:
        return False
    first_word = following.text.split(None, 1)[0]
    wide = len(line.text) > width * _NARROWEST
    return wide and line.edge + 1 + len(first_word) > width * _SLACK and following.indent <= line.indent + 4


def adjoin(text: str, before: Span, after: Span) -> bool:
    """Return whether nothing but white space lies between two spans."""
    return not text[before.end : after.start].strip()


def units_within(text: str, units: Sequence[Unit], span: Span) -> tuple[Unit, ...]:
    """Return what stands within a span; units that its edges fall into are cut there."""
    cut = (_unit_within(text, unit, span) for unit in units if unit.span.overlaps(span))
    return tuple(unit for unit in cut if unit.lines)


def units_after(text: str, units: Sequence[Unit], offset: int) -> tuple[Unit, ...]:
    """Return what stands at ``offset`` or later; a unit that the offset falls into is cut there."""
    return units_within(text, units, Span(offset, len(text)))


def _unit_within(text: str, unit: Unit, span: Span) -> Unit:
    if span.contains(unit.span):
        return unit
    kept = (_line_within(text, line, span) for line in unit.lines if line.span.overlaps(span))
    lines = tuple(line for line in kept if line.text)
    blank_before = unit.blank_before and span.start <= unit.span.start
    return unit_from(text, lines, blank_before) if lines else Unit((), blank_before, "")


def _line_within(text: str, line: Line, span: Span) -> Line:
    kept = Span(max(line.span.start, span.start), min(line.span.end, span.end)).strip(text)
    return Line(kept, line.indent, kept.of(text))
