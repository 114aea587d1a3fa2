"""The text of a page: its passages written one after the other, and where in the page every stretch stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rubricator.reading.decoding import for_xml
from rubricator.reading.html.elements import Element, lineage
from rubricator.reading.html.places import Places
from rubricator.reading.html.runs import Kind, Passage, Run
from rubricator.reading.writing import BLOCK, LINE, SPACE, Text
from rubricator.source import Origin, Position, Source, Span

_SPACES = re.compile("[ \t\n\r\f\v\xa0]*[ \t\n\r\f\v][ \t\n\r\f\v\xa0]*|\xa0{2,}")
_UNSEEN = re.compile("[\u00ad\u200b\ufeff]")
_PADDING = " \xa0"


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
    writer = _Writer(Places(page.text.split("\n")), without, additions)
    spans = [writer.passage(i, passage.runs) for i, passage in enumerate(passages)]
    writer.passage(len(passages), points)
    text, places = writer.text.characters, tuple(writer.text.places)
    source = Source(page.name, text, page.encoding, places or (Origin(0, Position(1, 1)),))
    return Written(source, tuple(span.strip(text) for span in spans), writer.runs, writer.labels, writer.marks)


class _Writer:
    """Writes words with single spaces between them, and passages with blank lines between them."""

    def __init__(self, places: Places, without: frozenset[Element], additions: Additions) -> None:
        self.text = Text()
        self.runs: dict[Run, Span] = {}
        self.labels: dict[int, Span] = {}
        self.marks: dict[Element, Span] = {}
        self._places, self._without, self._additions = places, without, additions
        self._passage = self.text.begin()

    def passage(self, number: int, runs: Sequence[Run]) -> Span:
        """Write a passage, and before it the label that it is to have."""
        self.text.set_apart(BLOCK)
        self._passage = self.text.begin()
        if (label := self._additions.labels.get(number)) is not None:
            self.labels[number] = self.text.write(label, self._places.find(runs[0].line, ""))
            self.text.set_apart(SPACE)
        for run in runs:
            self._run(run)
        return self.text.end(self._passage)

    def _run(self, run: Run) -> None:
        """Write a run, or note where it stands."""
        if self._without and any(element in self._without for element in lineage(run.element)):
            return
        written = self.text.begin()
        match run.kind:
            case Kind.WORDS:
                self._words(run)
            case Kind.BREAK if self._is_begun:
                self.text.set_apart(LINE)
            case Kind.IMAGE | Kind.PAGE:
                self.text.separate()
            case Kind.ANCHOR if run.element in self._additions.marks:
                self.marks[run.element] = self.text.put(self._additions.marks[run.element])
        self.runs[run] = self.text.end(written)

    @property
    def _is_begun(self) -> bool:
        return self._passage.start is not None

    def _words(self, run: Run) -> None:
        text = for_xml(_UNSEEN.sub("", run.text))
        for number, line in enumerate(text.split("\n")):
            folded = _SPACES.sub(" ", line)
            at_start = not self._is_begun or self.text.gap == LINE
            words = folded.strip(" " if not at_start else _PADDING)
            if self._is_begun and (number or folded.startswith(" ")):
                self.text.set_apart(SPACE)
            if words:
                self.text.write(words, self._places.find(run.line + number, words))
                self.text.set_apart(SPACE if folded.endswith(" ") else "")
