"""Which mentions of a document are of one person, by the names alone.

The people named in full come first; then each mention that says less goes to the one person whom it can mean. Where
there are two, or where the title tells of another, it stays by itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rubricator.recognition import lexicon
from rubricator.recognition.called import Called
from rubricator.recognition.sameness import Somebody, is_same, is_same_word, may_be, rank, surname_keys

_MOST_COMPARED = 200
"""Bearers of one surname that a name is compared with: a directory of Smiths is no family."""


class Groups:
    """The people of one document, by the words that they may be called by."""

    def __init__(self, names: Sequence[Called]) -> None:
        """Make a person of each full name that is not another spelling of one, and then of the others."""
        self._by_surname: dict[str, list[Somebody]] = defaultdict(list)
        self._by_first_letter: dict[str, list[Somebody]] = defaultdict(list)
        self._by_letters: dict[str, list[Somebody]] = defaultdict(list)
        self._keys: dict[Called, str] = {}
        distinct = list(dict.fromkeys(names))
        for name in sorted((name for name in distinct if name.given and name.surname), key=_fullness):
            self._keys[name] = self._of_full(name)
        initials = [name for name in distinct if _is_initial(name)]
        for name in distinct:
            if name not in self._keys and name not in initials:
                self._keys[name] = self._of_less(name)
        surnames = _by_first_letter(self._keys)
        for name in initials:
            keys = surnames.get((_first_letter(name), rank(name)), set())
            self._keys[name] = next(iter(keys)) if len(keys) == 1 else slug(name.form)

    def key(self, name: Called) -> str:
        """Return the key that all mentions of a person share."""
        return self._keys[name]

    def _of_full(self, name: Called) -> str:
        if name.is_couple:
            return slug(name.form)
        same = [somebody for somebody in self._of_surname(name.surname) if is_same(name, somebody)]
        exact = [somebody for somebody in same if somebody.given == name.given]
        somebody = (exact or same)[0] if len(exact or same) == 1 else None
        if somebody is None:
            somebody = self._new(name)
        somebody.titles.add(name.title)
        somebody.female = name.female if somebody.female is None else somebody.female
        return somebody.key

    def _new(self, name: Called) -> Somebody:
        parts = (name.title if name.is_husbands else "", *name.given, name.surname, name.generation)
        somebody = Somebody(
            slug(" ".join(filter(None, parts))),
            name.surname,
            name.given,
            name.generation,
            name.female,
            wife=name.is_husbands,
        )
        for word in dict.fromkeys(surname_keys(name.surname)):
            self._by_surname[word].append(somebody)
        self._by_first_letter[name.given[0][0]].append(somebody)
        for letters in _letters_of(name):
            self._by_letters[letters].append(somebody)
        return somebody

    def _of_surname(self, surname: str) -> list[Somebody]:
        found = [somebody for word in surname_keys(surname) for somebody in self._by_surname.get(word, ())]
        return list({id(somebody): somebody for somebody in found[:_MOST_COMPARED]}.values())

    def _of_less(self, name: Called) -> str:
        """Return the key of somebody called by surname or forename alone."""
        if name.is_couple or not (name.given or name.surname):
            return slug(name.form)
        if name.given:
            return self._of_forename(name)
        bearers = [somebody for somebody in self._of_surname(name.surname) if may_be(name, somebody)]
        if len(bearers) == 1:
            bearers[0].titles.add(name.title)
            return bearers[0].key
        if not bearers and (not name.title or _is_forename(name)):
            return self._of_forename(name)
        return slug(f"{rank(name)} {name.surname}" if name.female else name.surname)

    def _of_forename(self, name: Called) -> str:
        """Return the key of somebody called by forename: "Mary", "Miss Eliza", "Sir William", "Aunt Mary", "M. R. M."."""
        words = name.given or (name.surname,)
        people = [somebody for somebody in self._called(name, words) if may_be(name, somebody)]
        special = name.title and name.title not in lexicon.titles("with-surname")
        if special:
            people = [somebody for somebody in people if name.title in somebody.titles]
        if len({somebody.key for somebody in people}) == 1:
            return people[0].key
        return slug(" ".join((name.title, *words)) if special else " ".join(words))

    def _called(self, name: Called, words: tuple[str, ...]) -> list[Somebody]:
        """Return the people of a forename, of initials, or of a surname that is a forename too.

        An initial that agrees is enough for a title that goes with the forename, and in a signature.
        """
        begun = self._by_first_letter.get(words[0][0], [])
        known = [one for one in begun if len(one.given) >= len(words) and all(map(is_same_word, words, one.given))]
        if found := known or self._by_letters.get("".join(words)) or self._of_surname(words[0] * (len(words) == 1)):
            return found
        initialed = [one for one in begun if len(one.given[0]) == 1]
        return [one for one in initialed if name.signs or (name.title and name.title in one.titles)]


def _fullness(name: Called) -> tuple[bool, int, bool]:
    """Rank full names: initials last, the longest first, so that the shorter find the longer there."""
    return len(name.given[0]) == 1, -len(name.given), name.is_husbands


def _is_initial(name: Called) -> bool:
    return bool(name.title) and len(name.surname or "".join(name.given)) == 1


def _letters_of(name: Called) -> Iterable[str]:
    """Return the initials of a full name: with all forenames or the first, and without the surname if there are several."""
    surname, given = name.surname.rpartition(" ")[2][0], "".join(word[0] for word in name.given)
    return dict.fromkeys([given + surname, given[0] + surname, *([given] if len(given) > 1 else [])])


def _by_first_letter(keys: Mapping[Called, str]) -> Mapping[tuple[str, str], set[str]]:
    """Return the keys of those called by surname, by its first letter and the title that tells a woman."""
    index: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name, key in keys.items():
        if name.surname:
            index[_first_letter(name), rank(name)].add(key)
    return index


def _first_letter(name: Called) -> str:
    return (name.surname or name.given[0])[0]


def _is_forename(name: Called) -> bool:
    """Return whether the word after a title is a forename: "Miss Eliza", but not "Miss James"."""
    return name.surname in (lexicon.women() if name.female else lexicon.given_names())


def slug(name: str) -> str:
    """Return a name as an XML name in ASCII where it can be: ``kameniev``, ``t-e-holland``."""
    small = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    made = re.sub(r"[^a-z0-9]+", "-", (small or name).lower()).strip("-")
    return made or "-".join(f"{ord(char):x}" for char in name)
