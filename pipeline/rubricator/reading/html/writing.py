"""The text of a page: its passages written one after the other, and where in the page every stretch stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rubricator.reading.decoding import for_xml
from rubricator.reading.html.elements import Element, lineage
from rubricator.reading.html.runs import Kind, Passage, Run
from rubricator.source import Origin, Position, Source, Span

_SPACES = re.compile("[ \t\n\r\f\v\xa0]*[ \t\n\r\f\v][ \t\n\r\f\v\xa0]*|\xa0{2,}")
_UNSEEN = re.compile("[\u00ad\u200b\ufeff]")
_PADDING = " \xa0"
_WORD = re.compile(r"[^\W_]+")
# A page may be one line of megabytes.
_WINDOW = 4000


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: the text with its places, the passages' spans, and of every run that is not left out its span."""

    source: Source
    passages: tuple[Span, ...]
    runs: Mapping[Run, Span]
    labels: Mapping[int, Span]
    marks: Mapping[Element, Span]


@dataclass(frozen=True, slots=True)
class Additions:
    """What is written although the page does not have it in its characters: labels of notes, by passage, and marks, by link."""

    labels: Mapping[int, str]
    marks: Mapping[Element, str]


def write(
    page: Source, passages: Sequence[Passage], points: Sequence[Run], without: frozenset[Element], additions: Additions
) -> Written:
    """Return the text of passages, without what stands in some elements; ``points`` are those behind the last passage."""
    writer = _Writer(page.text.split("\n"), without)
    spans: list[Span] = []
    labels: dict[int, Span] = {}
    for i, passage in enumerate(passages):
        writer.begin()
        if i in additions.labels:
            labels[i] = writer.label(additions.labels[i], passage.runs[0].line)
        for run in passage.runs:
            writer.run(run, additions.marks)
        spans.append(writer.span)
    writer.begin()
    for run in points:
        writer.run(run, {})
    text = writer.text
    source = Source(page.name, text, page.encoding, tuple(writer.places) or (Origin(0, Position(1, 1)),))
    return Written(source, tuple(span.strip(text) for span in spans), writer.runs, labels, writer.marks)


class _Writer:
    """Writes words with single spaces between them, and passages with blank lines between them."""

    def __init__(self, lines: Sequence[str], without: frozenset[Element]) -> None:
        self.places: list[Origin] = []
        self.runs: dict[Run, Span] = {}
        self.marks: dict[Element, Span] = {}
        self._lines, self._without = lines, without
        self._pieces: list[str] = []
        self._offset = self._start = 0
        self._between = ""
        self._line, self._column = 1, 0

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self._pieces)

    @property
    def span(self) -> Span:
        """The passage that was begun last, as far as it is written."""
        return Span(self._start, self._offset)

    def begin(self) -> None:
        """Begin a passage."""
        self._start, self._between = self._offset, "\n\n" if self._offset else ""

    def label(self, words: str, line: int) -> Span:
        """Write a label before a passage."""
        self._separate()
        self._note_place(line, "")
        self._put(words)
        self._between = " "
        return Span(self._offset - len(words), self._offset)

    def run(self, run: Run, marks: Mapping[Element, str]) -> None:
        """Write a run, or note where it stands."""
        if self._without and any(element in self._without for element in lineage(run.element)):
            return
        start: int | None = None
        match run.kind:
            case Kind.WORDS:
                start = self._words(run)
            case Kind.BREAK:
                self._between = "\n" if self._is_begun else self._between
            case Kind.IMAGE | Kind.PAGE:
                self._separate()
            case Kind.ANCHOR if run.element in marks:
                self._separate()
                self._put(marks[run.element])
                self.marks[run.element] = Span(self._offset - len(marks[run.element]), self._offset)
        self.runs[run] = Span(self._offset if start is None else start, self._offset)

    @property
    def _is_begun(self) -> bool:
        return self._offset > self._start

    def _words(self, run: Run) -> int | None:
        """Write words; return the offset of the first of them."""
        first: int | None = None
        text = for_xml(_UNSEEN.sub("", run.text))
        for number, line in enumerate(text.split("\n")):
            folded = _SPACES.sub(" ", line)
            at_start = not self._is_begun or self._between == "\n"
            words = folded.strip(" " if not at_start else _PADDING)
            if self._is_begun and not self._between and (number or folded.startswith(" ")):
                self._between = " "
            if words:
                self._separate()
                self._note_place(run.line + number, words)
                first = self._offset if first is None else first
                self._put(words)
                self._between = " " if folded.endswith(" ") else ""
        return first

    def _separate(self) -> None:
        """Write what is to stand between what was written and what follows."""
        self._put(self._between)
        if self._between == "\n\n":
            self._start = self._offset
        self._between = ""

    def _note_place(self, line: int, words: str) -> None:
        """Note on which line of the page words stand, and in which column if they stand there as they are."""
        self._column = self._column if line == self._line else 0
        self._line = line
        written = self._lines[line - 1] if line <= len(self._lines) else ""
        word = _WORD.search(words)
        found = _outside_of_tags(written, word[0], self._column) if word else -1
        column = max(found - word.start(), 0) if word and found >= 0 else self._column
        self._column = found + len(word[0]) if word and found >= 0 else self._column
        self.places.append(Origin(self._offset, Position(line, column + 1)))

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._offset += len(text)


def _outside_of_tags(line: str, word: str, start: int) -> int:
    """Return where a word stands on a line outside of what looks like a tag, from ``start`` on; -1 if nowhere."""
    found = line.find(word, start, start + _WINDOW)
    while found >= 0 and line.rfind("<", start, found) > line.rfind(">", start, found):
        end = line.find(">", found, found + _WINDOW)
        found = line.find(word, end, end + _WINDOW) if end >= 0 else -1
    return found
