"""Which links are marks of notes and which passages the notes: the plan by which they are written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rubricator.reading.html.elements import Element, has_words, is_block, lineage, words_in
from rubricator.reading.html.endings import ends_of
from rubricator.reading.html.inner import InnerLink, Page, says_back
from rubricator.reading.html.leaving import BACK, Left
from rubricator.reading.html.marks import labels_without_mark, lost_marks, marks_in
from rubricator.reading.html.runs import Passage


@dataclass(frozen=True, slots=True, eq=False)
class PlannedNote:
    """A note: its passages, the links that are its marks, and the link in it that is its label."""

    first: int
    end: int
    marks: tuple[InnerLink, ...]
    label: InnerLink | None

    @property
    def links(self) -> tuple[InnerLink, ...]:
        """Its marks and its label."""
        return (*self.marks, self.label) if self.label else self.marks


@dataclass(frozen=True, slots=True)
class Plan:
    """The notes of a page in its order, the elements that only lead back from them, and the links that are none of notes.

    ``lost`` are marks that lead to a name which is nowhere.
    """

    notes: tuple[PlannedNote, ...] = ()
    back: frozenset[Element] = field(default_factory=frozenset)
    left: tuple[Left, ...] = ()
    others: tuple[InnerLink, ...] = ()
    lost: tuple[InnerLink, ...] = ()


def plan_notes(passages: Sequence[Passage], name_in_page: Callable[[str], str]) -> Plan:
    """Return which passages are notes; ``name_in_page`` gives the name that an address leads to if it is in the page, else ""."""
    page = Page(passages, name_in_page)
    notes = tuple(_notes(page))
    leading_back = [link for note in notes for link in _back(page, note)]
    back = {_alone(page, link): link for link in leading_back}
    used = {*(link for note in notes for link in note.links), *leading_back}
    others = tuple(link for link in page.links if link not in used)
    return Plan(notes, frozenset(back), tuple(_left(page, back)), others, tuple(lost_marks(page, used)))


def _notes(page: Page) -> Iterator[PlannedNote]:
    marks = marks_in(page)
    if not marks:
        return
    unmarked = labels_without_mark(page, min(marks)[0], {start[0] for start in marks})
    starts = sorted({*marks, *unmarked})
    marked = {link.place[0] for links in marks.values() for link in links}
    for start, end in zip(starts, ends_of(page.passages, starts, marked), strict=True):
        own = tuple(sorted(marks.get(start, ()), key=lambda link: link.place))
        label = unmarked[start] if start in unmarked else _label(page, start[0], end, own)
        yield PlannedNote(start[0], end, own, label)


def _label(page: Page, first: int, end: int, marks: Sequence[InnerLink]) -> InnerLink | None:
    """Return the link back that begins a note and is its label."""
    opening = [link for link in _leading_to(page, marks, first, end) if not page.words_before(link.place)]
    if len(opening) != 1 or opening[0].only_leads_back or not opening[0].bare:
        return None
    return opening[0]


def _back(page: Page, note: PlannedNote) -> Iterator[InnerLink]:
    """Yield the links of a note that only lead back from it: to a mark, or to the paragraph that has one."""
    leading = {*_leading_to(page, note.marks, note.first, note.end)}
    marked = {mark.place[0] for mark in note.marks}
    for link in page.links_in(note.first, note.end):
        above = link.target in page.places and page.places[link.target][0] in marked
        if (link in leading or above) and link is not note.label and link.only_leads_back:
            yield link


def _leading_to(page: Page, marks: Sequence[InnerLink], first: int, end: int) -> Sequence[InnerLink]:
    """Return the links in a note that lead to its marks."""
    names = dict.fromkeys(name for mark in marks for name in sorted(mark.names))
    leading = dict.fromkeys(
        link for name in names for link in page.by_target.get(name, ()) if first <= link.place[0] < end
    )
    return [link for link in sorted(leading, key=lambda link: link.place) if link not in marks]


def _alone(page: Page, link: InnerLink) -> Element:
    """Return the outermost element that has no words but those of links back."""
    alone = link.element
    for element in lineage(link.element):
        if is_block(element):
            break
        rest = words_in(element)
        for inner in element.iter("a"):
            rest = rest.replace(words_in(inner), " ", 1) if page.name_in_page(inner.get("href", "")) else rest
        if has_words(rest) and not says_back(rest):
            break
        alone = element
    return alone


def _left(page: Page, back: Mapping[Element, InnerLink]) -> Iterator[Left]:
    for element, link in back.items():
        passage, run = link.place
        yield Left(BACK, page.passages[passage].runs[run].line, words_in(element))
