"""A person of the authority file, and what its entry says of their life."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from rubricator.authority.folding import form_key, plain, without_marks
from rubricator.authority.forenames import are_pet_names, is_short_for
from rubricator.authority.names import Name
from rubricator.authority.romanization import as_cyrillic, as_greek
from rubricator.dates import Datable
from rubricator.idno import address_of, comparable

_FEMALE = frozenset({"f", "female", "2", "w", "woman"})
_MALE = frozenset({"m", "male", "1", "man"})
UNDATED = Datable()
_WORD = re.compile(r"[^\W\d_]{4,}")


class Agreement(IntEnum):
    """How well a name in a text agrees with a person's: the better, the greater."""

    SOUND = 1
    """Two spellings of what may be one name under the ways to romanise it: Trotzki, Trotsky, Троцкий."""
    SPELLING = 2
    """Diacritics, umlauts, hyphens, Mc and Mac, or a pet name: Mueller, Müller; Kate, Catherine."""
    DERIVED = 3
    """What follows from a form given: initials, the surname, no middle names, a forename cut short."""
    GIVEN = 4
    """A form that the authority file has."""


@dataclass(frozen=True)
class Person:
    """A person of the authority file.

    ``id`` is the ``xml:id``; the first of ``names`` is the preferred form; ``sex`` is empty when the file does not say;
    ``birth`` and ``death`` are empty dates where it does not. ``identifiers`` are pairs of authority and value, such as
    ``("VIAF", "27869308")``. ``roles`` are the offices and occupations the entry names, in its words. ``unverified``
    tells that nobody has looked at what the program entered. ``file`` is the number of the file, from 0, where there are several.
    """

    id: str
    names: tuple[Name, ...]
    sex: str = ""
    birth: Datable = UNDATED
    death: Datable = UNDATED
    description: str = ""
    roles: tuple[str, ...] = ()
    identifiers: tuple[tuple[str, str], ...] = ()
    unverified: bool = False
    file: int = 0

    @property
    def name(self) -> str:
        """The preferred form."""
        return self.names[0].text if self.names else ""

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms as the file gives them, and the nicknames in them."""
        return tuple(dict.fromkeys([form for name in self.names for form in (name.text, *name.nicknames)]))

    @property
    def is_female(self) -> bool:
        """Whether the file says that the person is a woman."""
        return self.sex.casefold() in _FEMALE

    @property
    def is_male(self) -> bool:
        """Whether the file says that the person is a man."""
        return self.sex.casefold() in _MALE

    @cached_property
    def calling(self) -> frozenset[str]:
        """The words of four letters and more, in small letters, that say what the person is: ``engineer``."""
        told = [self.description, *self.roles, *(role for name in self.names for role in name.roles)]
        return frozenset(word for text in told for word in _WORD.findall(text.casefold()))

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        """The addresses that the identifiers make, as ``comparable`` writes them; of registers that are known."""
        found = (address_of(register, value) for register, value in self.identifiers)
        return tuple(comparable(address) for address in found if address)

    @cached_property
    def called(self) -> tuple[tuple[str, ...], ...]:
        """The ways the forenames are written, as keys: those of each form, and initials filled up from other forms."""
        ways = [tuple(map(form_key, name.forenames)) for name in self.names if name.surnames]
        filled = [
            (*shorter, *longer[len(shorter) :])
            for shorter in ways
            for longer in ways
            if shorter and len(longer) > len(shorter) and all(map(_same_initial, shorter, longer))
        ]
        return tuple(dict.fromkeys([*ways, *filled]))

    @cached_property
    def generations(self) -> frozenset[str]:
        """What tells the person from parent and child of the name; empty where no form has it."""
        return frozenset(name.generation for name in self.names) - {""}


def _same_initial(one: str, other: str) -> bool:
    return one[:1] == other[:1]


def forenames_agree(given: tuple[str, ...], person: Person) -> Agreement | None:
    """Return how well forenames in a text, as keys, agree with a person's; None if they are another's.

    No forenames agree with anybody. The first must be the first; of the others some may be left out.
    """
    if not given:
        return Agreement.DERIVED
    return max(filter(None, (_aligned(given, way) for way in person.called)), default=None)


def _aligned(given: tuple[str, ...], way: tuple[str, ...]) -> Agreement | None:
    if len(given) > len(way):
        return None
    first = same_forename(given[0], way[0])
    if first is None:
        return None
    best, rest = first, way[1:]
    for word in given[1:]:
        found = next(((i, level) for i, name in enumerate(rest) if (level := same_forename(word, name))), None)
        if found is None:
            return None
        best, rest = min(best, found[1]), rest[found[0] + 1 :]
    return best


def same_forename(word: str, name: str) -> Agreement | None:
    """Return how well a forename or initial in a text agrees with one of the file; an initial there is no proof."""
    if word == name or (len(word) == 1 and name.startswith(word)):
        return Agreement.DERIVED
    one, other = plain(word), plain(name)
    if is_short_for(without_marks(word), other):
        return Agreement.DERIVED
    if one == other or are_pet_names(one, other):
        return Agreement.SPELLING
    if len(word) == 1:
        return Agreement.SOUND if _same_sound(word, name[:1]) else None
    return Agreement.SOUND if len(name) > 1 and _same_sound(word, name) else None


def _same_sound(one: str, other: str) -> bool:
    if one.isascii() and other.isascii() and len(one) < 4:
        return False
    return not as_cyrillic(one).isdisjoint(as_cyrillic(other)) or not as_greek(one).isdisjoint(as_greek(other))
