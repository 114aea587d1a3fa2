"""Where words are: in the texts, and in the other names of who is named in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from rubricator.site.search.entering import Entered

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

    def enter(self, number: int, text: Entered) -> None:
        """Enter the words of a text under its number, which is greater than that of any before."""
        for word, positions in text.words.items():
            self._places[word].texts.append(f"{number} {positions}")
        for word, positions in text.names.items():
            self._places[word].names.append(f"{number} {positions}")

    def rows(self) -> Iterator[Row]:
        """Yield the words in the order of JavaScript, by units of UTF-16."""
        for word in sorted(self._places, key=lambda word: word.encode("utf-16-be")):
            places = self._places[word]
            yield word, ",".join(places.texts), ",".join(places.names)
