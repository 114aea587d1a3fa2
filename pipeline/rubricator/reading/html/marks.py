"""Which links within a page are marks of notes: told by links both ways."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from rubricator.reading.html.elements import HEADINGS, lineage, tag_of
from rubricator.reading.html.inner import InnerLink, Page, Place

# How many links back from one note are looked at.
_MOST_BACK = 100


def marks_in(page: Page) -> Mapping[Place, Sequence[InnerLink]]:
    """Return the marks of every note by the place where it begins."""
    leading = [(link, page.places[link.target]) for link in page.links if link.target in page.places]
    able = [(link, start) for link, start in leading if link.bare is not None and _begins_note(page, link, start)]
    targets = sorted({start for _, start in able})
    found: dict[Place, list[InnerLink]] = defaultdict(list)
    returning: set[InnerLink] = set()
    for before in (True, False):
        for link, start in able:
            answer = _answer(page, link, start, targets)
            known = answer or link.says_it_is_a_mark or _is_echoed(page, link, start)
            if (link.place < start) is before and link not in returning and known:
                found[start].append(link)
                returning |= {answer} if answer else set()
    for link, start in able:
        if start in found and link not in found[start] and link not in returning and link.place[0] != start[0]:
            found[start].append(link)
    return dict(found)


def labels_without_mark(page: Page, first: int, known: Set[int]) -> Mapping[Place, InnerLink]:
    """Return the labels of notes without a mark, by their places: links among notes that lead back to nowhere.

    ``first`` is the passage in which the first note begins, ``known`` are all those in which one does.
    """
    return {
        link.place: link
        for link in page.links
        if link.place[0] > first
        and link.place[0] not in known
        and link.target not in page.places
        and link.bare
        and link.names
        and not page.words_before(link.place)
    }


def lost_marks(page: Page, used: Set[InnerLink]) -> Iterator[InnerLink]:
    """Yield the marks that lead to a name which is nowhere; ``used`` are the links of notes."""
    for link in page.links:
        looks_so = link.bare and (link.says_it_is_a_mark or link.is_raised)
        if looks_so and link not in used and link.target not in page.places:
            yield link


def _begins_note(page: Page, link: InnerLink, start: Place) -> bool:
    block = page.passages[start[0]].block
    heading = any(tag_of(element) in HEADINGS for element in lineage(block))
    return not heading and link.place != start and not page.words_before(start)


def _answer(page: Page, link: InnerLink, start: Place, targets: Sequence[Place]) -> InnerLink | None:
    """Return the link in a note that leads back to a mark."""
    for name in link.names:
        for back in page.by_target.get(name, ())[:_MOST_BACK]:
            in_note = back.place >= start and targets[bisect_right(targets, back.place) - 1] == start
            if back is not link and in_note:
                return back
    return None


def _is_echoed(page: Page, link: InnerLink, start: Place) -> bool:
    """Return whether a note without a link back begins with the words of a mark, which look like those of one."""
    if not link.bare or not (link.is_raised or not link.words[0].isalnum()):
        return False
    begins = rf"[\s\[({{]*{re.escape(link.bare)}(?=[\s\])}}.:,]|$)"
    return re.match(begins, page.text_of(start[0]), re.IGNORECASE) is not None
