"""The elements of a text → flows: what is read in one go, each character with its place in the document.

A note interrupts no sentence and a paragraph does: a flow goes on where it stopped after what stands aside, and ends at
a block. White space is one space, as an XML editor's line ends and indentation say nothing.
"""

from __future__ import annotations

from typing import NamedTuple

from rubricator.reading.tei.pieces import UNREADABLE, Flow, Piece, pieces_of
from rubricator.reading.tei.roles import SILENT, Reading, reading_of, role_of
from rubricator.reading.tei.tree import Characters, Close, Element, Event, Open, Tree
from rubricator.reading.tei.vocabulary import tei_all
from rubricator.transcription import Role

_WORDS = frozenset("w forename surname roleName addName genName nameLink country region settlement district".split())


class _Place:
    """Where the text of a block goes: one flow after another."""

    def __init__(self, role: Role, flows: list[Flow]) -> None:
        self.role = role
        self.flows = flows
        self.current: Flow | None = None

    @property
    def flow(self) -> Flow:
        if self.current is None:
            self.current = Flow(self.role)
            self.flows.append(self.current)
        return self.current


class _Frame(NamedTuple):
    element: Element
    reading: Reading
    place: _Place


class Flows:
    """The flows below an element, and how each element there reads."""

    def __init__(self, tree: Tree, top: Element) -> None:
        self.flows: list[Flow] = []
        self.readings: dict[Element, Reading] = {}
        self._open: list[_Frame] = []
        self._top = top
        self._mixed = tei_all().mixed
        self._outermost = _Place(Role.PARAGRAPH, self.flows)
        self._before: Event = Close(top)
        for index in range(top.first, top.last + 1):
            event = tree.events[index]
            self._read(event, index)
            self._before = event

    def _read(self, event: Event, index: int) -> None:
        match event:
            case Open(element):
                self._start(element, index)
            case Close(element):
                self._end(element)
            case Characters(text, _, parent):
                layout = parent.tei not in self._mixed and text.isspace()
                if self.readings[parent] not in SILENT and not layout:
                    self._characters(event, index)

    def _start(self, element: Element, index: int) -> None:
        outer = self._open[-1] if self._open else _Frame(element, Reading.BLOCK, self._outermost)
        reading = Reading.UNREAD if self._is_other_text(element) else reading_of(element, outer.reading)
        self.readings[element] = reading
        place = outer.place
        match reading:
            case Reading.BLOCK | Reading.ASIDE:
                place = _Place(role_of(element, place.role), self.flows)
            case Reading.BREAK:
                self._break(element, place, index)
            case Reading.GAP:
                place.flow.add(Piece(UNREADABLE, element.start.start, element.start.start, element, index, True))
        if reading is Reading.INLINE and _is_word(self._before) and element.tei in _WORDS:
            place.flow.add(Piece(" ", element.start.start, element.start.start, element, index, True))
        self._open.append(_Frame(element, reading, place))

    def _is_other_text(self, element: Element) -> bool:
        """Return whether an element is a TEI document of its own inside this one."""
        return element is not self._top and element.tei in ("TEI", "teiCorpus")

    def _break(self, element: Element, place: _Place, index: int) -> None:
        if element.get("break") == "no":
            place.flow.join()
        else:
            place.flow.line_end(element.start.start, element, index)

    def _end(self, element: Element) -> None:
        frame = self._open.pop()
        if frame.reading is Reading.BLOCK and self._open:
            self._open[-1].place.current = None

    def _characters(self, event: Characters, index: int) -> None:
        flow = self._open[-1].place.flow
        for piece in pieces_of(event, index):
            flow.add(piece)


def _is_word(event: Event) -> bool:
    """Return whether an element ends here that is a word, so that another one is a word of its own."""
    return isinstance(event, Close) and event.element.tei in _WORDS
