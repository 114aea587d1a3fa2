"""A page as the passages that a reader meets, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from rubricator.reading.html.elements import PREFORMATTED, Element, is_block, names_of, tag_of, words_in
from rubricator.reading.html.leaving import OUTSIDE, Left, leaving
from rubricator.reading.html.pagination import page_number
from rubricator.reading.html.runs import Gathering, Kind, Passage, Run, is_blank
from rubricator.reading.html.showing import sign_after, sign_before
from rubricator.reading.html.sites import SIDENOTES, is_one_of
from rubricator.reading.html.typed import wrapped_ends


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
    return Flow(tuple(walker.gathered.passages), walker.gathered.points, tuple(walker.left))


class _Walker:
    """Goes through a page, from its first character to the last."""

    def __init__(self, root: Element, holding_text: Sequence[Element]) -> None:
        self.gathered = Gathering()
        self.left: list[Left] = []
        self._root, self._holding_text = root, set(holding_text)
        self._inside = not holding_text
        self._line = 1
        self._block = root
        self._in_preformatted = 0
        self._in_margin: set[Element] = set()
        self._wrapped: Iterator[bool] = iter(())

    def walk(self) -> None:
        """Fill ``gathered`` and ``left``."""
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
            self._add(Kind.PAGE, element, number)
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
        if is_one_of(element, SIDENOTES) and not self.gathered.has_words:
            self._in_margin.add(element)
        if self._stands_apart(element):
            self._close()
            self._block = element
        if self._inside:
            self._point(element)
            self._sign(element, sign_before(element))

    def _stands_apart(self, element: Element) -> bool:
        """Return whether an element is a block: a note in the margin is one also in a line, before the words of a paragraph."""
        return is_block(element) or element in self._in_margin

    def _point(self, element: Element) -> None:
        """Note what an element is beside the words in it."""
        tag = tag_of(element)
        if tag == "br":
            self._add(Kind.BREAK, element)
        elif tag == "img":
            self._add(Kind.IMAGE, element)
        elif tag == "a" or any(names_of(element)):
            self._add(Kind.ANCHOR, element)

    def _end(self, element: Element) -> None:
        if self._inside:
            self._sign(element, sign_after(element))
        self._in_preformatted -= tag_of(element) in PREFORMATTED
        if self._stands_apart(element):
            self._close()
            self._block = next(filter(self._stands_apart, element.iterancestors()), self._root)
        if element in self._holding_text:
            self._close()
            self._inside = False

    def _sign(self, element: Element, sign: str) -> None:
        if sign:
            self._add(Kind.WORDS, element, sign)

    def _words(self, element: Element | None, text: str | None) -> None:
        if not text or element is None:
            return
        if not self._inside:
            self._outside(text)
        elif self._in_preformatted:
            self.gathered.add_typed(text, element, self._line, self._wrapped, self._block)
        else:
            self._add(Kind.WORDS, element, text)
        self._line += text.count("\n")

    def _outside(self, text: str) -> None:
        if is_blank(text):
            return
        words = " ".join(text.split())
        last = self.left[-1] if self.left else None
        if last and last.leaving is OUTSIDE:
            self.left[-1] = Left(OUTSIDE, last.line, f"{last.words} {words}")
        else:
            self.left.append(Left(OUTSIDE, self._line, words))

    def _add(self, kind: Kind, element: Element, text: str = "") -> None:
        self.gathered.add(Run(kind, element, self._line, text), self._block)

    def _close(self) -> None:
        self.gathered.end(self._block)


def _line_behind(element: Element, line: int) -> int:
    """Return the line on which an element ends, by that on which it begins."""
    for event, node in etree.iterwalk(element, events=("start", "end", "comment", "pi")):
        text = node.text if event == "start" else node.tail if node is not element else ""
        line = max(line, node.sourceline or 0) + (text or "").count("\n")
    return line
