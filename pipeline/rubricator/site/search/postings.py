"""Where words are: in the texts, and in the other names of who is named in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rubricator.site.search.page import Page
from rubricator.site.search.words import folded

Positions = Mapping[str, Sequence[int]]

Row = tuple[str, str, str]
"""A word, where it is in texts, and in names: texts by commas; a text its number and positions, each as what is added to the last."""


@dataclass(slots=True)
class _Places:
    texts: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)


class Postings:
    """Where each word is, text by text."""

    def __init__(self) -> None:
        self._places: defaultdict[str, _Places] = defaultdict(_Places)

    def enter(self, number: int, page: Page) -> None:
        """Enter the words of a text under its number, which is greater than that of any before."""
        for word, positions in _in_text(page).items():
            self._places[word].texts.append(_written(number, positions))
        for word, positions in _in_names(page).items():
            self._places[word].names.append(_written(number, positions))

    def rows(self) -> Iterator[Row]:
        """Yield the words in the order of JavaScript, by units of UTF-16."""
        for word in sorted(self._places, key=lambda word: word.encode("utf-16-be")):
            places = self._places[word]
            yield word, ",".join(places.texts), ",".join(places.names)


def _in_text(page: Page) -> Positions:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for passage in page.passages:
        for position, word in enumerate(passage.words, passage.start):
            found[folded(word)].append(position)
    return found


def _in_names(page: Page) -> Positions:
    found: defaultdict[str, list[int]] = defaultdict(list)
    words = [entry.words for entry in page.entries]
    for position, (number, _) in page.named.items():
        for word in words[number]:
            found[word].append(position)
    return found


def _written(number: int, positions: Sequence[int]) -> str:
    steps = (after - before for before, after in zip((0, *positions), positions, strict=False))
    return f"{number} {' '.join(map(str, steps))}"
