"""Links within a page: what they say, what stands at their side, and where they lead."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rubricator.reading.html.elements import (
    Element,
    classes_of,
    has_words,
    is_block,
    lineage,
    names_of,
    tag_of,
    words_in,
)
from rubricator.reading.html.runs import Kind, Passage, Run

Place = tuple[int, int]
"""A passage and a run in it."""

_MARK = re.compile(
    r"[\s\[\](){}<>.:,]*(?:(?:foot|end)?note\s*|fn\.?\s*|anm\.?\s*|n\.?\s*)?"
    r"(?P<bare>\d{1,4}[a-z*]?|[a-z]|aa|bb|cc|[a-z]{1,3}\d{1,3}|[ivxlcdm]{2,7}|[*†‡§¶#]+|)[\s\[\](){}<>.:,]*",
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
# How many runs before and behind a link stand at its side.
_NEAR = 12


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

    @property
    def says_it_is_a_mark(self) -> bool:
        """Whether the page says of the link that it is the mark of a note."""
        return self._is_in_one_of(_MARK_CLASSES)

    @property
    def is_raised(self) -> bool:
        """Whether the link is set above the line."""
        raised = any(tag_of(e) == "sup" for e in lineage(self.element))
        return raised or next(self.element.iter("sup"), None) is not None

    @property
    def only_leads_back(self) -> bool:
        """Whether the link says nothing but that it leads back."""
        if self._is_in_one_of(_BACK_CLASSES):
            return True
        return not self.bare and (not has_words(self.words) or says_back(self.words))

    def _is_in_one_of(self, classes: frozenset[str]) -> bool:
        return any(not classes_of(e).isdisjoint(classes) for e in lineage(self.element) if not is_block(e))


def may_be_mark(words: str) -> bool:
    """Return whether words may be the mark of a note, such as "[1]" or "*"."""
    return _MARK.fullmatch(words) is not None


def says_back(words: str) -> bool:
    """Return whether words say that one goes back from here, such as "Return to text"."""
    return _BACK_WORDS.fullmatch(words) is not None


class Page:
    """The passages of a page, and the links and names in them; ``name_in_page`` gives the name that an address leads to, else ""."""

    def __init__(self, passages: Sequence[Passage], name_in_page: Callable[[str], str]) -> None:
        self.passages, self.name_in_page = passages, name_in_page

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Where the names of the page are, each at its first place."""
        places: dict[str, Place] = {}
        for place, element in self._anchors():
            for name in names_of(element):
                places.setdefault(name, place)
        return places

    @cached_property
    def links(self) -> Sequence[InnerLink]:
        """The links within the page, in its order."""
        return [
            InnerLink(element, place, words_in(element), target, frozenset(self._names_at(place)))
            for place, element in self._anchors()
            if tag_of(element) == "a" and (target := self.name_in_page(element.get("href", "")))
        ]

    def links_in(self, first: int, end: int) -> Sequence[InnerLink]:
        """Return the links in some passages."""
        begin, behind = (bisect_left(self.links, (i, 0), key=lambda link: link.place) for i in (first, end))
        return self.links[begin:behind]

    @cached_property
    def by_target(self) -> Mapping[str, Sequence[InnerLink]]:
        """The links by the names that they lead to."""
        links: dict[str, list[InnerLink]] = defaultdict(list)
        for link in self.links:
            links[link.target].append(link)
        return links

    def words_before(self, place: Place) -> bool:
        """Return whether there are words before a place in its passage."""
        return has_words(_text(self.passages[place[0]].runs[: place[1]]))

    def text_of(self, passage: int) -> str:
        """Return the words of a passage."""
        return _text(self.passages[passage].runs)

    def _anchors(self) -> Iterator[tuple[Place, Element]]:
        for i, passage in enumerate(self.passages):
            for k, run in enumerate(passage.runs):
                if run.kind is Kind.ANCHOR:
                    yield (i, k), run.element

    def _names_at(self, place: Place) -> Iterator[str]:
        """Yield the names at the place of a link: its own, those of what stands around it alone, and of anchors at its side."""
        runs, k = self.passages[place[0]].runs, place[1]
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


def _text(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs if run.kind is Kind.WORDS)
