"""A page as the passages that a reader meets, one after the other: runs of words between blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from lxml import etree

from rubricator.reading.html.elements import PREFORMATTED, Element, is_block, lineage, names_of, tag_of, words_in
from rubricator.reading.html.leaving import OUTSIDE, Left, leaving
from rubricator.reading.html.pagination import page_number
from rubricator.reading.html.typed import wrapped_ends

_LINE_END = re.compile(r"(\n)")
_QUOTES = (("“", "”"), ("‘", "’"))
_BLANK = re.compile(r"[\s\xa0\u200b\ufeff]*")


class Kind(Enum):
    """What a run is: words, the end of a line, or a point between words."""

    WORDS = auto()
    BREAK = auto()
    IMAGE = auto()
    PAGE = auto()
    ANCHOR = auto()


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """A run: ``element`` is the innermost around it, or that which it stands for; ``line`` the line on which it begins.

    ``text`` is the text as in the page, the number of a page, or empty.
    """

    kind: Kind
    element: Element
    line: int
    text: str = ""

    @property
    def is_blank(self) -> bool:
        """Return whether nothing is to be seen of it."""
        return self.kind is Kind.ANCHOR or (self.kind is Kind.WORDS and _BLANK.fullmatch(self.text) is not None)


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """Runs that no block interrupts, and the innermost block around them."""

    block: Element
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """The passages of a page in its order, the points behind the last of them, and what was left out."""

    passages: tuple[Passage, ...]
    points: tuple[Run, ...]
    left: tuple[Left, ...]


def flow_of(root: Element, holding_text: Sequence[Element]) -> Flow:
    """Return the flow of a page; of the elements that hold its text alone, if there are any."""
    walker = _Walker(root, holding_text)
    walker.walk()
    return Flow(tuple(walker.passages), tuple(walker.points), tuple(walker.left))


class _Walker:
    """Goes through a page, from its first character to the last."""

    def __init__(self, root: Element, holding_text: Sequence[Element]) -> None:
        self.passages: list[Passage] = []
        self.left: list[Left] = []
        self._root, self._holding_text = root, set(holding_text)
        self._inside = not holding_text
        self._line = 1
        self._block = root
        self._in_preformatted = 0
        self._wrapped: Iterator[bool] = iter(())
        self._runs: list[Run] = []

    @property
    def points(self) -> list[Run]:
        """The points behind the last passage, once all is walked."""
        return self._runs

    def walk(self) -> None:
        """Fill ``passages`` and ``left``."""
        walk = etree.iterwalk(self._root, events=("start", "end", "comment", "pi"))
        passed_over: Element | None = None
        for event, element in walk:
            self._line = max(self._line, element.sourceline or 0)
            if event == "start" and self._start(element):
                self._words(element, element.text)
            elif event == "start":
                passed_over = element
                self._line = _line_behind(element, self._line)
                walk.skip_subtree()
            else:
                if event == "end" and element is not passed_over:
                    self._end(element)
                if element is not self._root:
                    self._words(element.getparent(), element.tail)
        self._close()

    def _start(self, element: Element) -> bool:
        """Enter an element; return whether what is in it is read."""
        why = leaving(element)
        number = page_number(element) if why is None and self._inside else None
        if (why or number is not None) and is_block(element):
            self._close()
        if why is not None:
            self.left.append(Left(why, self._line, words_in(element) if why.rule else ""))
        elif number is not None:
            self._runs.append(Run(Kind.PAGE, element, self._line, number))
        else:
            self._enter(element)
        return why is None and number is None

    def _enter(self, element: Element) -> None:
        if tag_of(element) in PREFORMATTED:
            self._in_preformatted += 1
            self._wrapped = iter(wrapped_ends("".join(map(str, element.itertext()))))
        if element in self._holding_text:
            self._close()
            self._inside = True
        if is_block(element):
            self._close()
            self._block = element
        if self._inside:
            self._point(element)
            self._quote(element, opens=True)

    def _point(self, element: Element) -> None:
        """Note what an element is beside the words in it."""
        tag = tag_of(element)
        if tag == "br":
            self._break(element)
        elif tag == "img":
            self._runs.append(Run(Kind.IMAGE, element, self._line))
        elif tag == "a" or any(names_of(element)):
            self._runs.append(Run(Kind.ANCHOR, element, self._line))

    def _quote(self, element: Element, opens: bool) -> None:
        """Write the quotation marks that browsers show around the element for quotations in a line."""
        if tag_of(element) == "q":
            inner = sum(tag_of(around) == "q" for around in element.iterancestors()) % 2
            self._runs.append(Run(Kind.WORDS, element, self._line, _QUOTES[inner][0 if opens else 1]))

    def _end(self, element: Element) -> None:
        if self._inside:
            self._quote(element, opens=False)
        self._in_preformatted -= tag_of(element) in PREFORMATTED
        if is_block(element):
            self._close()
            around = element.getparent()
            self._block = (
                next((e for e in lineage(around) if is_block(e)), self._root) if around is not None else self._root
            )
        if element in self._holding_text:
            self._close()
            self._inside = False

    def _words(self, element: Element | None, text: str | None) -> None:
        if not text or element is None:
            return
        if not self._inside:
            self._outside(text)
        elif self._in_preformatted:
            self._preformatted(element, text)
        else:
            self._runs.append(Run(Kind.WORDS, element, self._line, text))
        self._line += text.count("\n")

    def _outside(self, text: str) -> None:
        if _BLANK.fullmatch(text):
            return
        words = " ".join(text.split())
        last = self.left[-1] if self.left else None
        if last and last.leaving is OUTSIDE:
            self.left[-1] = Left(OUTSIDE, last.line, f"{last.words} {words}")
        else:
            self.left.append(Left(OUTSIDE, self._line, words))

    def _preformatted(self, element: Element, text: str) -> None:
        line = self._line
        for piece in _LINE_END.split(text):
            if piece == "\n" and next(self._wrapped, False):
                self._runs.append(Run(Kind.WORDS, element, line, " "))
                line += 1
            elif piece == "\n":
                self._break(element)
                line += 1
            elif piece:
                self._runs.append(Run(Kind.WORDS, element, line, piece))

    def _break(self, element: Element) -> None:
        """End a line; two ends of a line one after the other end a passage."""
        last = next((run for run in reversed(self._runs) if not run.is_blank), None)
        if last is not None and last.kind is Kind.BREAK:
            self._close()
        else:
            self._runs.append(Run(Kind.BREAK, element, self._line))

    def _close(self) -> None:
        """End a passage. Points of one without words pass on to the next, as anchors before blocks do."""
        if any(run.kind is Kind.WORDS and not run.is_blank for run in self._runs):
            self.passages.append(Passage(self._block, tuple(self._runs)))
            self._runs = []
        else:
            self._runs = [run for run in self._runs if run.kind not in (Kind.WORDS, Kind.BREAK)]


def _line_behind(element: Element, line: int) -> int:
    """Return the line on which an element ends, by that on which it begins."""
    for event, node in etree.iterwalk(element, events=("start", "end", "comment", "pi")):
        text = node.text if event == "start" else node.tail if node is not element else ""
        line = max(line, node.sourceline or 0) + (text or "").count("\n")
    return line
