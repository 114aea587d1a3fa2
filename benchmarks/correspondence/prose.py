"""Sentences and paragraphs: slots filled with people, dates, places and words."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from correspondence.language import Language
from correspondence.people import Person

_SLOT = re.compile(r"\{(\w+)\}")
_ENDS = ".......!"


@dataclass(frozen=True, slots=True)
class Prose:
    """What one letter is made of: its language, whom it may speak of, the year it is written in, and the dice."""

    language: Language
    people: Sequence[Person]
    strangers: Sequence[Person]
    year: int
    chance: random.Random

    def fill(self, pattern: str) -> str:
        """Return a pattern with its slots filled."""
        return _SLOT.sub(lambda slot: self._slot(slot[1]), pattern)

    def sentences(self, number: int) -> list[str]:
        """Return so many sentences, no two alike, each with its end."""
        filled = map(self.fill, self.chance.sample(self.language.sentences, number))
        return [f"{words[0].upper()}{words[1:]}{self.chance.choice(_ENDS)}" for words in filled]

    def paragraph(self, mark: Callable[[], str]) -> str:
        """Return some sentences; ``mark`` gives what stands behind one of them, such as the mark of a note."""
        sentences = self.sentences(self.chance.randint(3, 9))
        sentences[self.chance.randrange(len(sentences))] += mark()
        return " ".join(sentences)

    def date(self, pattern: str, place: str = "") -> str:
        """Return a date of the year, or of one shortly before it, in a given shape."""
        month = self.chance.choice(self.language.months)
        return pattern.format(day=self.chance.randint(4, 20), month=month, year=self.year, place=place)

    def _slot(self, name: str) -> str:
        match name:
            case "person":
                group = self.people if self.chance.random() < 0.7 else self.strangers
                return self.chance.choice(self.chance.choice(group).forms())
            case "date":
                return self.date(self.chance.choice(self.language.dates))
            case "place":
                return self.chance.choice(self.language.places)
            case words:
                return self.chance.choice(self.language.words[words])
