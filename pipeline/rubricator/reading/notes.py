"""Notes: their bodies, wherever a typist put them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rubricator.reading.blocks import body_blocks
from rubricator.reading.marks import Mark, bare, figures_in, marks_in, marks_in_note
from rubricator.reading.provenance import take_provenance
from rubricator.reading.units import Unit, adjoin, unit_from, units_within
from rubricator.reading.vocabulary import NOTES_HEADING
from rubricator.source import Source, Span
from rubricator.transcription import Head, Note, NoteBlock, Paragraph

_LABEL = re.compile(
    r"""(?:\[(?P<bracket>\d{1,4}[*a-e]?|[A-Za-z]|[ivxl]{2,5}|[*†‡§]{1,3}|(?:Note|FN)[ -]?\w{1,4})\][.:]?
      |\[\^(?P<markdown>[\w-]{1,12})\]:?
      |<sup>(?P<raised>[\w*†‡]{1,4})</sup>
      |\{(?P<brace>\d{1,4})\}
      |<(?P<angle>\d{1,4})>
      |\((?P<paren>\d{1,3}|[*†‡]{1,3}|[a-z])\)
      |(?P<superscript>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)[.)]?
      |\^\{?(?P<caret>\d{1,4})\}?
      |(?P<glued>\d{1,2})\)(?=\s)
      |(?P<returning>\d{1,3})\.?[ \t]*↑(?=\s)
      |(?P<symbol>\*{1,3}|†{1,2}|‡{1,2}|§)(?=\s?[^\s*])
      )""",
    re.VERBOSE,
)
_NUMBER_LABEL = re.compile(r"(?P<number>\d{1,4}|[a-z]|[*†‡§])(?:[.):]|(?=\s+\D))")
_NUMBERED = re.compile(r"\d{1,3}(?:[.)]\s+\S|\s+[^\W\d])")
_FOOTNOTE = re.compile(r"\[\s*(?:Foot)?note\s*(?P<n>[\w*†‡§]{0,6})\s*:", re.IGNORECASE)
_SIDENOTE = re.compile(r"\[\s*Side-?note\s*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """Notes taken out of the units: notes still without marks, the headings above them, and the units that remain."""

    notes: tuple[Note, ...]
    heads: tuple[Head, ...]
    rest: tuple[Unit, ...]


def take_notes(source: Source, units: tuple[Unit, ...]) -> Found:
    """Take the note bodies out of the units."""
    bracketed = _take_bracketed(source.text, units)
    sectioned = _take_sections(source.text, bracketed.rest)
    labelled = _take_labelled(source.text, sectioned.rest)
    numbered = _take_numbered_tail(source.text, labelled.rest)
    kept, rest = take_provenance(numbered.rest)
    taken = (bracketed, sectioned, labelled, numbered)
    notes = sorted((*kept, *(note for found in taken for note in found.notes)), key=lambda note: note.span)
    return Found(tuple(_structured(source.text, note, units) for note in notes), sectioned.heads, rest)


def _structured(text: str, note: Note, units: tuple[Unit, ...]) -> Note:
    """Return a note of several units with the verse, quotations and lists in it as such."""
    if len(note.blocks) < 2:
        return note
    first = bisect_left(units, note.span.start, key=lambda unit: unit.span.start)
    last = bisect_left(units, note.span.end, key=lambda unit: unit.span.start)
    end = note.tail.start if note.tail else note.span.end
    body = units_within(text, units[first:last], Span(note.label.end, end))
    blocks = tuple(block for block in body_blocks(text, body) if isinstance(block, NoteBlock))
    whole = sum(len(block.span) for block in blocks) > 0 and blocks[-1].span.end == note.paragraphs[-1].end
    return replace(note, blocks=blocks) if whole else note


def _take_bracketed(text: str, units: tuple[Unit, ...]) -> Found:
    """Take ``[Footnote 1: …]`` and ``[Sidenote: …]``, which end at their bracket, perhaps some units later."""
    notes: list[Note] = []
    rest: list[Unit] = []
    i = 0
    while i < len(units):
        opening = _FOOTNOTE.match(units[i].text) or _SIDENOTE.match(units[i].text)
        end = _closing_unit(text, units, i) if opening else None
        if opening is None or end is None:
            rest.append(units[i])
            i += 1
            continue
        run = units[i : end + 1]
        span = Span(run[0].span.start, run[-1].span.end)
        label = Span(span.start, span.start + opening.end())
        bodies = [Span(max(unit.span.start, label.end), min(unit.span.end, span.end - 1)).strip(text) for unit in run]
        place = "margin" if opening.re is _SIDENOTE else "foot"
        n = opening["n"] if place == "foot" else ""
        notes.append(
            Note(
                span, n, label, tuple(Paragraph(b) for b in bodies if len(b)), Span(span.end - 1, span.end), place=place
            )
        )
        i = end + 1
    return Found(tuple(notes), (), tuple(rest))


def _closing_unit(text: str, units: tuple[Unit, ...], start: int) -> int | None:
    """Return the index of the unit that ends with the bracket opened at the start of ``units[start]``."""
    depth = 0
    for i in range(start, min(start + 60, len(units))):
        if i > start and not adjoin(text, units[i - 1].span, units[i].span):
            return None
        depth += units[i].text.count("[") - units[i].text.count("]")
        if depth <= 0:
            return i if units[i].text.endswith("]") else None
    return None


def _take_sections(text: str, units: tuple[Unit, ...]) -> Found:
    """Take sections headed "Notes": every labelled unit begins a note, and what follows it without a label goes on in it."""
    notes: list[Note] = []
    heads: list[Head] = []
    rest: list[Unit] = []
    inside = False
    for i, unit in enumerate(units):
        if NOTES_HEADING.match(unit.text) and i + 1 < len(units) and _label(units[i + 1].text, in_section=True):
            heads.append(Head(unit.span, type="notes"))
            inside = True
            continue
        started = list(_notes_of(text, unit, in_section=True)) if inside else []
        if started:
            notes.extend(started)
        elif inside and not _ends_section(units, i) and adjoin(text, notes[-1].span, unit.span):
            notes[-1] = _continued(notes[-1], unit.span)
        else:
            inside = False
            rest.append(unit)
    return Found(tuple(notes), tuple(heads), tuple(rest))


def _ends_section(units: tuple[Unit, ...], i: int) -> bool:
    """Return whether a unit without a label is a heading rather than a further paragraph of the note before it."""
    text = units[i].text
    following = units[i + 1].text if i + 1 < len(units) else ""
    return len(text) < 80 and text.isupper() and not _label(following, in_section=True)


def _continued(note: Note, span: Span) -> Note:
    return replace(note, span=Span(note.span.start, span.end), blocks=(*note.blocks, Paragraph(span)))


def _take_labelled(text: str, units: tuple[Unit, ...]) -> Found:
    """Take notes that stand after a paragraph or at the end without a heading; a mark must have announced each."""
    notes: list[Note] = []
    rest: list[Unit] = []
    announced: defaultdict[str, int] = defaultdict(int)
    for unit in units:
        started = list(_notes_of(text, unit, in_section=False))
        if started and all(
            announced[note.n] > 0 or _self_evident(note, text) or _is_next(note, notes, text) for note in started
        ):
            for note in started:
                announced[note.n] -= 1
                for mark in marks_in_note(text, note):
                    announced[mark.n] += 1
            notes.extend(started)
            continue
        if notes and _goes_on(notes[-1], unit, text):
            notes[-1] = _continued(notes[-1], unit.span)
            continue
        for mark in marks_in(text, unit.span):
            announced[mark.n] += 1
        rest.append(unit)
    return Found(tuple(notes), (), tuple(rest))


def _take_numbered_tail(text: str, units: tuple[Unit, ...]) -> Found:
    """Take the notes ``1. …``, ``2. …`` that end a text without a heading, if marks such as ``[1]`` announced them."""
    first = len(units)
    while first > 1 and _NUMBERED.match(units[first - 1].text):
        first -= 1
    announced = (
        {mark.n for unit in units[:first] for mark in _announcing(text, unit.span)} if first < len(units) else set()
    )
    notes = [note for unit in units[first:] for note in _notes_of(text, unit, in_section=True)]
    # Transcriptions lose a mark now and then, but not every other one.
    if not notes or sum(note.n in announced for note in notes) * 2 < len(notes):
        return Found((), (), units)
    return Found(tuple(notes), (), units[:first])


def _announcing(text: str, span: Span) -> Iterator[Mark]:
    yield from marks_in(text, span)
    yield from figures_in(text, span)


def _self_evident(note: Note, text: str) -> bool:
    """Return whether a label is a number in square brackets, which is a note even where its mark was lost."""
    return re.fullmatch(r"\[\d{1,3}\]", note.label.of(text)) is not None


def _is_next(note: Note, before: Sequence[Note], text: str) -> bool:
    """Return whether a note follows on another directly and has the next number: its mark was lost."""
    if not before or not note.n.isdigit() or not before[-1].n.isdigit():
        return False
    return int(note.n) == int(before[-1].n) + 1 and adjoin(text, before[-1].span, note.span)


def _goes_on(note: Note, unit: Unit, text: str) -> bool:
    """Return whether a unit is a further paragraph of an indented note: it is indented as the note is."""
    line_start = text.rfind("\n", 0, note.span.start) + 1
    indent = note.span.start - line_start
    return indent >= 2 and unit.indent == indent and len(unit.lines) > 1 and adjoin(text, note.span, unit.span)


def _notes_of(text: str, unit: Unit, in_section: bool) -> Iterator[Note]:
    """Yield the notes that a unit holds when it begins with a label; a line that begins with one begins another.

    Below a line that is nothing but a label stand the words of its note, whatever they begin with.
    """
    if not _label(unit.text, in_section):
        return
    first = 1 if _label(unit.lines[0].text, in_section) else 2
    starts = [0, *(i for i, line in enumerate(unit.lines) if i >= first and _label(line.text, in_section=False))]
    for start, end in zip(starts, [*starts[1:], len(unit.lines)], strict=True):
        part = unit_from(text, unit.lines[start:end], blank_before=False)
        match = _label(part.text, in_section)
        assert match is not None
        label = Span(part.span.start, part.span.start + match.end())
        body = Span(label.end, part.span.end).strip(text)
        if len(body):
            yield Note(part.span, bare(match), label, (Paragraph(body),))


def _label(line: str, in_section: bool) -> re.Match[str] | None:
    match = _LABEL.match(line)
    if match is None and in_section:
        match = _NUMBER_LABEL.match(line)
    return match if match is not None and match.end() < len(line.rstrip()) else None
