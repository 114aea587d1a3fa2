"""The people of a correspondence that nobody wrote, and the authority file that knows them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

_FORENAMES = (
    "Anna Felix Clara Matthias Helene Jakob Barbara Oskar Edith Nora Ludwig Agnes Marie Ines Rosa Thomas William Edward Mary George "
    "Margaret Henry Charlotte Arthur Louis Jeanne Pierre Henri Camille Antoine Nikolai Ivan Sergei Vera Maxim Otto Karl Emma Sophie Paul"
).split()
_STEMS = "Ald Bell Carr Dun Ever Fair Gres Hart Ing Kers Lind Main Nor Ost Pel Rein Sel Thack Ull Wain Zim Falken Brand Mar".split()
_ENDINGS = "ridge amy ington more ett feld ham mann ley ström berg ford".split()
_SURNAMES = [stem + ending for stem in _STEMS for ending in _ENDINGS]
_WOMEN = frozenset(
    "Anna Clara Helene Barbara Edith Nora Agnes Marie Ines Rosa Mary Margaret Charlotte Jeanne Camille Vera Emma Sophie".split()
)
_RELATIVES = 20
"""One person in so many has the surname of another."""

_FILE = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
  <teiHeader>
    <fileDesc>
      <titleStmt>
        <title>Persons of the correspondence</title>
      </titleStmt>
      <publicationStmt>
        <p>Made up for benchmarks.</p>
      </publicationStmt>
      <sourceDesc>
        <p>Nobody of this name is meant.</p>
      </sourceDesc>
    </fileDesc>
  </teiHeader>
  <standOff>
    <listPerson>
{people}    </listPerson>
  </standOff>
  <text>
    <body>
      <p xml:id="persons-p-1">The persons are in the list.</p>
    </body>
  </text>
</TEI>
"""
_PERSON = """      <person xml:id="{ident}" sex="{sex}">
        <persName type="standard">{forename} {surname}</persName>
        <persName type="printed">{initial}. {surname}</persName>
        <birth when="{birth}"/>
        <death when="{death}"/>
      </person>
"""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who writes, is written to or is written about; whom the authority file does not know is a stranger."""

    ident: str
    forename: str
    surname: str
    birth: int

    @property
    def name(self) -> str:
        """The name in full."""
        return f"{self.forename} {self.surname}"

    def forms(self) -> tuple[str, ...]:
        """Return what the person is called in a letter, the likeliest first."""
        return self.name, self.surname, f"{self.forename[0]}. {self.surname}"


def invent(number: int, chance: random.Random) -> tuple[Person, ...]:
    """Return so many people, no two with one name, all grown up when the letters are written."""
    surnames = chance.sample(_SURNAMES, number - number // _RELATIVES)
    names = dict.fromkeys((chance.choice(_FORENAMES), surname) for surname in surnames)
    while len(names) < number:
        names[chance.choice(_FORENAMES), chance.choice(surnames)] = None
    return tuple(
        Person(f"{surname}-{forename}".lower(), forename, surname, chance.randint(1820, 1840))
        for forename, surname in names
    )


def authority_file(people: Sequence[Person]) -> str:
    """Return the authority file that knows these people."""
    return _FILE.format(people="".join(map(_entry, people)))


def _entry(person: Person) -> str:
    return _PERSON.format(
        ident=person.ident,
        sex="F" if person.forename in _WOMEN else "M",
        forename=person.forename,
        surname=person.surname,
        initial=person.forename[0],
        birth=person.birth,
        death=person.birth + 75,
    )
