"""What a document does elsewhere: of several repairs, the one that it uses most is the likeliest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from rubricator.relaxng.diagnosis.vocabularies import are_counterparts
from rubricator.relaxng.nameclasses import listed
from rubricator.relaxng.names import local_of
from rubricator.relaxng.patterns import Element


@dataclass(slots=True)
class Usage:
    """How often a document has elements, in all and in parents of a name."""

    _elements: Counter[str] = field(default_factory=Counter)
    _children: Counter[str] = field(default_factory=Counter)
    _neighbours: Counter[tuple[str, str]] = field(default_factory=Counter)
    _pairs: Counter[tuple[str, str]] = field(default_factory=Counter)

    def note(self, parent: str, name: str, before: str = "") -> None:
        """Count an element in a parent, right after another element (empty: after words, or first)."""
        if before:
            self._neighbours[before, name] += 1
        self._elements[name] += 1
        self._children[parent] += 1
        self._pairs[parent, name] += 1

    def ranked_beside(self, present: Collection[str], names: Iterable[str]) -> list[str]:
        """Return names, those first that most often stand beside one of those present, or usually do; those present last."""

        def key(name: str) -> tuple[int, bool, bool]:
            beside = (self._neighbours[name, one] + self._neighbours[one, name] for one in present if one != name)
            usual = any(are_counterparts(local_of(one), local_of(name)) for one in present)
            return sum(beside), usual, name not in present

        return sorted(names, key=key, reverse=True)

    def weight(self, parent: str, name: str) -> tuple[int, int]:
        """Return a key for sorting, highest first: how often a name occurs in such parents, and anywhere."""
        return self._pairs[parent, name], self._elements[name]

    def ranked(self, parent: str, names: Iterable[str]) -> list[str]:
        """Return names, those that occur most in such parents first, the parent's own last of equal ones."""

        def key(name: str) -> tuple[int, bool, int]:
            inside, everywhere = self.weight(parent, name)
            return inside, name != parent, everywhere

        return sorted(names, key=key, reverse=True)

    def is_main(self, parent: str, name: str) -> bool:
        """Return whether most children of such parents have a name."""
        return 2 * self._pairs[parent, name] > self._children[parent]

    def used(self, name: str) -> bool:
        """Return whether there are elements of a name."""
        return self._elements[name] > 0

    def ranked_parents(self, child: str, names: Iterable[str]) -> list[str]:
        """Return names, those of elements first that most often have such children."""
        return sorted(names, key=lambda name: (self.weight(name, child)[0], self.weight("", name)[1]), reverse=True)

    def ranked_by_use(self, names: Iterable[str]) -> list[str]:
        """Return names, those that occur most first."""
        return sorted(names, key=lambda name: self.weight("", name)[1], reverse=True)

    def ranked_names(self, parent: str, elements: Iterable[Element]) -> list[str]:
        """Return the names of element patterns, those that occur most in such parents first."""
        return self.ranked(parent, dict.fromkeys(_names(elements)))


def _names(elements: Iterable[Element]) -> Iterator[str]:
    for element in elements:
        yield from listed(element.names)
