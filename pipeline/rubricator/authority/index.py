"""Finding the people that a name may be of, without looking at each: by form, and by what a surname sounds like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rubricator.authority.folding import form_key, plain_words
from rubricator.authority.names import generation_of, initials_apart
from rubricator.authority.person import Agreement, Person, forenames_agree
from rubricator.authority.sounds import is_foreign, russian_sounds, sounds

_LONGEST_FORENAMES = 4


Bearers = tuple[tuple[Agreement, tuple[Person, ...]], ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A person whom a name may be of, and how well the name agrees with what the file has."""

    person: Person
    agreement: Agreement


@dataclass(frozen=True)
class Authority:
    """The people of an edition, in the order of the file, or of the files if there are several."""

    people: tuple[Person, ...] = ()

    def __reduce__(self) -> tuple[type[Authority], tuple[tuple[Person, ...]]]:
        # The indexes are made again where they are needed: what is remembered of look-ups cannot go to another process.
        return Authority, (self.people,)

    @cached_property
    def by_id(self) -> Mapping[str, Person]:
        """The person of each ``xml:id``."""
        return {person.id: person for person in self.people}

    @cached_property
    def by_form(self) -> Mapping[str, tuple[Person, ...]]:
        """The people that each form given, as ``form_key`` writes it, names."""
        return _indexed((form_key(form), person) for person in self.people for form in person.forms)

    @cached_property
    def by_address(self) -> Mapping[str, tuple[Person, ...]]:
        """The people of each address that their identifiers make, as ``idno.comparable`` writes it."""
        return _indexed((address, person) for person in self.people for address in person.addresses)

    @cached_property
    def by_surname(self) -> Mapping[str, tuple[Person, ...]]:
        """The people of each surname, with its particle and without."""
        return _indexed((key, person) for person in self.people for key in surnames_of(person))

    @cached_property
    def by_spelling(self) -> Mapping[str, tuple[Person, ...]]:
        """The people of each surname, its spelling made plain."""
        return _indexed((plain_words(key), person) for key, people in self.by_surname.items() for person in people)

    @cached_property
    def by_sound(self) -> Mapping[str, tuple[Person, ...]]:
        """The people of what each surname in Cyrillic letters, or Russian by its ending, may stand for in Cyrillic."""
        return self._by_reading(russian_sounds)

    @cached_property
    def by_foreign_sound(self) -> Mapping[str, tuple[Person, ...]]:
        """The people whose surname the file has in Cyrillic or Greek letters, by its plain spelling."""
        return self._by_reading(lambda word: sounds(word) if is_foreign(word) else frozenset())

    @cached_property
    def by_latin_sound(self) -> Mapping[str, tuple[Person, ...]]:
        """The people of what each surname in Latin letters may stand for, in Cyrillic and in Greek."""
        return self._by_reading(lambda word: frozenset() if is_foreign(word) else sounds(word))

    def _by_reading(self, readings: Callable[[str], frozenset[str]]) -> Mapping[str, tuple[Person, ...]]:
        return _indexed(
            (sound, person)
            for surname, people in self.by_surname.items()
            for sound in readings(surname)
            for person in people
        )

    @cached_property
    def first_words(self) -> Mapping[str, int]:
        """The number of words in the longest form given that begins with each word."""
        longest: dict[str, int] = {}
        for key in filter(None, self.by_form):
            words = key.split(" ")
            longest[words[0]] = max(len(words), longest.get(words[0], 0))
        return longest

    def matches(self, form: str) -> tuple[Person, ...]:
        """Return the people whom ``form`` may name: none, one, or several when it is ambiguous.

        Only those stay with whom it agrees best.
        """
        return tuple(match.person for match in self.best(form))

    def best(self, form: str) -> tuple[Match, ...]:
        """Return the people whom ``form`` may name with how well it agrees, which is the same for all of them."""
        words = tuple(initials_apart(form))
        generation = generation_of(words[-1]) if len(words) > 1 else ""
        names = words[: -1 if generation else None]
        return self.given(form) or self.of_name(tuple(map(form_key, names)), generation)

    def given(self, form: str) -> tuple[Match, ...]:
        """Return the people of whom the file gives this form."""
        return tuple(Match(person, Agreement.GIVEN) for person in self.by_form.get(form_key(form), ()))

    def of_name(self, words: tuple[str, ...], generation: str = "") -> tuple[Match, ...]:
        """Return the people whom forenames and surname may name; ``words`` are keys, initials apart."""
        for cut in range(max(0, len(words) - _LONGEST_FORENAMES - 1), len(words)):
            if found := self.of_parts(words[:cut], " ".join(words[cut:]), generation):
                return found
        return ()

    def of_parts(self, given: tuple[str, ...], surname: str, generation: str = "") -> tuple[Match, ...]:
        """Return the people of a surname, with its particles if any, whom the forenames and generation suit best."""
        found = self.all_of_parts(given, surname, generation)
        if len(found) < 2:
            return found
        best = max(match.agreement for match in found)
        return tuple(match for match in found if match.agreement is best)

    def all_of_parts(self, given: tuple[str, ...], surname: str, generation: str = "") -> tuple[Match, ...]:
        """Return everybody whom forenames, surname and generation suit, however well."""
        bearers = self.bearers(surname)
        if not bearers:
            return ()
        matches: dict[str, Match] = {}
        for agreement, people in bearers:
            for person in people:
                suited = forenames_agree(given, person) if _same_generation(generation, person) else None
                if suited:
                    matches.setdefault(person.id, Match(person, min(agreement, suited)))
        return tuple(matches.values())

    @cached_property
    def bearers(self) -> Callable[[str], Bearers]:
        """The function from a surname, as a key, to the people who bear it, by how well it agrees, the best first."""
        # A text asks for the same words again and again; the bound keeps a thousand documents from filling the memory.
        return lru_cache(maxsize=1 << 14)(self._bearers)

    def _bearers(self, surname: str) -> Bearers:
        levels = {
            Agreement.DERIVED: self.by_surname.get(surname, ()),
            Agreement.SPELLING: self.by_spelling.get(plain_words(surname), ()),
            Agreement.SOUND: tuple(dict.fromkeys(self._sounding_like(surname))),
        }
        return tuple((agreement, people) for agreement, people in levels.items() if people)

    def _sounding_like(self, surname: str) -> Iterator[Person]:
        for sound in sorted(russian_sounds(surname)):
            yield from self.by_sound.get(sound, ())
        other = self.by_latin_sound if is_foreign(surname) else self.by_foreign_sound
        for sound in sorted(sounds(surname)) if other else ():
            yield from other.get(sound, ())
            yield from self.by_foreign_sound.get(sound, ())


def _indexed(pairs: Iterable[tuple[str, Person]]) -> Mapping[str, tuple[Person, ...]]:
    index: dict[str, dict[str, Person]] = defaultdict(dict)
    for key, person in pairs:
        index[key].setdefault(person.id, person)
    return {key: tuple(people.values()) for key, people in index.items()}


def surnames_of(person: Person) -> tuple[str, ...]:
    """Return a person's surnames as keys, with particle and without."""
    full = list(filter(None, (form_key(surname) for name in person.names for surname in name.surnames)))
    return tuple(dict.fromkeys([*full, *(key.rpartition(" ")[2] for key in full)]))


def _same_generation(generation: str, person: Person) -> bool:
    return not generation or generation in person.generations
