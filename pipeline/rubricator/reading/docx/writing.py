"""The text of a document as it is written down, paragraph by paragraph, and where it is from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rubricator.diagnostics import Rule
from rubricator.reading.docx.content import Inline, LineEnd, Mark, Omission, PageEnd, Picture, Words
from rubricator.reading.docx.looks import primary
from rubricator.reading.docx.omissions import message
from rubricator.reading.docx.overlay import PLAIN, Look, Overlay
from rubricator.reading.writing import LINE, SPACE, Text
from rubricator.source import Position, Span

_TAB = 8
_FAR = 20
"""From so many spaces on, a tab being eight, a line is moved to the right side, as typists move a signature."""
_PIECE = re.compile("(?P<line>[\u2028\u2029\x0b\x0c]+)|[ \t\r\n\x85]+|[^ \t\r\n\x85\u2028\u2029\x0b\x0c]+")
_SPACES = re.compile("[ \t\r\n\x85]+")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to report: of which rule, at which place of the document."""

    position: Position
    rule: Rule
    message: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A mark as it was written into the text."""

    mark: Mark
    span: Span


class Writer:
    """Writes paragraphs one after another: ``text`` grows, and so does what is known of it.

    ``name_mark`` gives the characters for a note's mark. ``language`` is that of the text: only another is noted.
    """

    def __init__(self, language: str, name_mark: Callable[[Mark], str]) -> None:
        self.language, self.name_mark = primary(language), name_mark
        self.text = Text()
        self.overlay = Overlay(self.text)
        self.cited: list[Cited] = []
        self.findings: list[Finding] = []

    def paragraph(
        self, inlines: Sequence[Inline], before: str, place: Position, fixed: bool = False, right: bool = False
    ) -> list[list[Span]]:
        """Write a paragraph, and ``before`` it what sets it apart, if there is something to write; return its lines.

        Lines between which a line is left blank are lists of their own. ``place`` is where the paragraph stands in the file;
        if it is ``fixed``, all of it stands there, as a note does where its mark is. ``right``: its lines are set to the right.
        """
        self.text.gap = before
        paragraph = _Paragraph(self, place, fixed)
        for inline in inlines:
            paragraph.write(inline)
        stanzas = _stanzas(self.text.lines(paragraph.end()))
        moved = (line for stanza in stanzas for line in stanza if line.start in paragraph.moved)
        self.overlay.set_right((Span(stanza[0].start, stanza[-1].end) for stanza in stanzas) if right else moved)
        return stanzas


class _Paragraph:
    """Writes what runs in a paragraph, white space folded; ``moved`` are the beginnings of lines that are moved to the right."""

    def __init__(self, writer: Writer, place: Position, fixed: bool) -> None:
        self._writer, self._text, self._overlay = writer, writer.text, writer.overlay
        self._place, self._fixed = place, fixed
        self._whole = self._text.begin()
        self._indent = 0
        self.moved: set[int] = set()

    def write(self, inline: Inline) -> None:
        """Write something, or note it where it stands."""
        match inline:
            case Words():
                self._words(inline)
            case LineEnd():
                self._line_end()
            case PageEnd():
                self._line_end()
                self._overlay.wait(inline)
            case Mark():
                self._mark(inline)
            case Picture():
                self._overlay.wait(inline)
            case Omission():
                if "{}" not in inline.message or inline.words.strip():
                    self._report(inline.rule, message(inline))

    def end(self) -> Span:
        """Return what was written."""
        self._overlay.end()
        return self._text.end(self._whole)

    @property
    def _is_begun(self) -> bool:
        return self._whole.start is not None

    @property
    def _position(self) -> Position:
        """Where in the file what is written next stands."""
        if self._fixed or self._whole.start is None:
            return self._place
        before = self._text.length + len(self._text.gap) - self._whole.start
        return Position(self._place.line, self._place.column + before)

    def _report(self, rule: Rule, said: str) -> None:
        self._writer.findings.append(Finding(self._position, rule, said))

    def _words(self, words: Words) -> None:
        look = (words.style, words.language if primary(words.language) != self._writer.language else "")
        for piece in _PIECE.finditer(words.text):
            if piece["line"]:
                self._line_end()
            elif word := piece[0].strip():
                before, _, behind = piece[0].partition(word)
                self._space(before)
                self._set(word, look, words.target)
                self._space(behind)
            else:
                self._space(piece[0])

    def _space(self, white: str) -> None:
        """Take white space for what is written before the next word: of spaces one, others as they are, at no line's end."""
        if not white:
            return
        self._indent += sum(_TAB if character == "\t" else 1 for character in white)
        if self._is_begun and LINE not in self._text.gap:
            self._text.gap = _SPACES.sub(SPACE, self._text.gap + white)

    def _line_end(self) -> None:
        self._indent = 0
        if self._is_begun:
            self._overlay.end()
            self._text.gap = LINE * (self._text.gap.count(LINE) + 1)

    def _mark(self, mark: Mark) -> None:
        if written := self._writer.name_mark(mark):
            self._writer.cited.append(Cited(mark, self._set(written)))

    def _set(self, characters: str, look: Look = PLAIN, target: str = "") -> Span:
        """Write characters without white space, after what sets them apart from those before; return their span."""
        gap, position = self._text.gap, self._position
        begins_line = not self._is_begun or LINE in gap
        self._overlay.begin(look, target)
        offset = self._text.separate()
        self._overlay.place(offset)
        if begins_line and self._indent >= _FAR:
            self.moved.add(offset)
        self._indent = 0
        return self._text.write(characters, position) if gap or begins_line else self._text.put(characters)


def _stanzas(lines: Iterable[Span]) -> list[list[Span]]:
    """Return lines in lists, those together between which no line is left blank."""
    stanzas: list[list[Span]] = []
    for line in lines:
        if stanzas and line.start == stanzas[-1][-1].end + len(LINE):
            stanzas[-1].append(line)
        else:
            stanzas.append([line])
    return stanzas
