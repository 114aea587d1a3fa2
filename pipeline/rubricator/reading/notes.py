"""Notes: their bodies, wherever a typist put them, and the marks in the text that they belong to."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_offset
from rubricator.reading.units import Unit, adjoin, unit_from
from rubricator.reading.vocabulary import NOTES_HEADING
from rubricator.source import Source, Span
from rubricator.transcription import Head, Note, Reference

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

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARK = re.compile(
    r"""\[(?P<bracket>\d{1,4}|[A-Za-z]|[ivxl]{2,5}|[*†‡§]{1,3}|(?:Footnote|Note|FN)[ -]?\w{1,4})\]
      |\{(?P<brace>\d{1,4})\}
      |<(?P<angle>\d{1,4})>
      |\((?P<paren>\d{1,3}|[*†‡]{1,3}|[a-z])\)
      |(?P<superscript>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)
      |\^\{?(?P<caret>\d{1,4})\}?
      |(?:(?<=[^\W\d_])|(?<=[^\W\d_][.,;:!?”"’»]))(?P<glued>\d{1,2})\)
      |(?<=[\w.,;:!?)”"’'»])(?P<symbol>\*{1,3}|†{1,2}|‡{1,2}|§)(?![\w*])""",
    re.VERBOSE,
)
_SIGN = re.compile(r"[\])}>⁰¹²³⁴⁵⁶⁷⁸⁹^*†‡§]")
_LABEL = re.compile(
    r"""(?:\[(?P<bracket>\d{1,4}|[A-Za-z]|[ivxl]{2,5}|[*†‡§]{1,3}|(?:Note|FN)[ -]?\w{1,4})\][.:]?
      |\{(?P<brace>\d{1,4})\}
      |<(?P<angle>\d{1,4})>
      |\((?P<paren>\d{1,3}|[*†‡]{1,3}|[a-z])\)
      |(?P<superscript>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)[.)]?
      |\^\{?(?P<caret>\d{1,4})\}?
      |(?P<glued>\d{1,2})\)(?=\s)
      |(?P<symbol>\*{1,3}|†{1,2}|‡{1,2}|§)(?=\s?[^\s*])
      )""",
    re.VERBOSE,
)
_FIGURES_BEFORE = re.compile(r"\d+$")
_FIGURES = re.compile(r"\d*")
_YEAR = re.compile(r"1[1-9]\d\d|20\d\d")
_NUMBER_LABEL = re.compile(r"(?P<number>\d{1,4}|[a-z]|[*†‡§])(?:[.):]|(?=\s+\D))")
_NUMBERED = re.compile(r"\d{1,3}[.)]\s+\S")
_SURE_MARK = re.compile(r"\[\w{1,4}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[*†‡§]+")
_FOOTNOTE = re.compile(r"\[\s*(?:Foot)?note\s*(?P<n>[\w*†‡§]{0,6})\s*:", re.IGNORECASE)
_SIDENOTE = re.compile(r"\[\s*Side-?note\s*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mark:
    """A note mark in running text: where it stands, and its bare label."""

    span: Span
    n: str


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
    taken = (bracketed, sectioned, labelled, numbered)
    notes = sorted((note for found in taken for note in found.notes), key=lambda note: note.span)
    return Found(tuple(notes), sectioned.heads, numbered.rest)


@dataclass(frozen=True, slots=True)
class Linked:
    """Notes with their marks, further marks of the same notes, and what has no partner."""

    notes: tuple[Note, ...]
    references: tuple[Reference, ...]
    diagnostics: tuple[Diagnostic, ...]


def link(source: Source, notes: tuple[Note, ...], running: Iterable[Span]) -> Linked:
    """Give each note the mark it belongs to: the nearest before it with the same label that no other note has.

    ``running`` are the passages of text, in order, in which marks may stand; a note without one there may have it in a
    note before it.
    """
    marks = deque(mark for span in running for mark in marks_in(source.text, span))
    waiting: dict[str, list[Mark]] = defaultdict(list)
    linked = []
    for note in notes:
        while marks and marks[0].span.start < note.span.start:
            waiting[marks[0].n].append(marks.popleft())
        before = waiting[note.n] if note.place == "foot" else []
        linked.append(replace(note, mark=before.pop().span) if before else note)
    left = sorted((*marks, *(mark for marks in waiting.values() for mark in marks)), key=lambda mark: mark.span)
    nested = _linked_in_notes(source.text, tuple(linked))
    completed = tuple(_with_whole_mark(source.text, note) for note in nested)
    references = tuple(_references(source.text, left, completed))
    referring = {reference.span for reference in references}
    orphans = [mark for mark in left if mark.span not in referring]
    return Linked(completed, references, (*_orphan_notes(source, completed), *_orphan_marks(source, orphans)))


def _linked_in_notes(text: str, notes: tuple[Note, ...]) -> Iterator[Note]:
    """Yield the notes, those on other notes with their marks in these."""
    waiting: dict[str, list[Mark]] = defaultdict(list)
    for note in notes:
        alone = note.mark is None and note.place == "foot" and waiting[note.n]
        yield replace(note, mark=waiting[note.n].pop().span) if alone else note
        for mark in _marks_in_note(text, note):
            waiting[mark.n].append(mark)


def _marks_in_note(text: str, note: Note) -> Iterator[Mark]:
    """Yield the marks in a note that can hardly be anything else."""
    marks = (mark for span in note.paragraphs for mark in marks_in(text, span))
    return (mark for mark in marks if not mark.span.of(text).endswith(")"))


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


def marks_in(text: str, span: Span) -> Iterator[Mark]:
    """Yield what looks like a note mark in a passage, in order."""
    if not _SIGN.search(text, span.start, span.end):
        return
    for match in _MARK.finditer(text, span.start, span.end):
        if not _completes_year(text, match):
            yield Mark(Span(*match.span()), _bare(match))


def _completes_year(text: str, match: re.Match[str]) -> bool:
    """Return whether figures in brackets are those that a year lacks: ``17[99]``, ``[18]71``."""
    before, after = (
        _FIGURES_BEFORE.search(text, max(0, match.start() - 4), match.start()),
        _FIGURES.match(text, match.end()),
    )
    figures = (before[0] if before else "") + (match["bracket"] or "") + (after[0] if after else "")
    return bool(match["bracket"]) and len(figures) > len(match["bracket"]) and _YEAR.fullmatch(figures) is not None


def _bare(match: re.Match[str]) -> str:
    label = next(group for group in match.groups() if group is not None)
    return re.sub(r"^(?:Footnote|Note|FN)[ -]?", "", label).translate(_SUPERSCRIPT)


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
            Note(span, n, label, tuple(b for b in bodies if len(b)), Span(span.end - 1, span.end), place=place)
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
    return replace(note, span=Span(note.span.start, span.end), paragraphs=(*note.paragraphs, span))


def _take_labelled(text: str, units: tuple[Unit, ...]) -> Found:
    """Take notes that stand after a paragraph or at the end without a heading; a mark must have announced each."""
    notes: list[Note] = []
    rest: list[Unit] = []
    announced: defaultdict[str, int] = defaultdict(int)
    for unit in units:
        started = list(_notes_of(text, unit, in_section=False))
        if started and all(announced[note.n] > 0 or _self_evident(note, text) for note in started):
            for note in started:
                announced[note.n] -= 1
                for mark in _marks_in_note(text, note):
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
        {mark.n for unit in units[:first] for mark in marks_in(text, unit.span)} if first < len(units) else set()
    )
    notes = [note for unit in units[first:] for note in _notes_of(text, unit, in_section=True)]
    # Transcriptions lose a mark now and then, but not every other one.
    if not notes or sum(note.n in announced for note in notes) * 2 < len(notes):
        return Found((), (), units)
    return Found(tuple(notes), (), units[:first])


def _self_evident(note: Note, text: str) -> bool:
    """Return whether a label is a number in square brackets, which is a note even where its mark was lost."""
    return re.fullmatch(r"\[\d{1,3}\]", note.label.of(text)) is not None


def _goes_on(note: Note, unit: Unit, text: str) -> bool:
    """Return whether a unit is a further paragraph of an indented note: it is indented as the note is."""
    line_start = text.rfind("\n", 0, note.span.start) + 1
    indent = note.span.start - line_start
    return indent >= 2 and unit.indent == indent and len(unit.lines) > 1 and adjoin(text, note.span, unit.span)


def _notes_of(text: str, unit: Unit, in_section: bool) -> Iterator[Note]:
    """Yield the notes that a unit holds when it begins with a label; a line that begins with one begins another."""
    if not _label(unit.text, in_section):
        return
    starts = [i for i, line in enumerate(unit.lines) if i == 0 or _label(line.text, in_section=False)]
    for start, end in zip(starts, [*starts[1:], len(unit.lines)], strict=True):
        part = unit_from(text, unit.lines[start:end], blank_before=False)
        match = _label(part.text, in_section)
        assert match is not None
        label = Span(part.span.start, part.span.start + match.end())
        body = Span(label.end, part.span.end).strip(text)
        if len(body):
            yield Note(part.span, _bare(match), label, (body,))


def _label(line: str, in_section: bool) -> re.Match[str] | None:
    match = _LABEL.match(line)
    if match is None and in_section:
        match = _NUMBER_LABEL.match(line)
    return match if match is not None and match.end() < len(line.rstrip()) else None
