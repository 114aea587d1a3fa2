"""Runs of words, and passages: the runs that no block interrupts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from rubricator.reading.html.elements import Element

_LINE_END = re.compile(r"(\n)")
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
        return self.kind is Kind.ANCHOR or (self.kind is Kind.WORDS and is_blank(self.text))

    @property
    def is_seen(self) -> bool:
        """Return whether it has words."""
        return self.kind is Kind.WORDS and not is_blank(self.text)


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """Runs that no block interrupts, and the innermost block around them."""

    block: Element
    runs: tuple[Run, ...]


def is_blank(text: str) -> bool:
    """Return whether there is nothing but white space in a text, of any width."""
    return _BLANK.fullmatch(text) is not None


class Gathering:
    """Gathers runs into passages."""

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        self._runs: list[Run] = []

    @property
    def points(self) -> tuple[Run, ...]:
        """The points behind the last passage, once it is ended."""
        return tuple(self._runs)

    @property
    def has_words(self) -> bool:
        """Whether the passage that is open has words."""
        return any(run.is_seen for run in self._runs)

    def add(self, run: Run, block: Element) -> None:
        """Add a run to the passage that is open; ``block`` is around it. Two ends of a line one after the other end a passage."""
        if run.kind is Kind.BREAK and self._ends_with_break:
            self.end(block)
        else:
            self._runs.append(run)

    @property
    def _ends_with_break(self) -> bool:
        last = next((run for run in reversed(self._runs) if not run.is_blank), None)
        return last is not None and last.kind is Kind.BREAK

    def add_typed(self, text: str, element: Element, line: int, wrapped: Iterator[bool], block: Element) -> None:
        """Add text whose ends of lines are meant; ``wrapped`` says of each whether the line only had no more room."""
        for piece in _LINE_END.split(text):
            goes_on = piece == "\n" and next(wrapped, False)
            if piece == "\n" and not goes_on:
                self.add(Run(Kind.BREAK, element, line), block)
            elif piece:
                self.add(Run(Kind.WORDS, element, line, " " if goes_on else piece), block)
            line += piece == "\n"

    def end(self, block: Element) -> None:
        """End a passage. Points of one without words pass on to the next, as anchors before blocks do."""
        if self.has_words:
            self.passages.append(Passage(block, tuple(self._runs)))
            self._runs = []
        else:
            self._runs = [run for run in self._runs if run.kind not in (Kind.WORDS, Kind.BREAK)]
