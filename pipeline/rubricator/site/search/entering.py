"""What the index has of one text, whatever others there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rubricator.site.search.page import Page
from rubricator.site.search.scripts import named_script
from rubricator.site.search.words import folded

Places = Mapping[str, str]
"""Words, and the positions of each: numbers, the first and then what is added to the one before."""


@dataclass(frozen=True, slots=True)
class Entered:
    """A text: ``page`` is its address, title, date and author, ``persons`` are names by person.

    ``file`` is the name of the file with what results show of the text, and ``data`` what is in that. ``words`` are where words stand,
    and ``names`` where somebody is named who has a word in another name.
    """

    page: tuple[str, str, str, str]
    persons: Mapping[str, str]
    file: str
    data: bytes
    words: Places
    names: Places


def entered(page: Page) -> Entered:
    """Return what the index has of the page of a text."""
    file, data = named_script("text", _passages(page))
    persons = {entry.person: entry.names[0] for entry in page.entries if entry.person}
    facts = (page.href, page.title, page.date, page.author)
    return Entered(facts, persons, file, data, _written(_in_text(page)), _written(_in_names(page)))


def _passages(page: Page) -> dict[str, Any]:
    """Return what a result shows of a text: its passages, and who is named where, in how many words."""
    return {
        "passages": [[passage.id, passage.start, passage.text] for passage in page.passages],
        "names": [" · ".join(entry.names) for entry in page.entries],
        "named": [(position, *named) for position, named in page.named.items()],
    }


def _in_text(page: Page) -> Mapping[str, Sequence[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for passage in page.passages:
        for position, word in enumerate(passage.words, passage.start):
            found[folded(word)].append(position)
    return found


def _in_names(page: Page) -> Mapping[str, Sequence[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    words = [entry.words for entry in page.entries]
    for position, (number, _) in page.named.items():
        for word in words[number]:
            found[word].append(position)
    return found


def _written(found: Mapping[str, Sequence[int]]) -> Places:
    return {word: " ".join(map(str, _steps(positions))) for word, positions in found.items()}


def _steps(positions: Sequence[int]) -> list[int]:
    return [after - before for before, after in zip((0, *positions), positions, strict=False)]
