"""The text of a document as it is written down, character by character, with what lies over it and where it is from."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from rubricator.diagnostics import Rule
from rubricator.reading.docx.content import Inline, LineEnd, Mark, Omission, PageEnd, Picture, Words
from rubricator.reading.docx.looks import primary
from rubricator.reading.docx.omissions import PICTURE, message, quoted
from rubricator.source import Origin, Position, Span
from rubricator.transcription import Image, Link, PageBreak, Rendition

RIGHT = "text-align: right"
_TAB = 8
_FAR = 20
"""From so many spaces on, a tab being eight, a line is moved to the right side, as typists move a signature."""
Value = TypeVar("Value")
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


@dataclass(frozen=True, slots=True)
class _Stretch(Generic[Value]):
    """What holds for all characters from one on; negative: from none yet."""

    value: Value
    start: int = -1


class Writer:
    """Writes paragraphs one after another: white space folded, with what sets them apart from what stands before.

    ``name_mark`` gives the characters for a note's mark. ``language`` is that of the text: only another is noted.
    """

    def __init__(self, language: str, name_mark: Callable[[Mark], str]) -> None:
        self._language, self._name_mark = primary(language), name_mark
        self._parts: list[str] = []
        self.length = 0
        self.places: list[Origin] = []
        self.renditions: list[Rendition] = []
        self.links: list[Link] = []
        self.images: list[Image] = []
        self.page_breaks: list[PageBreak] = []
        self.cited: list[Cited] = []
        self.findings: list[Finding] = []
        self._pictures: list[tuple[Picture, Position]] = []
        self._page_ends = False
        self._begin("", Position(1, 1), fixed=False)

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self._parts)

    def paragraph(
        self, inlines: Sequence[Inline], before: str, place: Position, fixed: bool = False, right: bool = False
    ) -> list[list[Span]]:
        """Write a paragraph, and ``before`` it what sets it apart, if there is something to write; return its lines.

        Lines between which a line is left blank are lists of their own. ``place`` is where the paragraph stands in the file;
        if it is ``fixed``, all of it stands there, as a note does where its mark is. ``right``: its lines are set to the right.
        """
        self._begin(before, place, fixed)
        for inline in inlines:
            self._write(inline)
        self._close()
        lines = self._lines()
        stanzas = (Span(stanza[0].start, stanza[-1].end) for stanza in lines if right)
        moved = (line for stanza in lines for line in stanza if not right and line.start in self._moved)
        self.renditions += [Rendition(span, RIGHT) for span in (*stanzas, *moved)]
        return lines

    def finish(self) -> None:
        """Note the pictures that no more text follows."""
        self._place_pictures(self.length)

    def position(self) -> Position:
        """Return where in the file what is written next stands."""
        if self._fixed or not self._started:
            return self._place
        return Position(self._place.line, self._place.column + self.length + len(self._gap) - self._start)

    def _begin(self, before: str, place: Position, fixed: bool) -> None:
        self._before, self._place, self._fixed = before, place, fixed
        self._started = False
        self._start = self.length
        self._gap = ""
        self._ends: list[tuple[int, int, int]] = []
        self._indent = 0
        self._moved: set[int] = set()
        self._look = _Stretch(("", ""))
        self._target = _Stretch("")

    def _write(self, inline: Inline) -> None:
        match inline:
            case Words():
                self._words(inline)
            case LineEnd():
                self._line_end()
            case PageEnd():
                self._line_end()
                self._page_ends = True
            case Mark():
                self._mark(inline)
            case Picture():
                self._pictures.append((inline, self.position()))
            case Omission():
                if "{}" not in inline.message or inline.words.strip():
                    self.findings.append(Finding(self.position(), inline.rule, message(inline)))

    def _words(self, words: Words) -> None:
        foreign = words.language if primary(words.language) != self._language else ""
        look = (words.style, foreign)
        for piece in _PIECE.finditer(words.text):
            if piece["line"]:
                self._line_end()
            elif word := piece[0].strip():
                self._space(piece[0][: piece[0].index(word)])
                self._set(word, look, words.target)
                self._space(piece[0][piece[0].index(word) + len(word) :])
            else:
                self._space(piece[0])

    def _space(self, white: str) -> None:
        """Take white space for what is written before the next word: of spaces one, others as they are, at no line's end."""
        self._indent += sum(_TAB if character == "\t" else 1 for character in white)
        if self._started and "\n" not in self._gap:
            self._gap = _SPACES.sub(" ", self._gap + white)

    def _line_end(self) -> None:
        self._indent = 0
        if self._started:
            self._gap = "\n" * (self._gap.count("\n") + 1)

    def _mark(self, mark: Mark) -> None:
        written = self._name_mark(mark)
        if written:
            self._set(written)
            self.cited.append(Cited(mark, Span(self.length - len(written), self.length)))

    def _set(self, characters: str, look: tuple[str, str] = ("", ""), target: str = "") -> None:
        """Write characters without white space, and what stands between them and those before."""
        gap, self._gap = self._gap, ""
        if "\n" in gap or target != self._target.value:
            self._close()
        elif look != self._look.value:
            self._close_look()
        if not self._started:
            gap = self._before
        elif "\n" in gap:
            self._ends.append((self.length, self.length + len(gap), gap.count("\n")))
        self._append(gap)
        if not self._started:
            self._started, self._start = True, self.length
        if gap or self.length == self._start:
            self._note_place()
        if self._indent >= _FAR and (self.length == self._start or "\n" in gap):
            self._moved.add(self.length)
        self._indent = 0
        self._look = self._look if self._look.start >= 0 else _Stretch(look, self.length)
        self._target = self._target if self._target.start >= 0 else _Stretch(target, self.length)
        self._place_pictures(self.length)
        self._append(characters)

    def _append(self, characters: str) -> None:
        self._parts.append(characters)
        self.length += len(characters)

    def _note_place(self) -> None:
        self.places.append(Origin(self.length, self.position()))
        if self._page_ends:
            self._page_ends = False
            if self.length:
                self.page_breaks.append(PageBreak(Span(self.length, self.length), ""))

    def _close(self) -> None:
        """Note what lies over the characters up to here, and the address that they lead to."""
        self._close_look()
        if self._target.value:
            self.links.append(Link(Span(self._target.start, self.length), self._target.value))
        self._target = _Stretch("")

    def _close_look(self) -> None:
        if self._look.start >= 0 and any(self._look.value):
            self.renditions.append(Rendition(Span(self._look.start, self.length), *self._look.value))
        self._look = _Stretch(("", ""))

    def _place_pictures(self, offset: int) -> None:
        for picture, position in self._pictures:
            self.images.append(Image(offset, picture.address, picture.description))
            if picture.address.startswith("#"):
                said = f" ({quoted(picture.description)})" if picture.description else ""
                message_ = f"the picture {picture.address[1:]}{said} stays in the file"
                self.findings.append(Finding(position, PICTURE, message_))
        self._pictures.clear()

    def _lines(self) -> list[list[Span]]:
        """Return the lines of the paragraph that was written, none if it was empty."""
        if not self._started:
            return []
        stanzas: list[list[Span]] = [[]]
        start = self._start
        for end, following, count in self._ends:
            stanzas[-1].append(Span(start, end))
            if count > 1:
                stanzas.append([])
            start = following
        stanzas[-1].append(Span(start, self.length))
        return stanzas
