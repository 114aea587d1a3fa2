"""Which links are marks of notes and which passages the notes: told by links both ways."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from rubricator.reading.html.elements import (
    HEADINGS,
    Element,
    classes_of,
    has_words,
    is_block,
    lineage,
    names_of,
    tag_of,
    words_in,
)
from rubricator.reading.html.extents import ranges_of
from rubricator.reading.html.flow import Kind, Passage, Run
from rubricator.reading.html.leaving import BACK, Left
from rubricator.reading.html.sites import NOTES, is_one_of

Place = tuple[int, int]
"""A passage and a run in it."""

_MARK = re.compile(
    r"[\s\[\](){}<>.:,]*(?:(?:foot|end)?note\s*|fn\.?\s*|anm\.?\s*|n\.?\s*)?"
    r"(?P<bare>\d{1,4}[a-z*]?|[a-z]|aa|bb|cc|[ivxlcdm]{2,7}|[*†‡§¶#]+|)[\s\[\](){}<>.:,]*",
    re.IGNORECASE,
)
_BACK_WORDS = re.compile(
    r"\W*(?:(?:go|jump)\s+)?(?:back|return|up|zur[üu]ck|retour|nach\s+oben|haut|text)\b.{0,30}|\d{1,3}\.\d{1,2}\W*",
    re.IGNORECASE,
)
_BACK_CLASSES = frozenset(
    "mw-cite-backlink footnote-back footnote-backref reversefootnote backlink doc-backlink footnote__back endnote__back".split()
)
_MARK_CLASSES = frozenset(
    "noteref doc-noteref fnanchor footnote-ref footnoteref reference msofootnotereference".split()
)
# How many runs before and behind a link stand at its side, and how many links back from one note are looked at.
_NEAR = 12
_MOST_BACK = 100
_NOTE_ELEMENTS = frozenset(("li", "tr", "dd", "aside"))


@dataclass(frozen=True, slots=True, eq=False)
class InnerLink:
    """A link within the page: where it stands, its words, the name that it leads to, and the names at its own place."""

    element: Element
    place: Place
    words: str
    target: str
    names: frozenset[str]

    @property
    def bare(self) -> str | None:
        """The words without the signs around them, None where they cannot be a mark."""
        found = _MARK.fullmatch(self.words)
        return found["bare"].lower() if found else None


@dataclass(frozen=True, slots=True, eq=False)
class PlannedNote:
    """A note: its passages, the links that are its marks, and the link in it that is its label."""

    first: int
    end: int
    marks: tuple[InnerLink, ...]
    label: InnerLink | None


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
    return _Planning(passages, name_in_page).plan()


class _Planning:
    """Finds the notes of one page."""

    def __init__(self, passages: Sequence[Passage], name_in_page: Callable[[str], str]) -> None:
        self._passages = passages
        self._name_in_page = name_in_page

    def plan(self) -> Plan:
        """Return the plan."""
        marks = self._marks()
        if not marks:
            return Plan(others=tuple(self._links), lost=tuple(self._lost(set())))
        unmarked = self._unmarked(min(marks)[0], {start[0] for start in marks})
        marks |= dict.fromkeys(unmarked, ())
        starts = sorted(marks)
        ends = self._ends(starts, {link.place[0] for links in marks.values() for link in links})
        notes = [
            PlannedNote(
                start[0],
                end,
                tuple(sorted(marks[start], key=lambda link: link.place)),
                unmarked[start] if start in unmarked else self._label(start, end, marks[start]),
            )
            for start, end in zip(starts, ends, strict=True)
        ]
        leading_back = [link for note in notes for link in self._back(note)]
        back = {self._alone(link): link for link in leading_back}
        used = {link for note in notes for link in (*note.marks, *([note.label] if note.label else []))} | set(
            leading_back
        )
        others = tuple(link for link in self._links if link not in used)
        return Plan(tuple(notes), frozenset(back), tuple(self._left(back)), others, tuple(self._lost(used)))

    @cached_property
    def _places(self) -> Mapping[str, Place]:
        """Where the names of the page are, each at its first place."""
        places: dict[str, Place] = {}
        for i, passage in enumerate(self._passages):
            for k, run in enumerate(passage.runs):
                if run.kind is Kind.ANCHOR:
                    for name in names_of(run.element):
                        places.setdefault(name, (i, k))
        return places

    @cached_property
    def _links(self) -> Sequence[InnerLink]:
        return [
            InnerLink(run.element, (i, k), words_in(run.element), target, frozenset(_names_at(passage.runs, k)))
            for i, passage in enumerate(self._passages)
            for k, run in enumerate(passage.runs)
            if run.kind is Kind.ANCHOR
            and tag_of(run.element) == "a"
            and (target := self._name_in_page(run.element.get("href", "")))
        ]

    def _marks(self) -> dict[Place, Sequence[InnerLink]]:
        """Return the marks of every note by the place where it begins."""
        leading = [(link, self._places[link.target]) for link in self._links if link.target in self._places]
        able = [(link, start) for link, start in leading if link.bare is not None and self._begins_note(link, start)]
        targets = sorted({start for _, start in able})
        found: dict[Place, list[InnerLink]] = defaultdict(list)
        returning: set[InnerLink] = set()
        for before in (True, False):
            for link, start in able:
                answer = self._answer(link, start, targets)
                if (
                    (link.place < start) is before
                    and link not in returning
                    and (answer or _says_so(link) or self._echoed(link, start))
                ):
                    found[start].append(link)
                    returning |= {answer} if answer else set()
        for link, start in able:
            if start in found and link not in found[start] and link not in returning and link.place[0] != start[0]:
                found[start].append(link)
        return dict(found)

    def _unmarked(self, first: int, known: set[int]) -> Mapping[Place, InnerLink]:
        """Return the labels of notes without a mark, by their places: links among notes that lead back to nowhere."""
        return {
            link.place: link
            for link in self._links
            if link.place[0] > first
            and link.place[0] not in known
            and link.target not in self._places
            and link.bare
            and link.names
            and not self._words_before(link.place)
        }

    def _begins_note(self, link: InnerLink, start: Place) -> bool:
        passage = self._passages[start[0]]
        heading = any(tag_of(element) in HEADINGS for element in lineage(passage.block))
        return not heading and link.place != start and not self._words_before(start)

    def _words_before(self, place: Place) -> bool:
        runs = self._passages[place[0]].runs[: place[1]]
        return has_words("".join(run.text for run in runs if run.kind is Kind.WORDS))

    @cached_property
    def _by_target(self) -> Mapping[str, Sequence[InnerLink]]:
        links: dict[str, list[InnerLink]] = defaultdict(list)
        for link in self._links:
            links[link.target].append(link)
        return links

    def _answer(self, link: InnerLink, start: Place, targets: Sequence[Place]) -> InnerLink | None:
        """Return the link in a note that leads back to a mark."""
        for name in link.names:
            for back in self._by_target.get(name, ())[:_MOST_BACK]:
                in_note = back.place >= start and targets[bisect_right(targets, back.place) - 1] == start
                if back is not link and in_note:
                    return back
        return None

    def _echoed(self, link: InnerLink, start: Place) -> bool:
        """Return whether a note without a link back begins with the words of a mark, which look like those of one."""
        if not link.bare or not (_is_raised(link.element) or not link.words[0].isalnum()):
            return False
        text = "".join(run.text for run in self._passages[start[0]].runs if run.kind is Kind.WORDS)
        return re.match(rf"[\s\[({{]*{re.escape(link.bare)}(?=[\s\])}}.:,]|$)", text, re.IGNORECASE) is not None

    def _ends(self, starts: Sequence[Place], marked: set[int]) -> Iterator[int]:
        """Yield after which passage every note ends; ``marked`` are the passages that have marks."""
        ranges = ranges_of(self._passages)
        first = {start[0] for start in starts}
        for start, following in zip(starts, [*starts[1:], None], strict=True):
            end = self._end_of_element(start, ranges, first)
            yield self._continued(start[0], end, following[0] if following else None, marked)

    def _end_of_element(self, start: Place, ranges: Mapping[Element, tuple[int, int]], first: set[int]) -> int:
        """Return the end of the outermost element that is the note and nothing else."""
        passage = self._passages[start[0]]
        named = passage.runs[start[1]].element
        end = start[0] + 1
        for element in lineage(named if named in ranges else passage.block):
            begin, behind = ranges.get(element, (start[0], start[0] + 1))
            if begin != start[0] or any(i in first for i in range(begin + 1, behind)):
                break
            if element is named or tag_of(element) in _NOTE_ELEMENTS or is_one_of(element, NOTES):
                end = max(end, behind)
        return end

    def _continued(self, first: int, end: int, following: int | None, marked: set[int]) -> int:
        """Return the end of a note with the paragraphs that go on with it: all up to the next note, or those of its class."""
        opening, block = self._passages[first].block, self._passages[end - 1].block
        behind = range(end, len(self._passages) if following is None else following)
        if tag_of(opening) == "dt":
            return next((i for i in behind if tag_of(self._passages[i].block) != "dd"), behind.stop)
        stop = next((i for i in behind if i in marked or not self._goes_on(i, block)), behind.stop)
        if following is None:
            return next((i for i in range(end, stop) if not _is_of_same_class(self._passages[i].block, block)), stop)
        return stop if stop == following else end

    def _goes_on(self, i: int, block: Element) -> bool:
        """Return whether a passage may belong to the note whose last block stands beside it: it is no heading."""
        own = self._passages[i].block
        return own.getparent() is block.getparent() and not any(tag_of(element) in HEADINGS for element in lineage(own))

    def _label(self, start: Place, end: int, marks: Sequence[InnerLink]) -> InnerLink | None:
        """Return the link back that begins a note and is its label."""
        opening = [link for link in self._leading_to(marks, start[0], end) if not self._words_before(link.place)]
        if len(opening) != 1 or _is_back(opening[0]) or not opening[0].bare:
            return None
        return opening[0]

    def _leading_to(self, marks: Sequence[InnerLink], first: int, end: int) -> Sequence[InnerLink]:
        """Return the links in a note that lead to its marks."""
        names = dict.fromkeys(name for mark in marks for name in sorted(mark.names))
        leading = {
            link: link.place for name in names for link in self._by_target.get(name, ()) if first <= link.place[0] < end
        }
        return [link for link in sorted(leading, key=lambda link: link.place) if link not in marks]

    def _back(self, note: PlannedNote) -> Iterator[InnerLink]:
        for link in self._leading_to(note.marks, note.first, note.end):
            if link is not note.label and _is_back(link):
                yield link

    def _alone(self, link: InnerLink) -> Element:
        """Return the outermost element that has no words but those of links back."""
        alone = link.element
        for element in lineage(link.element):
            if is_block(element):
                break
            rest = words_in(element)
            for inner in element.iter("a"):
                rest = rest.replace(words_in(inner), " ", 1) if self._name_in_page(inner.get("href", "")) else rest
            if has_words(rest) and not _BACK_WORDS.fullmatch(rest):
                break
            alone = element
        return alone

    def _left(self, back: Mapping[Element, InnerLink]) -> Iterator[Left]:
        for element, link in back.items():
            yield Left(BACK, self._passages[link.place[0]].runs[link.place[1]].line, words_in(element))

    def _lost(self, used: set[InnerLink]) -> Iterator[InnerLink]:
        for link in self._links:
            if (
                link not in used
                and link.target not in self._places
                and link.bare
                and (_says_so(link) or _is_raised(link.element))
            ):
                yield link


def _names_at(runs: Sequence[Run], k: int) -> Iterator[str]:
    """Yield the names at the place of a link: its own, those of what stands around it alone, and of anchors at its side."""
    before = k
    while before > max(0, k - _NEAR) and runs[before - 1].is_blank:
        before -= 1
    link = runs[k].element
    behind = k + 1
    while behind < min(len(runs), k + _NEAR) and (
        runs[behind].is_blank or any(e is link for e in lineage(runs[behind].element))
    ):
        behind += 1
    for run in runs[before:behind]:
        if run.kind is Kind.ANCHOR:
            yield from names_of(run.element)


def _says_so(link: InnerLink) -> bool:
    """Return whether the page says of a link that it is the mark of a note."""
    return any(not classes_of(e).isdisjoint(_MARK_CLASSES) for e in lineage(link.element) if not is_block(e))


def _is_raised(element: Element) -> bool:
    return any(tag_of(e) == "sup" for e in lineage(element)) or next(element.iter("sup"), None) is not None


def _is_back(link: InnerLink) -> bool:
    """Return whether a link says nothing but that it leads back."""
    says_so = any(not classes_of(e).isdisjoint(_BACK_CLASSES) for e in lineage(link.element) if not is_block(e))
    return says_so or (not link.bare and (not has_words(link.words) or _BACK_WORDS.fullmatch(link.words) is not None))


def _is_of_same_class(block: Element, other: Element) -> bool:
    return bool(block.get("class")) and block.get("class") == other.get("class") and is_one_of(block, NOTES)
